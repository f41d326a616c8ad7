// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mobile/app/form_draft.h"
#include "shared/domain/business.h"

namespace banso {

/// 連絡先を直す: telephone, address and memo of a business. It remembers the versions that it saw,
/// so that only what was changed is sent, and only that can contradict somebody else.
class BusinessEditDraft : public banso::FormDraft {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString businessId MEMBER m_businessId NOTIFY businessIdChanged)
    Q_PROPERTY(QString phone READ phone WRITE setPhone NOTIFY edited)
    Q_PROPERTY(QString postalCode READ postalCode WRITE setPostalCode NOTIFY edited)
    Q_PROPERTY(QString address READ address WRITE setAddress NOTIFY edited)
    Q_PROPERTY(QString memo READ memo WRITE setMemo NOTIFY edited)
    /// The memo may only be emptied, see shared/rules/consent_rules.h.
    Q_PROPERTY(bool wantsNoRecord MEMBER m_wantsNoRecord NOTIFY edited)

  public:
    using FormDraft::FormDraft;

    QString phone() const { return QString::fromStdString(m_now.phone); }
    QString postalCode() const { return QString::fromStdString(m_now.postalCode); }
    QString address() const { return QString::fromStdString(m_now.address); }
    QString memo() const { return QString::fromStdString(m_now.memo); }
    void setPhone(const QString& text) { set(&Business::phone, text); }
    void setPostalCode(const QString& text) { set(&Business::postalCode, text); }
    void setAddress(const QString& text) { set(&Business::address, text); }
    void setMemo(const QString& text) { set(&Business::memo, text); }

  Q_SIGNALS:
    void businessIdChanged();
    void edited();

  protected:
    std::string formName() const override { return "business"; }
    RecordId subject() const override;
    std::string title() const override { return m_now.name; }
    void start() override;
    std::string encode() const override;
    void decode(json::Value state) override;
    Result<std::vector<sync::RecordChange>> changes() override;

  private:
    void set(std::string Business::*field, const QString& text);

    QString m_businessId;
    sync::Seen<Business> m_seen;
    Business m_now;
    bool m_wantsNoRecord = false;
};

}  // namespace banso
