// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mobile/consents/dated_draft.h"
#include "shared/domain/giving.h"
#include "shared/rules/consent_rules.h"

namespace banso {

/// 提供の記録: what is given to a recipient. It is refused, with the reason, unless the client
/// agreed.
class GivingDraft : public banso::DatedDraft {
    Q_OBJECT
    QML_ELEMENT
    /// The consent by which it is given.
    Q_PROPERTY(QString consentId MEMBER m_consentId NOTIFY formChanged REQUIRED)
    Q_PROPERTY(QString recipient READ recipient NOTIFY formChanged)
    Q_PROPERTY(QString what READ what WRITE setWhat NOTIFY formChanged)
    /// Why nothing may be given on the day that is entered; empty when it may.
    Q_PROPERTY(QString obstacle READ obstacle NOTIFY formChanged)

  public:
    using DatedDraft::DatedDraft;
    ~GivingDraft() override { flush(); }

    QString recipient() const;
    QString what() const { return QString::fromStdString(m_record.what); }
    void setWhat(const QString& words);
    QString obstacle();

  protected:
    std::string formName() const override { return "giving"; }
    RecordId subject() const override;
    void start() override;
    void encodeMore(json::Writer& writer) const override;
    void decodeMore(json::Value state) override;
    QString check(Date day) override;
    sync::RecordChange change(Date day) override;

  private:
    QString obstacleOn(Date day) const;

    QString m_consentId;
    Giving m_record;
};

}  // namespace banso
