// SPDX-License-Identifier: Apache-2.0
#include "tests/demonstration/agenda.h"

#include <algorithm>

#include "shared/domain/appointment.h"
#include "shared/domain/drift.h"
#include "tests/demonstration/calendar.h"
#include "tests/demonstration/story.h"

namespace banso::demonstration {
namespace {

struct Errand {
    AppointmentPurpose purpose;
    std::string_view about;
};
constexpr auto kErrands = std::to_array<Errand>({
    {AppointmentPurpose::Consultation, "資金繰りの相談。決算書2期分を持参いただく"},
    {AppointmentPurpose::Consultation, "値上げの案内文の確認"},
    {AppointmentPurpose::Checksheet, "総点検チェックシート（続き）"},
    {AppointmentPurpose::Planning, "事業計画の初稿の確認"},
    {AppointmentPurpose::Planning, "持続化補助金の下書きの確認"},
    {AppointmentPurpose::Expert, "専門家相談に同席"},
    {AppointmentPurpose::ExtraVisit, "取組の進み具合の確認"},
    {AppointmentPurpose::Consultation, "年末調整の書類の確認"},
});
constexpr auto kPromises = std::to_array<std::string_view>({
    "持続化補助金の要項を渡す",
    "資金繰り表の様式を送る",
    "専門家の候補を2人挙げる",
    "創業塾の案内を送る",
    "同業の事例を調べて伝える",
    "会計ソフトの比較表を渡す",
    "商談会の申込書を届ける",
    "助成金の要件を確かめて電話する",
    "前回の分析の図を印刷して持参する",
    "市の空き店舗の補助を調べる",
    "融資の担当に連絡を取る",
    "労働条件通知書の様式を渡す",
});

/// Appointments with clients of one advisor after another.
class AgendaMaker {
  public:
    AgendaMaker(Workbench& bench, const Staff& staff, const std::vector<Client>& clients)
        : m_bench(bench),
          m_random(bench.random().branch()),
          m_staff(staff),
          m_clients(clients),
          m_ofAdvisor(staff.advisors.size()) {
        for (std::size_t i = 0; i < clients.size(); ++i) {
            const bool isMember = clients[i].business.member.value_or(false);
            if (clients[i].entry == RegisterEntry::Small && !clients[i].inStory && isMember)
                m_ofAdvisor[clients[i].advisor].push_back(i);
        }
    }

    void addStory() {
        Appointment made;
        made.id = m_bench.idOf(addDays(m_bench.today(), -12));
        made.business = m_clients[storyPlace(m_clients, story::kUsui)].business.id;
        made.day = m_bench.today();
        made.time = "14:00";
        made.place = "事業所";
        made.purpose = AppointmentPurpose::Checksheet;
        made.about = "総点検チェックシート（続き）　同行：加藤（経営支援員）";
        made.staff[m_staff.sato.text()] = true;
        made.staff[m_staff.kato.text()] = true;
        made.stateWord = AppointmentState::Planned;
        m_bench.add(made);
        addPlanned(1, m_bench.today(), "09:30");
        addPlanned(1, m_bench.today(), "13:30");
    }

    /// The days of this week after today, for 佐藤 and 山田.
    void addWeek() {
        const std::chrono::weekday weekday{std::chrono::sys_days{m_bench.today()}};
        const int daysLeft = std::max(0, 5 - static_cast<int>(weekday.iso_encoding()));
        for (int ahead = 1; ahead <= daysLeft; ++ahead) {
            const Date day = addDays(m_bench.today(), ahead);
            if (!isWorkday(day)) continue;
            addPlanned(0, day, ahead % 2 == 0 ? "10:30" : "09:30");
            addPlanned(0, day, "15:00");
            addPlanned(1, day, "11:00");
        }
    }

    /// What is coming to everybody, and what has been, also in vain.
    void addOthers() {
        for (std::size_t advisor = 0; advisor < m_ofAdvisor.size(); ++advisor) {
            for (int i = 0; i < 4; ++i) {
                const Date first = addDays(m_bench.today(), advisor < 2 ? 6 : 1);
                addPlanned(advisor, workdayBetween(m_random, first, addDays(m_bench.today(), 24)),
                           officeTime(m_random));
            }
            for (int i = 0; i < 5; ++i) addPast(advisor);
        }
    }

  private:
    Appointment with(std::size_t advisor, Date day, std::string time) {
        const Errand& errand = m_random.pick(std::span<const Errand>(kErrands));
        const std::size_t client =
            m_random.pick(std::span<const std::size_t>(m_ofAdvisor[advisor]));
        Appointment made;
        made.id = m_bench.idOf(addDays(day, -static_cast<int>(m_random.between(30, 45))));
        made.business = m_clients[client].business.id;
        made.day = day;
        made.time = std::move(time);
        made.place = m_random.chance(650) ? "事業所" : "会議所の窓口";
        made.purpose = errand.purpose;
        made.about = errand.about;
        made.staff[m_staff.advisors[advisor].text()] = true;
        return made;
    }

    void addPlanned(std::size_t advisor, Date day, std::string time) {
        Appointment made = with(advisor, day, std::move(time));
        made.stateWord = AppointmentState::Planned;
        m_bench.add(made);
    }

    void addPast(std::size_t advisor) {
        const Date day =
            workdayBetween(m_random, addDays(m_bench.today(), -150), addDays(m_bench.today(), -2));
        Appointment made = with(advisor, day, officeTime(m_random));
        struct End {
            AppointmentState state;
            std::string_view reason;
        };
        constexpr std::array<End, 5> kEnds{
            {{AppointmentState::Absent, "訪問したが不在"},
             {AppointmentState::Postponed, "先方の都合により延期"},
             {AppointmentState::Postponed, "大雪のため延期"},
             {AppointmentState::Cancelled, "電話で用件が済んだため中止"},
             {AppointmentState::Absent, "配達中で会えず"}}};
        const End& end = m_random.pick(std::span<const End>(kEnds));
        made.stateWord = end.state;
        made.stateReason = end.reason;
        made.stateBy = m_staff.advisors[advisor];
        m_bench.add(made);
    }

    Workbench& m_bench;
    Random m_random;
    const Staff& m_staff;
    const std::vector<Client>& m_clients;
    std::vector<std::vector<std::size_t>> m_ofAdvisor;  // members, by advisor
};

Promise promiseTo(Workbench& bench, const PlanDesign& design, const FollowUp& talk) {
    Promise promise;
    promise.id = bench.idOf(talk.day);
    promise.business = design.plan.business;
    promise.consultation = talk.id;
    promise.by = design.plan.advisor;
    return promise;
}

}  // namespace

void addAgenda(Workbench& bench, const Staff& staff, const std::vector<Client>& clients) {
    AgendaMaker maker(bench, staff, clients);
    maker.addStory();
    maker.addWeek();
    maker.addOthers();
}

void addPromises(Workbench& bench, const std::vector<Client>& clients,
                 const std::vector<PlanDesign>& designs) {
    Random random = bench.random().branch();
    for (const PlanDesign& design : designs) {
        if (design.followUps.empty()) continue;
        const Client& client = clients[design.client];
        Promise promise = promiseTo(bench, design, design.followUps.back());
        if (client.inStory) {
            if (client.business.name != story::kTorimichi) continue;
            promise.words = kPromises[0];
            promise.due = bench.today();
            bench.add(promise);
            continue;
        }
        if (!random.chance(400)) continue;
        promise.words = random.pick(std::span<const std::string_view>(kPromises));
        promise.due = workdayFrom(
            addDays(design.followUps.back().day, static_cast<int>(random.between(5, 30))));
        // What fell due is kept, but for a few.
        if (*promise.due < bench.today() && random.chance(930))
            promise.doneOn =
                workdayUntil(addDays(*promise.due, -static_cast<int>(random.between(0, 4))));
        bench.add(promise);
    }
}

}  // namespace banso::demonstration
