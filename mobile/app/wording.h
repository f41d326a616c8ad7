// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "shared/base/time.h"
#include "shared/domain/drift_words.h"

/// The words of the screen: one word a thing, days and amounts as people write them.
namespace banso::wording {

/// A word of a later version: there is something, but this program cannot say what.
QString unknownWord();

QString of(Role role);
QString of(Stage stage);
QString of(LegalForm form);
QString of(Milestone milestone);
QString of(ContactRole role);
QString of(Method method);
QString of(Topic topic);
QString of(Progress progress);
QString of(AppointmentPurpose purpose);
QString of(AppointmentState state);
QString of(Measure measure);
QString of(TaxBasis basis);
QString of(FigureSource source);
QString of(FigureState state);
QString of(Direction direction);
QString of(PlanKind kind);
QString of(Grade grade);
QString of(CaseState state);
QString of(CaseEnding ending);
QString of(CaseMeasure measure);
QString of(MeasureState state);
QString of(TellingWay way);
QString of(RecipientKind kind);
QString of(ConsentState state);

/// 11月24日
QString day(Date date);
/// 11月24日（火）
QString dayWithWeekday(Date date);
/// 令和8年11月24日, 平成元年4月1日
QString dayWithEra(Date date);
/// 令和8年度 第3四半期
QString fiscalQuarter(Date date);
/// この端末に保存済み 14:32
QString savedAt(Instant instant);
/// 今日 14:32, きのう 16:12, 11月20日 17:52
QString moment(Instant instant, Date today);
/// 1,812万円 from yen, rounded half up.
QString tenThousandYen(std::int64_t yen);
/// 1,238 from yen, in thousands, rounded half up.
QString thousands(std::int64_t yen);
/// 70% from permille.
QString percent(std::int64_t permille);
/// −2.3ポイント from hundredths of a point.
QString points(std::int64_t hundredths);

}  // namespace banso::wording
