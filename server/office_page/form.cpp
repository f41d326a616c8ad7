// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/form.h"

#include <algorithm>
#include <optional>

#include "server/office_page/multipart.h"
#include "shared/base/hash.h"
#include "shared/base/limits.h"
#include "shared/text/trim.h"
#include "shared/text/utf8.h"

namespace banso {
namespace {

Error malformed() {
    return {ErrorCode::Malformed,
            "送られた内容を読めません。ページを開き直して、もう一度送ってください。"};
}

bool isUtf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();)
        if (nextCharacter(text, at) < 0) return false;
    return true;
}

std::optional<std::string> decoded(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '+') {
            plain += ' ';
        } else if (text[at] != '%') {
            plain += text[at];
        } else {
            if (text.size() - at < 3) return std::nullopt;
            const int byte = byteOfHex(text[at + 1], text[at + 2]);
            if (byte < 0) return std::nullopt;
            plain += static_cast<char>(byte);
            at += 2;
        }
    }
    if (!isUtf8(plain)) return std::nullopt;
    return plain;
}

}  // namespace

Result<Form> Form::parse(std::string_view text) {
    Form form;
    while (!text.empty()) {
        if (form.m_members.size() == limits::kFormMembers)
            return Error{ErrorCode::TooLarge,
                         "一度に送れる件数を超えました。選ぶ数を減らしてください。"};
        const std::size_t end = std::min(text.find('&'), text.size());
        const std::string_view member = text.substr(0, end);
        const std::size_t equals = std::min(member.find('='), member.size());
        const auto name = decoded(member.substr(0, equals));
        const auto value = decoded(member.substr(std::min(equals + 1, member.size())));
        if (!name || !value) return malformed();
        form.m_members.emplace_back(*name, *value);
        text = text.substr(std::min(end + 1, text.size()));
    }
    return form;
}

Result<Form> Form::parseUpload(std::string_view contentType, std::string body) {
    const auto parts = readMultipart(contentType, body);
    if (!parts) return parts.error();
    Form form;
    std::string_view content;
    for (const FormPart& part : *parts) {
        if (part.fileName && form.m_file) return malformed();
        if (part.fileName) {
            form.m_file = FormFile{*part.fileName, nullptr};
            content = part.content;
        } else if (isUtf8(part.content)) {
            form.m_members.emplace_back(part.name, part.content);
        } else {
            return malformed();
        }
    }
    if (!form.m_file) return form;
    // The file takes over the body's memory: it may be large.
    const auto begin = static_cast<std::size_t>(content.data() - body.data());
    const std::size_t size = content.size();
    body.resize(begin + size);
    body.erase(0, begin);
    form.m_file->content = std::make_shared<const std::string>(std::move(body));
    return form;
}

std::string_view Form::typed(std::string_view name) const {
    const auto found = std::ranges::find(m_members, name, [](const auto& m) { return m.first; });
    return found == m_members.end() ? std::string_view{} : std::string_view(found->second);
}

std::string_view Form::value(std::string_view name) const {
    return trimmed(typed(name));
}

std::vector<std::string_view> Form::values(std::string_view name) const {
    std::vector<std::string_view> values;
    for (const auto& [key, value] : m_members)
        if (key == name) values.push_back(trimmed(value));
    return values;
}

Result<RecordId> Form::id(std::string_view name) const {
    const auto id = RecordId::parse(value(name));
    return id ? *id : Result<RecordId>(malformed());
}

Result<std::optional<Date>> Form::date(std::string_view name) const {
    const std::string_view text = value(name);
    if (text.empty()) return std::optional<Date>{};
    const auto date = parseDate(text);
    if (!date) return malformed();
    return std::optional<Date>{*date};
}

std::string_view cookieIn(std::string_view field, std::string_view name) {
    while (!field.empty()) {
        const std::size_t end = std::min(field.find(';'), field.size());
        const std::string_view pair = trimmed(field.substr(0, end));
        const std::size_t equals = pair.find('=');
        if (equals != std::string_view::npos && pair.substr(0, equals) == name)
            return pair.substr(equals + 1);
        field = field.substr(std::min(end + 1, field.size()));
    }
    return {};
}

}  // namespace banso
