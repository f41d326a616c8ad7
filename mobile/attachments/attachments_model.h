// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariantList>

#include "mobile/app/file_traffic.h"
#include "mobile/app/page_model.h"

namespace banso {

/// The photos and papers of a record, or of all that lies in a business's file, and where the file
/// of each is just now.
class AttachmentsModel : public banso::PageModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(banso::FileTraffic* traffic MEMBER m_traffic REQUIRED)
    Q_PROPERTY(QString businessId MEMBER m_businessId WRITE setBusinessId NOTIFY inputsChanged)
    /// Empty: all of the business.
    Q_PROPERTY(QString subjectId MEMBER m_subjectId WRITE setSubjectId NOTIFY inputsChanged)
    /// Each: id, title, caption, picture, isPdf.
    Q_PROPERTY(QVariantList rows MEMBER m_rows NOTIFY changed)
    /// Of each row, in the same order: state, advice, tone.
    Q_PROPERTY(QVariantList places MEMBER m_places NOTIFY placesChanged)
    Q_PROPERTY(int count MEMBER m_count NOTIFY changed)
    /// None may be added, see shared/rules/consent_rules.h.
    Q_PROPERTY(bool wantsNoRecord MEMBER m_wantsNoRecord NOTIFY changed)
    /// 5件・未送信 2件・この端末にない 1件
    Q_PROPERTY(QString summary MEMBER m_summary NOTIFY placesChanged)

  public:
    using PageModel::PageModel;

    void componentComplete() override;
    void setBusinessId(const QString& id);
    void setSubjectId(const QString& id);
    Q_INVOKABLE void showAll();

  Q_SIGNALS:
    void inputsChanged();
    void changed();
    void placesChanged();

  protected:
    void read() override;

  private:
    void readPlaces();

    FileTraffic* m_traffic = nullptr;
    QString m_businessId;
    QString m_subjectId;
    std::vector<AttachmentLine> m_lines;
    QVariantList m_rows;
    QVariantList m_places;
    QString m_summary;
    int m_count = 0;
    bool m_wantsNoRecord = false;
    bool m_showsAll = false;
};

}  // namespace banso
