// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mobile/today/today_rows.h"
#include "shared/store/agenda_store.h"
#include "shared/store/draft_store.h"
#include "shared/store/plan_standing_store.h"

/// The rows of 今日の予定 in words.
namespace banso::today_words {

/// `standing`: that of the visit's business, null when it has no running plan.
TodayRow row(const Visit& visit, const PlanStanding* standing);
TodayRow row(const OpenInstruction& open, const PlanStanding* standing);
/// `agreed`: the follow-up, when it has a day again.
TodayRow overdueRow(const PlanStanding& standing, const std::optional<Appointment>& agreed);
TodayRow row(const DraftRow& draft, const DraftSubject& subject, Date today);
PromiseRow row(const GivenPromise& given, Date today);
WeekDay weekDay(Date day, int visits, Date today);

}  // namespace banso::today_words
