// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "shared/base/ids.h"
#include "shared/domain/words.h"
#include "shared/rules/fiscal_year.h"

/// フォローアップ: when the contacts after a plan are due, which ones count, and what a year's sum
/// is.
namespace banso {

enum class FollowUpRhythm {
    /// Every `intervalMonths` from the day the plan was finished.
    FromPlan,
    /// On the last day of each fiscal quarter after the one in which the plan was finished.
    FiscalQuarters,
};

/// 頻度引上げ: contacts a year from a day on, for a year. What was due until then stays due.
struct RaisedContacts {
    Date from;
    int perYear = 0;
};

/// What the chamber chose; the plan says four times a year "in principle".
struct FollowUpSetting {
    FollowUpRhythm rhythm = FollowUpRhythm::FromPlan;
    int intervalMonths = 3;
    int contacts = 4;
    /// How long a due date may pass without any contact before the business is 未接触.
    int uncontactedAfterMonths = 3;
    /// Of this plan.
    std::optional<RaisedContacts> raised{};
};

/// The due dates of a plan, earliest first.
std::vector<Date> followUpDueDates(Date planFinished, const FollowUpSetting& setting = {});

/// One attempt to reach a business about its plan.
struct FollowUpAttempt {
    Date day;
    Method method = Method::Unknown;
    AppointmentState state = AppointmentState::Done;
    std::optional<Date> questionnaireReturned{};
};

/// The day on which an attempt counts as a contact: that of the talk, or of the questionnaire's
/// return; none when nobody was there or nothing came back.
std::optional<Date> contactDay(const FollowUpAttempt& attempt);

/// F1 of the verdict's tests. It says something about the chamber, not about the business.
enum class ContactStanding { OnSchedule, DuePassed, Uncontacted };

struct FollowUpStanding {
    ContactStanding standing = ContactStanding::OnSchedule;
    int contacts = 0;
    int dueDatesMet = 0;
    /// The earliest due date that no contact met; none when all are met.
    std::optional<Date> nextDue{};
    /// Days that have passed since `nextDue`; 0 while it lies ahead.
    int daysOverdue = 0;
};

/// Each contact meets the earliest due date still open whose stretch has begun, that is, which
/// comes after the one before it was due: a late contact counts, and many in one stretch do not
/// stand for the next ones. `contactDays` may be in any order; days after `today` do not count yet.
FollowUpStanding followUpStanding(Date planFinished, std::vector<Date> contactDays, Date today,
                                  const FollowUpSetting& setting = {});

/// Which plans a fiscal year's follow-ups are counted over; the plan document leaves it open.
enum class CohortRule {
    /// Every plan whose twelve months after it was finished touch the year.
    TwelveMonthsTouchYear,
    /// Only the plans finished in the year.
    FinishedInYear,
};

bool isFollowedIn(FiscalYear year, Date planFinished, CohortRule rule);

struct FollowUpContact {
    RecordId business{};
    Date day;
};

/// Follow-ups of one fiscal year. A contact counts in the year of its own day.
struct FollowUpYear {
    int contacts = 0;
    int businesses = 0;
    /// Followed businesses with 0, 1, 2, 3 and with 4 or more contacts.
    std::array<int, 5> distribution{};
    /// Contacts of businesses that are not in the cohort; in none of the numbers above.
    int contactsOutsideCohort = 0;
};

/// `cohort` are the businesses to follow; one named twice is counted once.
FollowUpYear followUpsOf(FiscalYear year, const std::vector<RecordId>& cohort,
                         const std::vector<FollowUpContact>& contacts);

}  // namespace banso
