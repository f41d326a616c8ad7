// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/follow_up_rules.h"

#include <algorithm>
#include <map>

namespace banso {
namespace {

constexpr int kFollowedMonths = 12;
constexpr int kDaysOfAYear = 365;

Date dueByQuarter(Date planFinished, int number) {
    const FiscalYear year = FiscalYear::of(planFinished);
    const Period finishedIn = year.quarter(fiscalQuarterOf(monthOf(planFinished)));
    return lastDay(finishedIn.shifted(3 * number).last());
}

Date dueWhenRaised(const RaisedContacts& raised, int number) {
    if (kFollowedMonths % raised.perYear == 0)
        return addMonths(raised.from, number * kFollowedMonths / raised.perYear);
    return addDays(raised.from, number * kDaysOfAYear / raised.perYear);
}

/// Which due date each contact meets, as marks beside the due dates.
std::vector<bool> metDueDates(Date planFinished, const std::vector<Date>& dueDates,
                              const std::vector<Date>& contactDays) {
    std::vector<bool> met(dueDates.size(), false);
    for (const Date day : contactDays) {
        for (size_t i = 0; i < dueDates.size(); ++i) {
            const Date stretchBegins = i == 0 ? planFinished : dueDates[i - 1];
            if (met[i]) continue;
            if (day > stretchBegins) met[i] = true;
            break;
        }
    }
    return met;
}

ContactStanding standingOf(Date nextDue, const std::vector<Date>& contactDays, Date today,
                           const FollowUpSetting& setting) {
    if (today <= nextDue) return ContactStanding::OnSchedule;
    // Whoever was reached after the due date is not out of contact, only behind.
    const Date silentSince = contactDays.empty() ? nextDue : std::max(nextDue, contactDays.back());
    return today > addMonths(silentSince, setting.uncontactedAfterMonths)
               ? ContactStanding::Uncontacted
               : ContactStanding::DuePassed;
}

}  // namespace

std::vector<Date> followUpDueDates(Date planFinished, const FollowUpSetting& setting) {
    std::vector<Date> dueDates;
    for (int number = 1; number <= setting.contacts; ++number) {
        switch (setting.rhythm) {
            case FollowUpRhythm::FromPlan:
                dueDates.push_back(addMonths(planFinished, number * setting.intervalMonths));
                break;
            case FollowUpRhythm::FiscalQuarters:
                dueDates.push_back(dueByQuarter(planFinished, number));
                break;
        }
    }
    if (!setting.raised) return dueDates;
    const RaisedContacts& raised = *setting.raised;
    std::erase_if(dueDates, [&](Date due) { return due > raised.from; });
    for (int number = 1; number <= raised.perYear; ++number)
        dueDates.push_back(dueWhenRaised(raised, number));
    return dueDates;
}

std::optional<Date> contactDay(const FollowUpAttempt& attempt) {
    if (attempt.method == Method::Questionnaire) return attempt.questionnaireReturned;
    if (attempt.state != AppointmentState::Done) return std::nullopt;
    return attempt.day;
}

FollowUpStanding followUpStanding(Date planFinished, std::vector<Date> contactDays, Date today,
                                  const FollowUpSetting& setting) {
    std::erase_if(contactDays, [&](Date day) { return day <= planFinished || day > today; });
    std::sort(contactDays.begin(), contactDays.end());
    const std::vector<Date> dueDates = followUpDueDates(planFinished, setting);
    const std::vector<bool> met = metDueDates(planFinished, dueDates, contactDays);

    FollowUpStanding result;
    result.contacts = static_cast<int>(contactDays.size());
    result.dueDatesMet = static_cast<int>(std::count(met.begin(), met.end(), true));
    const auto open = std::find(met.begin(), met.end(), false);
    if (open == met.end()) return result;
    result.nextDue = dueDates[static_cast<size_t>(open - met.begin())];
    result.daysOverdue = std::max(0, daysBetween(*result.nextDue, today));
    result.standing = standingOf(*result.nextDue, contactDays, today, setting);
    return result;
}

bool isFollowedIn(FiscalYear year, Date planFinished, CohortRule rule) {
    switch (rule) {
        case CohortRule::FinishedInYear:
            return year.contains(planFinished);
        case CohortRule::TwelveMonthsTouchYear:
            return FiscalYear::of(planFinished) <= year &&
                   FiscalYear::of(addMonths(planFinished, kFollowedMonths)) >= year;
    }
    BANSO_ASSERT(false);
}

FollowUpYear followUpsOf(FiscalYear year, const std::vector<RecordId>& cohort,
                         const std::vector<FollowUpContact>& contacts) {
    std::map<RecordId, int> contactsOf;
    for (const RecordId& business : cohort) contactsOf[business] = 0;
    FollowUpYear result;
    for (const FollowUpContact& contact : contacts) {
        if (!year.contains(contact.day)) continue;
        const auto followed = contactsOf.find(contact.business);
        if (followed == contactsOf.end()) {
            ++result.contactsOutsideCohort;
            continue;
        }
        ++followed->second;
        ++result.contacts;
    }
    for (const auto& [business, count] : contactsOf) {
        if (count > 0) ++result.businesses;
        const auto most = result.distribution.size() - 1;
        ++result.distribution[std::min(static_cast<size_t>(count), most)];
    }
    return result;
}

}  // namespace banso
