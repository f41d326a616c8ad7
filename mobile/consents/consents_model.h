// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariantList>
#include <functional>

#include "mobile/app/business_part.h"
#include "shared/domain/business.h"

namespace banso {

/// 個人情報 of one business: whether it was told what its data is used for, to whom it may be
/// given, and what was given.
class ConsentsModel : public banso::BusinessPart {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString businessName MEMBER m_businessName NOTIFY changed)
    /// When, how and by whom the newest notice was given; empty when there is none.
    Q_PROPERTY(QString notice MEMBER m_notice NOTIFY changed)
    /// Of ConsentLine.
    Q_PROPERTY(QVariantList consents MEMBER m_consents NOTIFY consentsChanged)
    /// Of GivingLine, newest first.
    Q_PROPERTY(QVariantList givings MEMBER m_givings NOTIFY givingsChanged)
    /// 記録を望まない, of this record or of one joined with it.
    Q_PROPERTY(bool wantsNoRecord MEMBER m_wantsNoRecord NOTIFY changed)
    Q_PROPERTY(bool mayWrite MEMBER m_mayWrite NOTIFY changed)
    /// Why the last tap was not saved; empty when it was.
    Q_PROPERTY(QString saveError MEMBER m_saveError NOTIFY changed)
    Q_PROPERTY(QString wishError MEMBER m_wishError NOTIFY changed)

  public:
    using BusinessPart::BusinessPart;

    /// From today on.
    Q_INVOKABLE void setWantsNoRecord(bool wants);
    /// 取消（理由） of what was entered by mistake. A giving stays in the list.
    Q_INVOKABLE void cancelNotice(const QString& reason);
    Q_INVOKABLE void cancelConsent(const QString& id, const QString& reason);
    Q_INVOKABLE void cancelGiving(const QString& id, const QString& reason);

  Q_SIGNALS:
    void consentsChanged();
    void givingsChanged();

  protected:
    void read() override;

  private:
    void show(const QVariantList& consents, const QVariantList& givings);
    template <typename Record>
    void cancel(RecordId record, const QString& reason);
    /// `error` becomes why nothing was saved, or empty.
    void save(const std::function<std::vector<sync::RecordChange>()>& changes, QString& error);

    QString m_businessName;
    RecordId m_noticeId;
    QString m_notice;
    QVariantList m_consents;
    QVariantList m_givings;
    bool m_wantsNoRecord = false;
    bool m_mayWrite = false;
    QString m_saveError;
    QString m_wishError;
};

}  // namespace banso
