// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariantList>
#include <array>

#include "mobile/app/page_model.h"
#include "shared/domain/business.h"

namespace banso {

/// 同じ事業者の統合: two records of one business side by side. A person says which of them stands
/// and, where they differ, which value; nothing else decides.
class JoinPageModel : public banso::PageModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString oneId MEMBER m_oneId REQUIRED)
    Q_PROPERTY(QString otherId MEMBER m_otherId REQUIRED)
    /// Which of the two stands: 0 or 1.
    Q_PROPERTY(int standing READ standing WRITE setStanding NOTIFY changed)
    /// Each: name, detail.
    Q_PROPERTY(QVariantList records MEMBER m_records NOTIFY changed)
    /// Where they differ. Each: title, first, second, chosen.
    Q_PROPERTY(QVariantList fields MEMBER m_fields NOTIFY changed)

  public:
    using PageModel::PageModel;

    int standing() const { return static_cast<int>(m_standing); }
    void setStanding(int side);
    /// Takes the value of that side, 0 or 1, for a field.
    Q_INVOKABLE void choose(int field, int side);
    /// One save: the other record is joined, and the standing one has the chosen values. True when
    /// it is on disk.
    Q_INVOKABLE bool join();

  Q_SIGNALS:
    void changed();

  protected:
    void read() override;
    /// What was chosen stays while a sync goes on.
    bool followsRecords() const override { return false; }

  private:
    struct Difference {
        std::string unit;
        std::array<std::string, 2> values;  // JSON texts
        std::size_t chosen = 0;
    };
    void show();
    sync::RecordChange chosenValues() const;

    QString m_oneId;
    QString m_otherId;
    std::array<sync::Seen<Business>, 2> m_seen;
    std::vector<Difference> m_differences;
    std::size_t m_standing = 0;
    QVariantList m_records;
    QVariantList m_fields;
};

}  // namespace banso
