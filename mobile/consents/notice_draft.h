// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include "mobile/consents/dated_draft.h"
#include "shared/domain/consent.h"

namespace banso {

/// 利用目的の通知: the client was told today, or on another day, what its data is used for.
class NoticeDraft : public banso::DatedDraft {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QStringList ways READ ways CONSTANT)
    Q_PROPERTY(int way READ way WRITE setWay NOTIFY formChanged)

  public:
    using DatedDraft::DatedDraft;
    ~NoticeDraft() override { flush(); }

    QStringList ways() const;
    int way() const;
    void setWay(int index);

  protected:
    std::string formName() const override { return "notice"; }
    void encodeMore(json::Writer& writer) const override;
    void decodeMore(json::Value state) override;
    QString check(Date day) override;
    sync::RecordChange change(Date day) override;

  private:
    std::optional<TellingWay> m_way;
};

}  // namespace banso
