// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariantList>

#include "mobile/app/business_part.h"

namespace banso {

struct PlanStanding;

/// 計画に対する売上: a business's running plan beside what became of it, with the verdict in words.
class PlanProgressModel : public banso::BusinessPart {
    Q_OBJECT
    QML_ELEMENT
    /// Empty without a running plan.
    Q_PROPERTY(QString planId MEMBER m_planId NOTIFY changed)
    Q_PROPERTY(QString title MEMBER m_title NOTIFY changed)
    /// 4月から9月　累計
    Q_PROPERTY(QString periodText MEMBER m_periodText NOTIFY changed)
    /// Running sums in 万円; an invalid value is a month without one.
    Q_PROPERTY(QStringList labels MEMBER m_labels NOTIFY changed)
    Q_PROPERTY(QVariantList plan MEMBER m_plan NOTIFY changed)
    Q_PROPERTY(QVariantList actual MEMBER m_actual NOTIFY changed)
    Q_PROPERTY(QString actualNote MEMBER m_actualNote NOTIFY changed)
    /// 万円・税抜
    Q_PROPERTY(QString unit MEMBER m_unit NOTIFY changed)
    Q_PROPERTY(QString badge MEMBER m_badge NOTIFY changed)
    Q_PROPERTY(int tone MEMBER m_tone NOTIFY changed)
    Q_PROPERTY(bool uncontacted MEMBER m_uncontacted NOTIFY changed)
    Q_PROPERTY(QString sentence MEMBER m_sentence NOTIFY changed)
    /// Before the owner: 計画より上 ..., and the same without the office's words.
    Q_PROPERTY(QString ownersWord MEMBER m_ownersWord NOTIFY changed)
    Q_PROPERTY(QString ownersSentence MEMBER m_ownersSentence NOTIFY changed)

  public:
    using BusinessPart::BusinessPart;

  protected:
    void read() override;

  private:
    void readChart(const PlanStanding& standing);
    void readWords(const PlanStanding& standing);

    QString m_planId;
    QString m_title;
    QString m_periodText;
    QStringList m_labels;
    QVariantList m_plan;
    QVariantList m_actual;
    QString m_actualNote;
    QString m_unit;
    QString m_badge;
    int m_tone = 0;
    bool m_uncontacted = false;
    QString m_sentence;
    QString m_ownersWord;
    QString m_ownersSentence;
};

}  // namespace banso
