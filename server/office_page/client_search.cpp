// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/client_search.h"

#include "shared/db/statement.h"
#include "shared/text/fold.h"

namespace banso {
namespace {

/// More than these are no answer to a search.
constexpr std::size_t kFoundMax = 50;

}  // namespace

FoundClients clientsNamed(const Visit& visit, std::string_view text) {
    FoundClients found;
    const std::string wanted = fold(text);
    if (wanted.empty()) return found;
    Statement row = visit.store.database().prepare("SELECT id FROM record WHERE kind=?");
    row.bind(kindOf<Business>().name);
    while (row.step()) {
        auto client = readRecord<Business>(visit.store, row.id(0));
        if (!client) continue;
        if (fold(client->name + ' ' + client->kana).find(wanted) == std::string::npos) continue;
        const bool isSaidInFull = fold(client->name) == wanted;
        if (!isSaidInFull && !visit.mayRead(client->id)) continue;
        found.hasMore = found.clients.size() == kFoundMax;
        if (found.hasMore) break;
        found.clients.push_back(std::move(*client));
    }
    return found;
}

Html nameWith(std::string_view name, std::string_view detail) {
    Html text = Html::of(name);
    return std::move(text.markup("<br><span class=\"muted\">").text(detail).markup("</span>"));
}

std::string advisorOf(const Visit& visit, const Business& business) {
    return business.advisor.isNull() ? std::string("なし") : visit.nameOf(business.advisor);
}

Html remarkOn(const FoundClients& found) {
    if (found.clients.empty()) return Html("<p class=\"card\">見つかりません。</p>\n");
    if (!found.hasMore) return {};
    return Html("<p>ほかにもあります。名前をもう少し入れてください。</p>\n");
}

}  // namespace banso
