// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/erasure_subject.h"

#include "server/office_page/client_search.h"
#include "server/office_page/record_words.h"
#include "server/office_page/wording.h"

namespace banso {
namespace {

constexpr std::string_view kNoDay = "日付なし";

}  // namespace

ErasureSubject subjectOf(const Visit& visit, const Consultation& talk) {
    ErasureSubject subject{talk.day ? dayText(*talk.day) : std::string(kNoDay),
                           visit.nameOf(talk.writer)};
    if (!visit.mayRead(talk.business)) return subject;
    subject.person = talk.visitor;
    std::vector<std::string> about;
    if (talk.method) about.emplace_back(paper_words::of(*talk.method));
    for (const auto& [topic, isOne] : talk.topics)
        if (isOne) about.emplace_back(paper_words::of(fromWord<Topic>(topic)));
    subject.about = joinedTexts(about, kBetween);
    return subject;
}

ErasureSubject subjectOf(const Visit& visit, const Attachment& file) {
    ErasureSubject subject{file.takenAt ? dayText(tokyoDate(*file.takenAt)) : std::string(kNoDay),
                           visit.nameOf(file.by)};
    if (visit.mayRead(file.business))
        subject.about = joinedTexts({file.caption, file.name}, kBetween);
    return subject;
}

ErasureSubject subjectOf(const Visit& visit, const Contact& contact) {
    ErasureSubject subject;
    if (!visit.mayRead(contact.business)) return subject;
    subject.person = contact.name;
    if (contact.role) subject.about = paper_words::of(*contact.role);
    return subject;
}

std::string titleOf(const Visit& visit, const sync::StoredRecord& record) {
    if (const auto business = readRecord<Business>(visit.store, record.id))
        return std::string(shownName(visit, *business));
    const auto client = readRecord<Business>(visit.store, record.scope);
    std::string title = (client ? std::string(shownName(visit, *client)) + "の" : "") +
                        std::string(erasedKindText(record.kind));
    const auto add = [&](const ErasureSubject& subject) {
        const std::string told =
            joinedTexts({subject.day, subject.person, subject.about, subject.writer}, kBetween);
        if (!told.empty()) title += "（" + told + "）";
    };
    if (const auto talk = readRecord<Consultation>(visit.store, record.id))
        add(subjectOf(visit, *talk));
    if (const auto file = readRecord<Attachment>(visit.store, record.id))
        add(subjectOf(visit, *file));
    if (const auto contact = readRecord<Contact>(visit.store, record.id))
        add(subjectOf(visit, *contact));
    return title;
}

Html confirmLink(RecordId record, std::string_view text) {
    Html link("<a class=\"button\" href=\"/erasures/confirm?record=");
    return std::move(link.text(record.text()).markup("\">").text(text).markup("</a>"));
}

Html nameWithId(std::string_view name, RecordId id) {
    return nameWith(name, id.text());
}

std::string_view lifeOf(const Business& business) {
    if (!business.alias.isNull()) return "統合ずみ";
    if (business.cancelled) return "取消";
    return business.stageWord ? paper_words::of(*business.stageWord) : std::string_view{};
}

}  // namespace banso
