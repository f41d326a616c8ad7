// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mobile/app/form_draft.h"
#include "shared/domain/business.h"
#include "shared/domain/confidential_note.h"

namespace banso {

/// 取扱注意メモを直す: what was said in confidence, and whether the whole business is 担当者限り.
/// It remembers the versions that it saw of both records.
class ConfidentialDraft : public banso::FormDraft {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString businessId MEMBER m_businessId NOTIFY businessIdChanged)
    Q_PROPERTY(QString circumstances READ circumstances WRITE setCircumstances NOTIFY edited)
    Q_PROPERTY(QString debts READ debts WRITE setDebts NOTIFY edited)
    Q_PROPERTY(QString other READ other WRITE setOther NOTIFY edited)
    Q_PROPERTY(bool restricted READ isRestricted WRITE setRestricted NOTIFY edited)
    Q_PROPERTY(bool mayRestrict READ mayRestrict NOTIFY edited)
    /// Nothing may be added, see shared/rules/consent_rules.h.
    Q_PROPERTY(bool wantsNoRecord MEMBER m_wantsNoRecord NOTIFY edited)

  public:
    using FormDraft::FormDraft;
    ~ConfidentialDraft() override { flush(); }

    QString circumstances() const { return QString::fromStdString(m_now.circumstances); }
    QString debts() const { return QString::fromStdString(m_now.debts); }
    QString other() const { return QString::fromStdString(m_now.other); }
    bool isRestricted() const { return m_restricted; }
    bool mayRestrict() const;
    void setCircumstances(const QString& text) { set(&ConfidentialNote::circumstances, text); }
    void setDebts(const QString& text) { set(&ConfidentialNote::debts, text); }
    void setOther(const QString& text) { set(&ConfidentialNote::other, text); }
    void setRestricted(bool restricted);

  Q_SIGNALS:
    void businessIdChanged();
    void edited();

  protected:
    std::string formName() const override { return "confidential"; }
    RecordId subject() const override;
    std::string title() const override { return m_business.value.name; }
    void start() override;
    std::string encode() const override;
    void decode(json::Value state) override;
    Result<std::vector<sync::RecordChange>> changes() override;

  private:
    void set(std::string ConfidentialNote::*field, const QString& text);
    sync::RecordChange restriction(const sync::Seen<Business>& seen) const;

    QString m_businessId;
    sync::Seen<Business> m_business;
    sync::Seen<ConfidentialNote> m_note;
    ConfidentialNote m_now;
    bool m_restricted = false;
    bool m_wantsNoRecord = false;
};

}  // namespace banso
