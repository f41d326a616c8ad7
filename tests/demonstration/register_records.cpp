// SPDX-License-Identifier: Apache-2.0
#include "shared/domain/contact.h"
#include "tests/demonstration/calendar.h"
#include "tests/demonstration/places.h"
#include "tests/demonstration/register.h"

namespace banso::demonstration {
namespace {

Contact contactOf(Workbench& bench, const Client& client, ContactRole role, PersonName name) {
    Contact contact;
    contact.id = bench.idOf(addMonths(bench.today(), -15));
    contact.business = client.business.id;
    contact.role = role;
    contact.name = std::move(name.text);
    contact.kana = std::move(name.kana);
    return contact;
}

void addContacts(Workbench& bench, Random& random, const Client& client, std::size_t place) {
    Contact representative =
        contactOf(bench, client, ContactRole::Representative, client.representative);
    if (random.chance(350)) representative.phone = mobilePhone(place);
    bench.add(representative);
    if (client.entry != RegisterEntry::Small || !random.chance(18)) return;
    constexpr ContactRole kOthers[]{ContactRole::Successor, ContactRole::BookKeeper,
                                    ContactRole::TaxAdviser};
    const ContactRole role = random.pick(std::span<const ContactRole>(kOthers));
    bench.add(contactOf(bench, client, role, personName(random)));
}

void addEvent(Workbench& bench, const Client& client, Milestone milestone, Date day,
              std::string before, std::string after) {
    BusinessEvent event;
    event.id = bench.idOf(day);
    event.business = client.business.id;
    event.milestone = milestone;
    event.day = day;
    event.before = std::move(before);
    event.after = std::move(after);
    bench.add(event);
}

void addEvents(Workbench& bench, Random& random, const Client& client) {
    if (client.incorporatedOn)
        addEvent(bench, client, Milestone::Incorporated, *client.incorporatedOn,
                 "個人事業 " + client.nameBefore, client.business.name);
    if (client.entry == RegisterEntry::Closed)
        addEvent(bench, client, Milestone::Closed, *client.business.stageSince, "営業中",
                 client.business.stageReason);
    if (client.entry != RegisterEntry::Small || client.inStory || !random.chance(15)) return;
    const Date day = workdayBetween(random, addMonths(bench.today(), -58), bench.today());
    addEvent(bench, client, Milestone::Succeeded, day, personName(random).text,
             client.representative.text);
}

}  // namespace

void addRegister(Workbench& bench, const std::vector<Client>& clients) {
    Random random = bench.random().branch();
    for (const Client& client : clients) bench.add(client.business);
    for (std::size_t i = 0; i < clients.size(); ++i) addContacts(bench, random, clients[i], i);
    for (const Client& client : clients) addEvents(bench, random, client);
}

}  // namespace banso::demonstration
