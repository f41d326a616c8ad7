// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/draft_lines.h"

#include "shared/base/limits.h"

namespace banso::sync {
namespace {

std::string memberOf(json::Value line, std::string_view key) {
    return std::string(line.string(key).value_or(std::string_view{}));
}

}  // namespace

std::string encode(const DraftState& draft) {
    json::Writer writer;
    writer.beginObject().member("draft", draft.id.text());
    if (!draft.device.empty()) writer.member("device", draft.device);
    if (draft.isGone()) return writer.memberBool("gone", true).endObject().take();
    writer.member("form", draft.form);
    if (!draft.subject.isNull()) writer.member("subject", draft.subject.text());
    writer.member("title", draft.title).member("body", draft.body);
    writer.member("at", draft.at.time_since_epoch().count());
    return writer.endObject().take();
}

std::string encode(const DraftList& list) {
    json::Writer writer;
    writer.beginObject().key("drafts").beginArray();
    for (const DraftList::Name& name : list.names)
        writer.beginArray().string(name.device).string(name.id.text()).endArray();
    writer.endArray().member("number", list.number).memberBool("more", list.more);
    return writer.endObject().take();
}

Result<DraftState> decodeDraft(json::Value line) {
    const auto id = RecordId::parse(memberOf(line, "draft"));
    if (!id || id->isNull()) return Error{ErrorCode::Malformed, "a draft must have an id"};
    DraftState draft;
    draft.id = *id;
    draft.device = memberOf(line, "device");
    if (line.boolean("gone").value_or(false)) return draft;
    draft.form = memberOf(line, "form");
    draft.title = memberOf(line, "title");
    draft.body = memberOf(line, "body");
    if (draft.form.empty() || draft.form.size() > limits::kWordBytes)
        return Error{ErrorCode::Malformed, "a draft must name its form"};
    if (const auto subject = RecordId::parse(memberOf(line, "subject"))) draft.subject = *subject;
    draft.at = Instant{std::chrono::milliseconds{line.integer("at").value_or(0)}};
    return draft;
}

Result<DraftList> decodeDraftList(json::Value line) {
    const auto names = line.find("drafts");
    const auto number = line.integer("number");
    if (!names || !names->isArray() || !number)
        return Error{ErrorCode::Malformed, "a list of drafts must have names and a number"};
    DraftList list;
    list.number = *number;
    list.more = line.boolean("more").value_or(false);
    for (const json::Member entry : names->members()) {
        DraftList::Name name;
        for (const json::Member part : entry.value.members()) {
            const std::string_view text = part.value.string().value_or(std::string_view{});
            if (name.device.empty())
                name.device = text;
            else if (const auto id = RecordId::parse(text))
                name.id = *id;
        }
        if (name.id.isNull()) return Error{ErrorCode::Malformed, "a draft's name has two parts"};
        list.names.push_back(std::move(name));
    }
    return list;
}

}  // namespace banso::sync
