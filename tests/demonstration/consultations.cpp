// SPDX-License-Identifier: Apache-2.0
#include "tests/demonstration/consultations.h"

#include <algorithm>
#include <array>

#include "shared/domain/consultation.h"
#include "tests/demonstration/calendar.h"
#include "tests/demonstration/phrases.h"

namespace banso::demonstration {
namespace {

constexpr int kYears = 5;

struct MethodShare {
    Method method;
    int share;
};
constexpr auto kMethods = std::to_array<MethodShare>({{Method::Visit, 380},
                                                      {Method::Desk, 300},
                                                      {Method::Telephone, 170},
                                                      {Method::Email, 40},
                                                      {Method::Online, 30},
                                                      {Method::Questionnaire, 20},
                                                      {Method::WithExpert, 30},
                                                      {Method::Seminar, 30}});

/// Talks of five years, spread unevenly: a third of the businesses comes again and again, others
/// once, most never.
class ConsultationMaker {
  public:
    ConsultationMaker(Workbench& bench, const Staff& staff, const std::vector<Client>& clients)
        : m_bench(bench), m_random(bench.random().branch()), m_staff(staff), m_clients(clients) {
        drawVisitors();
        for (const MethodShare& share : kMethods) m_methodWeights.push_back(share.share);
        for (const TopicPhrases& topic : topicPhrases()) m_topicWeights.push_back(topic.share);
    }

    void add() {
        const bool unknown = m_random.chance(40);
        const Client* client = unknown ? nullptr : &m_clients[m_random.pick(visitors())];
        const Date day = dayFor(client);
        Consultation talk;
        talk.id = m_bench.idOf(day);
        talk.day = day;
        talk.startTime = officeTime(m_random);
        talk.method = kMethods[m_random.weighted(m_methodWeights)].method;
        talk.minutes = minutes(*talk.method);
        if (client) talk.business = client->business.id;
        if (!client) talk.visitor = personName(m_random).text;
        assignPeople(talk, client);
        write(talk, client);
        m_bench.add(talk);
    }

  private:
    std::span<const std::size_t> visitors() const { return m_visitors; }

    /// Each business stands in the list as often as it is likely to come.
    void drawVisitors() {
        for (std::size_t i = 0; i < m_clients.size(); ++i) {
            const Client& client = m_clients[i];
            if (client.inStory) continue;
            const bool isMember = client.business.member.value_or(false);
            if (client.entry == RegisterEntry::Double && !m_random.chance(300)) continue;
            if (client.entry != RegisterEntry::Founder && !m_random.chance(isMember ? 720 : 300))
                continue;
            const std::int64_t often = std::min(m_random.between(1, 12), m_random.between(1, 12));
            m_visitors.insert(m_visitors.end(), static_cast<std::size_t>(often), i);
        }
    }

    Date dayFor(const Client* client) {
        const Date today = m_bench.today();
        Date first = addMonths(today, -12 * kYears);
        Date last = addDays(today, -1);
        if (client && client->entry == RegisterEntry::Founder)
            first = std::min(*client->business.stageSince, last);
        if (client && client->entry == RegisterEntry::Closed)
            last = std::max(*client->business.stageSince, first);
        return workdayBetween(m_random, first, last);
    }

    std::int64_t minutes(Method method) {
        const bool isShort = method == Method::Telephone || method == Method::Email ||
                             method == Method::Questionnaire;
        return isShort ? m_random.between(1, 5) * 5 : m_random.between(3, 12) * 10;
    }

    void assignPeople(Consultation& talk, const Client* client) {
        const bool own = client && m_random.chance(720);
        const RecordId first = own ? m_staff.advisors[client->advisor]
                               : m_random.chance(150)
                                   ? m_random.pick(std::span<const RecordId>(m_staff.supportStaff))
                                   : m_random.pick(std::span<const RecordId>(m_staff.advisors));
        talk.writer = first;
        talk.staff[first.text()] = true;
        if (m_random.chance(130))
            talk.staff[m_random.pick(std::span<const RecordId>(m_staff.advisors)).text()] = true;
        if (m_random.chance(45))
            talk.companions[m_random.pick(std::span<const RecordId>(m_staff.generalStaff)).text()] =
                true;
        if (*talk.method == Method::WithExpert) talk.expert = m_random.pick(experts());
    }

    /// People who are about to found a business mostly ask about that, others never.
    const TopicPhrases& topicFor(const Client* client) {
        const bool isFounder = !client || client->entry == RegisterEntry::Founder;
        for (;;) {
            const TopicPhrases& drawn = topicPhrases()[m_random.weighted(m_topicWeights)];
            if ((drawn.topic == Topic::Founding) == (isFounder && m_random.chance(700)))
                return drawn;
        }
    }

    void write(Consultation& talk, const Client* client) {
        const std::string item = client ? client->item : std::string();
        const TopicPhrases& topic = topicFor(client);
        talk.topics[std::string(word(topic.topic))] = true;
        if (m_random.chance(190)) {
            const TopicPhrases& second = topicFor(client);
            talk.topics[std::string(word(second.topic))] = true;
        }
        do {
            talk.said = oneOf(m_random, topic.said, item) + oneOf(m_random, saidBesides(), item);
        } while (talk.said == m_lastSaid);
        m_lastSaid = talk.said;
        talk.found = oneOf(m_random, topic.found, item);
        if (m_random.chance(600)) talk.found += oneOf(m_random, foundBesides(), item);
        if (m_random.chance(800)) talk.nextStep = oneOf(m_random, topic.next, item);
        if (!talk.nextStep.empty() && m_random.chance(300))
            talk.nextDay =
                workdayFrom(addDays(*talk.day, static_cast<int>(m_random.between(7, 60))));
        if (m_random.chance(60)) talk.essentialIssue = m_random.pick(essentialIssues());
        if (m_random.chance(240))
            talk.notes[talk.writer.text()] = oneOf(m_random, ownNotes(), item);
    }

    Workbench& m_bench;
    Random m_random;
    const Staff& m_staff;
    const std::vector<Client>& m_clients;
    std::vector<std::size_t> m_visitors;
    std::vector<int> m_methodWeights;
    std::vector<int> m_topicWeights;
    std::string m_lastSaid;
};

}  // namespace

void addConsultations(Workbench& bench, const Staff& staff, const std::vector<Client>& clients,
                      std::size_t count) {
    ConsultationMaker maker(bench, staff, clients);
    for (std::size_t i = 0; i < count; ++i) maker.add();
}

}  // namespace banso::demonstration
