// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "shared/base/time.h"
#include "shared/domain/drift_words.h"
#include "shared/schema/kind.h"

/// The demonstration chamber: invented records of a whole chamber, the same for the same seed, with
/// the truth behind them for checking what the system makes of it.
///
/// The story's two advisors are 佐藤 美咲 and 山田 健, their supervisor is 高橋 誠. Of the story's
/// businesses, 榛名製菓 stands at the line before the day and falls below it during the day:
///
///     sales, 万円        Apr  May  Jun  Jul  Aug | Apr-Aug  Sep | Apr-Sep
///     plan               400  360  340  330  350 |    1780  820 |    2600
///     actual             330  290  276  272  288 |    1456  356 |    1812
///     last year          340  300  280  270  285 |    1475  480 |    1955
///
/// Before: 81.8 % of the plan, −1.3 % against last year: 注意. The figure of September, 3,560,000
/// yen without tax, is left out for the advisor to enter. After: 69.7 % (shown as 70 %), −7.3 %,
/// two quarters running below last year: 乖離. Its operating profit April to September, 220,000 yen
/// (1.2 %, plan 3.5 %), is left out too.
///
/// カフェ とおりみち is on track with April to August known (103 %); its third follow-up is due
/// today and brings September 1,164,000 and October 1,238,000 yen (plan 1,100,000 and 1,180,000):
/// 104 %.
///
/// The ids of a plan's four follow-up appointments are RecordId::natural("appointment", plan, "1")
/// to "4".
namespace banso::demonstration {

/// Takes the records as they are made. References may point to records that come later.
class RecordSink {
  public:
    virtual ~RecordSink() = default;
    virtual void add(RecordUnits record) = 0;
};

struct ChamberOptions {
    /// Must lie between October and March, so that half of the plans' year is over.
    Date today = std::chrono::year{2026} / 11 / 24;
    std::uint64_t seed = 2'026'1124;
    /// Records in all. Consultations of five years fill up what the rest leaves.
    std::size_t records = 58'000;
};

/// Why a business is in the register.
enum class RegisterEntry { Small, Founder, Closed, Double, LargerThanSmall, OutsideArea };

struct BusinessFact {
    RecordId id;
    RegisterEntry entry = RegisterEntry::Small;
    std::string_view industry;  // key
    RecordId doubleOf;          // the other record of the same business
};

/// How a plan really goes.
enum class Course { Growing, OnPlan, SlightlyBelow, Drifting, NotKnown };
/// What the chamber was told of this year's sales.
enum class Knowledge { Months, Quarters, MonthsSoFar, TooFewMonths, Direction, Nothing };
/// What the expected grade comes from.
enum class Cause { None, Sales, LastYear, Margin, Actions };

/// The truth about one plan, and the verdict that follows from what is known of it.
struct TrueState {
    RecordId plan;
    RecordId business;
    RecordId advisor;
    Course course = Course::OnPlan;
    Knowledge knowledge = Knowledge::Months;
    Cause cause = Cause::None;
    Grade expected = Grade::OnTrack;
    int monthsKnown = 0;    // full months of the plan's year with sales known
    int growthPlanned = 0;  // permille over the base year
    int attainment = 0;     // permille of planned sales over the months known
    int ofLastYear = 0;     // permille of last year's sales of the same months; 0 for founders
    std::optional<int> marginGap;  // hundredths of a point; none: profit is not known
    bool baseKnown = false;        // last year's sales of the same months are recorded
    int actionsOverdue = 0;        // by more than 30 days
    int contacts = 0;              // follow-ups that took place
    bool uncontacted = false;      // none since a quarter after the first was due
};

struct Staff {
    RecordId sato;        // 佐藤 美咲, advisor
    RecordId yamada;      // 山田 健, advisor
    RecordId supervisor;  // 高橋 誠, advisor and supervisor
    RecordId statutory;   // 小林 由紀子, advisor and statutory advisor
    RecordId kato;        // 加藤 直樹, support staff
    RecordId administrator;
    std::vector<RecordId> advisors;  // the 12, those above among them
    std::vector<RecordId> supportStaff;
    std::vector<RecordId> generalStaff;
};

/// The businesses of the story.
struct StoryBusinesses {
    RecordId haruna;     // 榛名製菓 有限会社: falls below the line on the day
    RecordId torimichi;  // カフェ とおりみち: on track, third follow-up today
    RecordId usui;       // 株式会社 碓氷精工: checksheet under way, 23 of 64
    RecordId maruyama;   // 丸山青果店: never reached
    RecordId ito;        // ヘアサロン イト: 注意, third follow-up 12 days late
    RecordId kataoka;    // 株式会社 片岡塗装: 山田's, drifting
    RecordId wadabashi;  // 和田橋クリーニング: 注意 twice, sales and actions: a case is proposed
};

struct ChamberFacts {
    Staff staff;
    StoryBusinesses story;
    std::vector<BusinessFact> businesses;
    std::vector<TrueState> plans;
};

ChamberFacts makeChamber(const ChamberOptions& options, RecordSink& sink);

}  // namespace banso::demonstration
