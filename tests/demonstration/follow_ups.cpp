// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "shared/domain/appointment.h"
#include "shared/domain/consultation.h"
#include "tests/demonstration/calendar.h"
#include "tests/demonstration/phrases.h"
#include "tests/demonstration/plan_design.h"

namespace banso::demonstration {
namespace {

RecordId slotId(RecordId plan, std::size_t slot) {
    return followUpId(plan, static_cast<std::int64_t>(slot));
}

Progress progressOf(Random& random, Course course) {
    switch (course) {
        case Course::Growing:
        case Course::OnPlan:
            return random.chance(880) ? Progress::AsPlanned : Progress::Slow;
        case Course::SlightlyBelow:
        case Course::NotKnown:
            return random.chance(500) ? Progress::AsPlanned : Progress::Slow;
        case Course::Drifting:
            break;
    }
    return random.chance(650) ? Progress::Slow : Progress::Stalled;
}

std::string inManYen(std::int64_t yen) {
    return std::to_string((yen + 5'000) / 10'000) + "万円";
}

/// What the figures of that day said, in words.
std::string figuresInWords(const PlanDesign& design, const FollowUp& talk) {
    const int over = monthsBetween(*design.plan.firstMonth, monthOf(talk.day));
    const int known = std::clamp(over, 0, design.truth.monthsKnown);
    if (known == 0) return "売上の数字はまだ聞けていない。";
    const std::string range =
        known == 1 ? monthWords(design.month(0))
                   : monthWords(design.month(0)) + "から" + monthWords(design.month(known - 1));
    const std::int64_t actual = design.actualOf(known);
    std::string words = range + "の売上は" + inManYen(actual) + "で計画の" +
                        std::to_string((actual * 200 / design.targetOf(known) + 1) / 2) + "％。";
    if (design.truth.baseKnown)
        words +=
            "前年同月の" + std::to_string((actual * 200 / design.baseOf(known) + 1) / 2) + "％。";
    return words;
}

/// Follow-ups and appointments of one plan after another.
class FollowUpMaker {
  public:
    FollowUpMaker(Workbench& bench, const Staff& staff, const std::vector<Client>& clients)
        : m_bench(bench), m_random(bench.random().branch()), m_staff(staff), m_clients(clients) {}

    void add(const PlanDesign& design) {
        for (std::size_t i = 0; i < kSlots; ++i) addSlot(design, i);
        for (std::size_t i = 0; i < design.followUps.size(); ++i) addTalk(design, i);
        const bool inStory = m_clients[design.client].inStory;
        if (!inStory && !design.followUps.empty() && m_random.chance(220)) addMissed(design);
    }

  private:
    static Appointment appointmentOf(const PlanDesign& design) {
        Appointment made;
        made.business = design.plan.business;
        made.plan = design.plan.id;
        made.purpose = AppointmentPurpose::FollowUp;
        made.staff[design.plan.advisor.text()] = true;
        return made;
    }

    void addSlot(const PlanDesign& design, std::size_t place) {
        const Slot& slot = design.slots[place];
        Appointment made = appointmentOf(design);
        made.id = slotId(design.plan.id, place + 1);
        made.slot = static_cast<std::int64_t>(place) + 1;
        made.day = slot.day;
        made.time = slot.time;
        if (!slot.time.empty()) made.place = "事業所";
        made.about = std::to_string(place + 1) + "回目のフォローアップ";
        made.stateWord = slot.state;
        made.consultation = slot.consultation;
        if (slot.state == AppointmentState::Absent) made.stateReason = "訪問したが不在";
        if (slot.state == AppointmentState::Postponed) made.stateReason = "先方の都合により延期";
        if (slot.state != AppointmentState::Planned) made.stateBy = design.plan.advisor;
        m_bench.add(made);
    }

    void addTalk(const PlanDesign& design, std::size_t place) {
        const FollowUp& followUp = design.followUps[place];
        Consultation talk;
        talk.id = followUp.id;
        talk.business = design.plan.business;
        talk.plan = design.plan.id;
        if (followUp.slot)
            talk.appointment = slotId(design.plan.id, static_cast<std::size_t>(*followUp.slot));
        talk.writer = design.plan.advisor;
        talk.day = followUp.day;
        talk.startTime = officeTime(m_random);
        const bool isMeeting = followUp.method == Method::Visit || followUp.method == Method::Desk;
        talk.minutes = isMeeting ? m_random.between(3, 9) * 10 : m_random.between(2, 5) * 5;
        talk.method = followUp.method;
        talk.topics[std::string(word(Topic::FollowUp))] = true;
        talk.staff[design.plan.advisor.text()] = true;
        if (isMeeting && m_random.chance(180))
            talk.companions[m_random.pick(std::span<const RecordId>(m_staff.supportStaff)).text()] =
                true;
        if (place > 0) talk.told = m_random.chance(850);
        talk.progress = progressOf(m_random, design.truth.course);
        write(design, followUp, talk);
        m_bench.add(talk);
    }

    void write(const PlanDesign& design, const FollowUp& followUp, Consultation& talk) {
        const std::string& item = m_clients[design.client].item;
        do {
            talk.said =
                oneOf(m_random, followUpSaid(), item) + oneOf(m_random, saidBesides(), item);
        } while (talk.said == m_lastSaid);
        m_lastSaid = talk.said;
        talk.found = figuresInWords(design, followUp) + oneOf(m_random, foundBesides(), item);
        talk.nextStep = oneOf(m_random, followUpNext(), item);
        if (design.truth.course == Course::Drifting && m_random.chance(500))
            talk.essentialIssue = m_random.pick(essentialIssues());
        if (m_random.chance(250))
            talk.notes[talk.writer.text()] = oneOf(m_random, ownNotes(), item);
    }

    /// A visit that found nobody, or was put off, before one that took place.
    void addMissed(const PlanDesign& design) {
        const FollowUp& later = design.followUps[m_random.below(design.followUps.size())];
        const Date day =
            workdayUntil(addDays(later.day, -static_cast<int>(m_random.between(3, 12))));
        Appointment made = appointmentOf(design);
        made.id = m_bench.idOf(addDays(day, -7));
        made.day = day;
        made.time = officeTime(m_random);
        made.place = "事業所";
        made.about = "フォローアップ";
        const bool absent = m_random.chance(600);
        made.stateWord = absent ? AppointmentState::Absent : AppointmentState::Postponed;
        made.stateReason = absent ? "訪問したが不在" : "先方の急な配達のため延期";
        made.stateBy = design.plan.advisor;
        m_bench.add(made);
    }

    Workbench& m_bench;
    Random m_random;
    const Staff& m_staff;
    const std::vector<Client>& m_clients;
    std::string m_lastSaid;
};

}  // namespace

void addFollowUps(Workbench& bench, const Staff& staff, const std::vector<Client>& clients,
                  const std::vector<PlanDesign>& designs) {
    FollowUpMaker maker(bench, staff, clients);
    for (const PlanDesign& design : designs) maker.add(design);
}

}  // namespace banso::demonstration
