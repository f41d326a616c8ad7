// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQmlEngine>
#include <QStringList>
#include <QVariantList>

#include "mobile/ui/theme/tone.h"
#include "shared/domain/plan.h"
#include "shared/rules/money_text.h"
#include "shared/rules/plan_evidence.h"

namespace banso {

/// How a plan stands with what is typed so far, and the chart of it.
class VerdictModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Part of a FollowupDraft.")
    Q_PROPERTY(int tone READ tone NOTIFY changed)
    Q_PROPERTY(QString word MEMBER m_word NOTIFY changed)
    Q_PROPERTY(QString headline MEMBER m_headline NOTIFY changed)
    Q_PROPERTY(QString compared MEMBER m_compared NOTIFY changed)
    Q_PROPERTY(QStringList findings MEMBER m_findings NOTIFY changed)
    Q_PROPERTY(QVariantList findingTones MEMBER m_findingTones NOTIFY changed)
    /// The hub will propose a case from these figures.
    Q_PROPERTY(bool proposesCase MEMBER m_proposesCase NOTIFY changed)
    Q_PROPERTY(QStringList labels MEMBER m_labels NOTIFY changed)
    Q_PROPERTY(QVariantList planned MEMBER m_planned NOTIFY changed)
    Q_PROPERTY(QVariantList actual MEMBER m_actual NOTIFY changed)
    Q_PROPERTY(QVariantList partial MEMBER m_partial NOTIFY changed)

  public:
    using QObject::QObject;

    int tone() const { return static_cast<int>(m_tone); }
    QString word() const { return m_word; }
    QString headline() const { return m_headline; }

    void judge(const Plan& plan, const PlanEvidence& evidence, MoneyUnit unit);

  Q_SIGNALS:
    void changed();

  private:
    void draw(const PlanEvidence& evidence, MoneyUnit unit);

    Tone::Value m_tone = Tone::Value::Unknown;
    QString m_word;
    QString m_headline;
    QString m_compared;
    QStringList m_findings;
    QVariantList m_findingTones;
    bool m_proposesCase = false;
    QStringList m_labels;
    QVariantList m_planned;
    QVariantList m_actual;
    QVariantList m_partial;
};

}  // namespace banso
