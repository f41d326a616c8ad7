// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariantList>

#include "mobile/app/business_part.h"
#include "shared/domain/business.h"

namespace banso {

/// Who a business is: the head of its page, and how to reach it.
class BusinessPageModel : public banso::BusinessPart {
    Q_OBJECT
    QML_ELEMENT
    /// The record that stands, when the page was opened from one that was joined to it.
    Q_PROPERTY(QString standingId MEMBER m_standingId NOTIFY changed)
    Q_PROPERTY(QString name MEMBER m_name NOTIFY changed)
    /// ハルナセイカ　製造業・従業員 8人・小規模　並榎町
    Q_PROPERTY(QString subtitle MEMBER m_subtitle NOTIFY changed)
    Q_PROPERTY(QString phone MEMBER m_phone NOTIFY changed)
    Q_PROPERTY(QString address MEMBER m_address NOTIFY changed)
    Q_PROPERTY(QString memo MEMBER m_memo NOTIFY changed)
    Q_PROPERTY(QString corporateNumber MEMBER m_corporateNumber NOTIFY changed)
    Q_PROPERTY(QString advisor MEMBER m_advisor NOTIFY changed)
    /// 担当者限り
    Q_PROPERTY(bool restricted MEMBER m_restricted NOTIFY changed)
    /// No photo may be added, see shared/rules/consent_rules.h.
    Q_PROPERTY(bool wantsNoRecord MEMBER m_wantsNoRecord NOTIFY changed)
    /// What the mixed row of its industry asks before it can be called small; else empty.
    Q_PROPERTY(QString openQuestion MEMBER m_openQuestion NOTIFY changed)
    /// Of ContactRow; those of today.
    Q_PROPERTY(QVariantList contacts MEMBER m_contacts NOTIFY changed)

  public:
    using BusinessPart::BusinessPart;

  protected:
    void read() override;

  private:
    /// 小規模, or why that is not known.
    QString smallness(const Business& business);
    QString subtitleOf(const Business& business);
    void readContacts();

    QString m_standingId;
    QString m_name;
    QString m_subtitle;
    QString m_phone;
    QString m_address;
    QString m_memo;
    QString m_corporateNumber;
    QString m_advisor;
    bool m_restricted = false;
    bool m_wantsNoRecord = false;
    QString m_openQuestion;
    QString m_industry;
    QVariantList m_contacts;
};

}  // namespace banso
