// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/multipart.h"

#include <algorithm>

#include "shared/text/utf8.h"

namespace banso {
namespace {

constexpr std::string_view kEndOfLine = "\r\n";
constexpr std::size_t kBoundaryChars = 70;

Error noMultipart() {
    return {ErrorCode::Malformed,
            "送られた内容を読めません。ページを開き直して、もう一度送ってください。"};
}

char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool isSame(std::string_view text, std::string_view lowerCase) {
    return std::ranges::equal(text, lowerCase, {}, lower);
}

bool isBoundaryChar(char letter) {
    const char small = lower(letter);
    return (small >= 'a' && small <= 'z') || (letter >= '0' && letter <= '9') ||
           std::string_view("'()+_,-./:=?").find(letter) != std::string_view::npos;
}

/// Text that is read from its beginning to its end.
class Rest {
  public:
    explicit Rest(std::string_view text) : m_text(text) {}

    /// Whether it went on with this, which is taken then.
    bool take(std::string_view wanted) {
        if (!m_text.starts_with(wanted)) return false;
        m_text.remove_prefix(wanted.size());
        return true;
    }
    /// What stands before `end`, which is taken too; nothing when that does not come.
    std::optional<std::string_view> takeUntil(std::string_view end, std::size_t bytesMax) {
        const std::string_view within = m_text.substr(0, std::min(bytesMax, m_text.size()));
        const std::size_t at = within.find(end);
        if (at == std::string_view::npos) return std::nullopt;
        m_text.remove_prefix(at + end.size());
        return within.substr(0, at);
    }
    std::size_t size() const { return m_text.size(); }
    bool isEmpty() const { return m_text.empty(); }

  private:
    std::string_view m_text;
};

/// Whether the text begins with this, whatever its letters' case; then that is taken.
bool takeWord(std::string_view& text, std::string_view lowerCase) {
    if (!isSame(text.substr(0, lowerCase.size()), lowerCase)) return false;
    text.remove_prefix(lowerCase.size());
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    return true;
}

std::optional<std::string_view> boundaryIn(std::string_view type) {
    if (!takeWord(type, "multipart/form-data;") || !takeWord(type, "boundary=")) return {};
    if (type.size() > 2 && type.front() == '"' && type.back() == '"')
        type = type.substr(1, type.size() - 2);
    if (type.empty() || type.size() > kBoundaryChars) return {};
    if (!std::ranges::all_of(type, isBoundaryChar)) return {};
    return type;
}

/// The text of a quoted parameter; browsers write its quotation marks and ends of lines as %22, %0D
/// and %0A.
std::optional<std::string> quotedIn(Rest& rest) {
    if (!rest.take("\"")) return std::nullopt;
    const auto text = rest.takeUntil("\"", kPartHeaderBytes);
    if (!text) return std::nullopt;
    for (std::size_t at = 0; at < text->size();)
        if (nextCharacter(*text, at) < ' ') return std::nullopt;
    return std::string(*text);
}

/// What follows "Content-Disposition:".
bool readDisposition(std::string_view value, FormPart& part) {
    Rest rest(value);
    if (!rest.take(" form-data; name=")) return false;
    auto name = quotedIn(rest);
    if (!name || name->empty()) return false;
    part.name = std::move(*name);
    if (rest.isEmpty()) return true;
    if (!rest.take("; filename=")) return false;
    part.fileName = quotedIn(rest);
    return part.fileName && rest.isEmpty();
}

/// The lines of a part's header, each without its end.
bool readHeader(std::string_view header, FormPart& part) {
    bool isNamed = false;
    Rest rest(header);
    while (!rest.isEmpty()) {
        const auto name = rest.takeUntil(":", kPartHeaderBytes);
        const auto value = rest.takeUntil(kEndOfLine, kPartHeaderBytes);
        if (!name || !value) return false;
        // A value with a bare end of line would be two to another reader.
        if (value->find_first_of(kEndOfLine) != std::string_view::npos) return false;
        if (isSame(*name, "content-disposition")) {
            if (isNamed || !readDisposition(*value, part)) return false;
            isNamed = true;
        } else if (!isSame(*name, "content-type")) {
            return false;
        }
    }
    return isNamed;
}

}  // namespace

Result<std::vector<FormPart>> readMultipart(std::string_view contentType, std::string_view body) {
    const auto boundary = boundaryIn(contentType);
    if (!boundary) return noMultipart();
    const std::string line = "--" + std::string(*boundary);
    const std::string between = std::string(kEndOfLine) + line;
    Rest rest(body);
    if (!rest.take(line)) return noMultipart();
    std::vector<FormPart> parts;
    while (!rest.take("--")) {
        if (!rest.take(kEndOfLine)) return noMultipart();
        if (parts.size() == kFormParts) return noMultipart();
        FormPart part;
        const auto header = rest.takeUntil("\r\n\r\n", kPartHeaderBytes);
        if (!header || !readHeader(std::string(*header) + "\r\n", part)) return noMultipart();
        const auto content = rest.takeUntil(between, rest.size());
        if (!content) return noMultipart();
        part.content = *content;
        parts.push_back(std::move(part));
    }
    rest.take(kEndOfLine);
    if (!rest.isEmpty()) return noMultipart();
    return parts;
}

}  // namespace banso
