// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include "mobile/consents/dated_draft.h"
#include "shared/domain/consent.h"

namespace banso {

/// 提供の同意: what the client says to one recipient; a new one, or another answer of one that is
/// known.
class ConsentDraft : public banso::DatedDraft {
    Q_OBJECT
    QML_ELEMENT
    /// The consent whose answer changes; empty: a recipient is to be named.
    Q_PROPERTY(QString consentId MEMBER m_consentId NOTIFY formChanged)
    Q_PROPERTY(QStringList kinds READ kinds CONSTANT)
    Q_PROPERTY(int kind READ kind WRITE setKind NOTIFY formChanged)
    Q_PROPERTY(QString recipient READ recipient WRITE setRecipient NOTIFY formChanged)
    Q_PROPERTY(QStringList states READ states CONSTANT)
    Q_PROPERTY(int state READ state WRITE setState NOTIFY formChanged)
    /// Whether the client has said anything: then when, and how.
    Q_PROPERTY(bool answered READ hasDay NOTIFY formChanged)
    Q_PROPERTY(QStringList ways READ ways CONSTANT)
    Q_PROPERTY(int way READ way WRITE setWay NOTIFY formChanged)

  public:
    using DatedDraft::DatedDraft;
    ~ConsentDraft() override { flush(); }

    QStringList kinds() const;
    int kind() const;
    void setKind(int index);
    QString recipient() const { return QString::fromStdString(m_record.recipient); }
    void setRecipient(const QString& name);
    QStringList states() const;
    int state() const;
    void setState(int index);
    QStringList ways() const;
    int way() const;
    void setWay(int index);

  protected:
    std::string formName() const override { return "consent"; }
    RecordId subject() const override;
    void start() override;
    void encodeMore(json::Writer& writer) const override;
    void decodeMore(json::Value state) override;
    bool hasDay() const override;
    QString check(Date day) override;
    sync::RecordChange change(Date day) override;

  private:
    /// The day from which the answer holds: of an agreement that was given again, the first.
    Date since(Date day) const;

    QString m_consentId;
    Consent m_record;
    // What was seen of the consent that changes.
    std::optional<sync::Seen<Consent>> m_before;
};

}  // namespace banso
