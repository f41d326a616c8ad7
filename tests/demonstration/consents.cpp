// SPDX-License-Identifier: Apache-2.0
#include "tests/demonstration/consents.h"

#include <array>

#include "shared/domain/giving.h"
#include "shared/store/consent_store.h"

namespace banso::demonstration {
namespace {

constexpr std::size_t kToldClients = 40;
constexpr int kDaysSinceTold = 200;
constexpr int kDaysSinceAsked = 60;

struct Asked {
    RecipientKind kind;
    const char* recipient;
    ConsentState state;
};
/// In turn, so that a list of clients shows every answer.
constexpr std::array kAsked{
    Asked{RecipientKind::FinancialInstitution, "上州みらい銀行", ConsentState::Agreed},
    Asked{RecipientKind::Expert, "税理士 早川 誠", ConsentState::NotAsked},
    Asked{RecipientKind::PublicBody, "上州よろず相談所", ConsentState::Withdrawn},
    Asked{RecipientKind::Ai, "文章作成サービス", ConsentState::Refused},
};

void addNotice(Workbench& bench, const Client& client, RecordId by) {
    PurposeNotice notice;
    const Date day = addDays(bench.today(), -kDaysSinceTold);
    notice.id = bench.idOf(day);
    notice.business = client.business.id;
    notice.day = day;
    notice.way = TellingWay::InWriting;
    notice.by = by;
    bench.add(notice);
}

void addConsent(Workbench& bench, const Client& client, RecordId by, const Asked& asked) {
    Consent consent = emptyConsent(client.business.id, asked.kind, asked.recipient);
    consent.stateWord = asked.state;
    consent.stateOn = addDays(bench.today(), -kDaysSinceAsked);
    if (asked.state != ConsentState::NotAsked) consent.stateWay = TellingWay::Spoken;
    consent.stateBy = by;
    bench.add(consent);
}

void addGiving(Workbench& bench, const Client& client, RecordId by, const Asked& asked) {
    Giving giving;
    const Date day = addDays(bench.today(), 1 - kDaysSinceAsked);
    giving.id = bench.idOf(day);
    giving.business = client.business.id;
    giving.day = day;
    giving.recipientKind = asked.kind;
    giving.recipient = asked.recipient;
    giving.what = "事業計画書の写し";
    giving.by = by;
    bench.add(giving);
}

}  // namespace

void addConsents(Workbench& bench, const Staff& staff, const std::vector<Client>& clients) {
    std::size_t told = 0;
    for (const Client& client : clients) {
        if (client.entry != RegisterEntry::Small) continue;
        if (!client.inStory && told >= kToldClients) continue;
        const RecordId by = staff.advisors[client.advisor];
        const Asked& asked = kAsked[told++ % kAsked.size()];
        addNotice(bench, client, by);
        addConsent(bench, client, by, asked);
        if (asked.state == ConsentState::Agreed) addGiving(bench, client, by, asked);
    }
}

}  // namespace banso::demonstration
