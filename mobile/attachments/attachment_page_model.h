// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUrl>
#include <QVariantMap>

#include "mobile/app/file_traffic.h"
#include "mobile/app/page_model.h"

namespace banso {

/// One attachment: its picture, where its file is, and what can be done with it. Whoever opens it
/// wants the file: what is at the office alone is fetched.
class AttachmentPageModel : public banso::PageModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(banso::FileTraffic* traffic MEMBER m_traffic REQUIRED)
    Q_PROPERTY(QString attachmentId MEMBER m_attachmentId REQUIRED)
    Q_PROPERTY(QString title MEMBER m_title NOTIFY changed)
    /// カフェ とおりみち　佐藤 美咲　11月24日 10:12　3.2 MB
    Q_PROPERTY(QString about MEMBER m_about NOTIFY changed)
    Q_PROPERTY(QString caption MEMBER m_caption NOTIFY changed)
    Q_PROPERTY(bool isPdf MEMBER m_isPdf NOTIFY changed)
    /// The original (KeptPictures) where it is here, else the small picture; empty: there is none.
    Q_PROPERTY(QUrl picture MEMBER m_picture NOTIFY changed)
    /// state, advice, tone.
    Q_PROPERTY(QVariantMap place MEMBER m_place NOTIFY placeChanged)
    Q_PROPERTY(bool pinned MEMBER m_pinned NOTIFY changed)
    /// The file is at the office and neither here nor on its way.
    Q_PROPERTY(bool canFetch MEMBER m_canFetch NOTIFY placeChanged)

  public:
    using PageModel::PageModel;

    void componentComplete() override;
    /// Asks for the file now; without a network it comes with the next sync.
    Q_INVOKABLE void fetch();
    Q_INVOKABLE void setPinned(bool pinned);
    Q_INVOKABLE void setCaption(const QString& caption);
    /// 外す（理由）. True when that is on disk.
    Q_INVOKABLE bool remove(const QString& reason);

  Q_SIGNALS:
    void changed();
    void placeChanged();

  protected:
    void read() override;

  private:
    RecordId id() const;
    QString aboutOf(const Attachment& attachment) const;
    void readPlace();
    void change(const std::function<void(AttachmentStore&)>& work);
    bool save(const std::function<void(Attachment&)>& change);

    FileTraffic* m_traffic = nullptr;
    QString m_attachmentId;
    std::optional<AttachmentLine> m_line;
    QString m_title;
    QString m_about;
    QString m_caption;
    QUrl m_picture;
    QVariantMap m_place;
    bool m_isPdf = false;
    bool m_pinned = false;
    bool m_canFetch = false;
};

}  // namespace banso
