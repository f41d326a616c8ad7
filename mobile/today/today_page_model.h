// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariantList>

#include "mobile/app/page_model.h"
#include "shared/store/agenda_store.h"
#include "shared/store/draft_store.h"
#include "shared/store/plan_standing_store.h"

namespace banso {

/// 今日の予定: where the advisor goes, what she says there, and what is late.
class TodayPageModel : public banso::PageModel {
    Q_OBJECT
    QML_ELEMENT
    /// Rows are TodayRow, WeekDay and PromiseRow.
    Q_PROPERTY(QVariantList instructions MEMBER m_instructions NOTIFY changed)
    Q_PROPERTY(QVariantList visits MEMBER m_visits NOTIFY changed)
    Q_PROPERTY(QVariantList overdue MEMBER m_overdue NOTIFY changed)
    Q_PROPERTY(QVariantList drafts MEMBER m_drafts NOTIFY changed)
    /// Of her other tablets.
    Q_PROPERTY(QVariantList othersDrafts MEMBER m_othersDrafts NOTIFY changed)
    Q_PROPERTY(QVariantList promises MEMBER m_promises NOTIFY changed)
    /// Why the last tick was not saved; empty when it was.
    Q_PROPERTY(QString promiseError MEMBER m_promiseError NOTIFY changed)
    Q_PROPERTY(QVariantList week MEMBER m_week NOTIFY changed)
    Q_PROPERTY(int plans MEMBER m_plans NOTIFY changed)
    /// Plans whose file is not here yet: of them it is not known when they are due.
    Q_PROPERTY(int toCome MEMBER m_toCome NOTIFY changed)
    /// By grade: 順調, 注意, 乖離, 判定できません.
    Q_PROPERTY(int onTrack MEMBER m_onTrack NOTIFY changed)
    Q_PROPERTY(int caution MEMBER m_caution NOTIFY changed)
    Q_PROPERTY(int drifting MEMBER m_drifting NOTIFY changed)
    Q_PROPERTY(int cannotJudge MEMBER m_cannotJudge NOTIFY changed)
    /// 巡回 2件・期限超過 3件
    Q_PROPERTY(QString summary MEMBER m_summary NOTIFY changed)

  public:
    using PageModel::PageModel;

    Q_INVOKABLE void readAgain() { reload(); }
    /// Ticks a promise off as kept today, or takes the tick back.
    Q_INVOKABLE void keepPromise(const QString& id, bool kept);
    /// Takes a copy of the draft at that place of `othersDrafts` over to this tablet. True when it
    /// is on disk: its page finds it.
    Q_INVOKABLE bool adopt(int place);

  Q_SIGNALS:
    void changed();

  protected:
    void read() override;

  private:
    void readStandings(const AgendaStore& agenda, const std::vector<PlanStanding>& standings);
    void readAgenda(const AgendaStore& agenda, const std::vector<PlanStanding>& standings);
    void readWeek(const AgendaStore& agenda);
    void readDrafts(const AgendaStore& agenda);

    QVariantList m_instructions;
    QVariantList m_visits;
    QVariantList m_overdue;
    QVariantList m_drafts;
    QVariantList m_othersDrafts;
    std::vector<OthersDraft> m_others;
    QVariantList m_promises;
    QString m_promiseError;
    QVariantList m_week;
    QString m_summary;
    int m_plans = 0;
    int m_toCome = 0;
    int m_onTrack = 0;
    int m_caution = 0;
    int m_drifting = 0;
    int m_cannotJudge = 0;
};

}  // namespace banso
