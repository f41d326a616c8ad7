// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/client_search.h"

#include "shared/db/statement.h"
#include "shared/text/fold.h"

namespace banso {
namespace {

/// More than these are no answer to a search.
constexpr std::size_t kFoundMax = 50;

/// By what a record is found, and the file that it lies in.
struct Named {
    std::string_view name;
    std::string_view kana;
    RecordId file;
};
Named named(const Business& business) {
    return {business.name, business.kana, business.id};
}
Named named(const Contact& contact) {
    return {contact.name, contact.kana, contact.business};
}
Named named(const Consultation& talk) {
    return {talk.visitor, {}, talk.business};
}

/// Whether the record answers a search for this folded text.
bool answers(const Visit& visit, const Named& record, const std::string& wanted) {
    const std::string name = fold(record.name);
    if ((name + fold(record.kana)).find(wanted) == std::string::npos) return false;
    const bool isSaidInFull = name == wanted;
    return isSaidInFull || visit.mayRead(record.file);
}

/// `whereNamed`: leaves out what has no name.
template <typename Record>
Found<Record> recordsNamed(const Visit& visit, std::string_view text,
                           const std::string& whereNamed = {}) {
    Found<Record> found;
    const std::string wanted = fold(text);
    if (wanted.empty()) return found;
    Statement row =
        visit.store.database().prepare("SELECT id FROM record WHERE kind=?" + whereNamed);
    row.bind(kindOf<Record>().name);
    while (row.step()) {
        auto record = readRecord<Record>(visit.store, row.id(0));
        if (!record || !answers(visit, named(*record), wanted)) continue;
        found.hasMore = found.records.size() == kFoundMax;
        if (found.hasMore) break;
        found.records.push_back(std::move(*record));
    }
    return found;
}

}  // namespace

Found<Business> clientsNamed(const Visit& visit, std::string_view text) {
    return recordsNamed<Business>(visit, text);
}

Found<Contact> contactsNamed(const Visit& visit, std::string_view text) {
    return recordsNamed<Contact>(visit, text);
}

Found<Consultation> talksWithVisitor(const Visit& visit, std::string_view text) {
    return recordsNamed<Consultation>(visit, text, " AND units->>'$.visitor'<>''");
}

std::string_view shownName(const Visit& visit, const Business& business) {
    return visit.mayRead(business.id) ? std::string_view(business.name) : kRestrictedClient;
}

Html nameWith(std::string_view name, std::string_view detail) {
    Html text = Html::of(name);
    return std::move(text.markup("<br><span class=\"muted\">").text(detail).markup("</span>"));
}

std::string advisorOf(const Visit& visit, const Business& business) {
    return business.advisor.isNull() ? std::string("なし") : visit.nameOf(business.advisor);
}

Html remarkOn(std::size_t found, bool hasMore) {
    if (found == 0) return Html("<p class=\"card\">見つかりません。</p>\n");
    if (!hasMore) return {};
    return Html("<p>ほかにもあります。名前をもう少し入れてください。</p>\n");
}

}  // namespace banso
