// SPDX-License-Identifier: Apache-2.0
#include "shared/codec/json.h"

#include <algorithm>
#include <boost/json/basic_parser_impl.hpp>
#include <functional>

#include "shared/base/limits.h"
#include "shared/codec/json_tape.h"

namespace banso::json {
namespace {

/// Of most records, with their keys: a little less, so that there is room for nearly all.
constexpr std::size_t kBytesOfValue = 20;

std::uint32_t offset(const std::string& buffer) {
    return static_cast<std::uint32_t>(buffer.size());
}

/// Takes Boost.JSON's events and lays them on a tape.
class TapeBuilder {
  public:
    // What basic_parser asks for; the real bounds are the line's own and kJsonValues.
    static constexpr std::size_t max_object_size = limits::kJsonValues;
    static constexpr std::size_t max_array_size = limits::kJsonValues;
    static constexpr std::size_t max_key_size = limits::kLineBytes;
    static constexpr std::size_t max_string_size = limits::kLineBytes;

    TapeBuilder(Tape& tape, std::string_view text) : m_tape(tape), m_source(text) {}
    const std::string& refusal() const { return m_refusal; }

    using Code = boost::json::error_code;
    bool on_document_begin(Code&) { return true; }
    bool on_document_end(Code&) { return true; }
    bool on_object_begin(Code& ec) { return open(Type::Object, '{', ec); }
    bool on_object_end(std::size_t, Code& ec) { return close('}', ec); }
    bool on_array_begin(Code& ec) { return open(Type::Array, '[', ec); }
    bool on_array_end(std::size_t, Code& ec) { return close(']', ec); }

    bool on_key_part(std::string_view part, std::size_t, Code&) {
        m_tape.strings.append(part);
        m_partial += part.size();
        return true;
    }
    bool on_key(std::string_view part, std::size_t, Code&) {
        m_tape.strings.append(part);
        const std::uint32_t end = offset(m_tape.strings);
        m_key = {end - static_cast<std::uint32_t>(m_partial + part.size()), end};
        m_keyIsPlain = isPlain(part);
        m_partial = 0;
        return true;
    }
    bool on_string_part(std::string_view part, std::size_t, Code&) {
        m_tape.strings.append(part);
        m_partial += part.size();
        return true;
    }
    bool on_string(std::string_view part, std::size_t, Code& ec) {
        m_tape.strings.append(part);
        const std::uint32_t end = offset(m_tape.strings);
        const Tape::Span span{end - static_cast<std::uint32_t>(m_partial + part.size()), end};
        const bool plain = isPlain(part);
        m_partial = 0;
        if (!begin(Type::String, ec)) return false;
        m_tape.nodes.back().characters = span;
        appendString(span, plain);
        return finishScalar();
    }
    bool on_number_part(std::string_view part, Code&) {
        m_number.append(part);
        return true;
    }
    bool on_int64(std::int64_t number, std::string_view part, Code& ec) {
        const bool exact = number >= -limits::kIntegerMax && number <= limits::kIntegerMax;
        return scalarNumber(Type::Integer, part, exact, number, ec);
    }
    bool on_uint64(std::uint64_t, std::string_view part, Code& ec) {
        return scalarNumber(Type::Integer, part, false, 0, ec);
    }
    bool on_double(double, std::string_view part, Code& ec) {
        return scalarNumber(Type::Real, part, false, 0, ec);
    }
    bool on_bool(bool value, Code& ec) {
        if (!begin(Type::Boolean, ec)) return false;
        m_tape.nodes.back().number = value ? 1 : 0;
        m_tape.text.append(value ? "true" : "false");
        return finishScalar();
    }
    bool on_null(Code& ec) {
        if (!begin(Type::Null, ec)) return false;
        m_tape.text.append("null");
        return finishScalar();
    }
    bool on_comment_part(std::string_view, Code&) { return true; }
    bool on_comment(std::string_view, Code&) { return true; }

  private:
    /// Whether these are all characters of a string, as they stand in the text that is read: then
    /// none of them needs an escape. What had one comes from the parser's own memory.
    bool isPlain(std::string_view part) const {
        const std::less_equal<> before;
        return m_partial == 0 && before(m_source.data(), part.data()) &&
               before(part.data() + part.size(), m_source.data() + m_source.size());
    }

    void appendString(Tape::Span span, bool plain) {
        const std::string_view characters = m_tape.in(m_tape.strings, span);
        if (plain)
            m_tape.text.append(1, '"').append(characters).push_back('"');
        else
            appendQuoted(m_tape.text, characters);
    }

    bool refuse(std::string why, Code& ec) {
        m_refusal = std::move(why);
        ec = boost::json::error::extra_data;
        return false;
    }

    /// Starts a value: the comma, the key and its node.
    bool begin(Type type, Code& ec) {
        if (m_tape.nodes.size() >= limits::kJsonValues) return refuse("too many values", ec);
        Tape::Node node;
        node.type = type;
        if (!m_open.empty()) {
            Tape::Node& parent = m_tape.nodes[m_open.back()];
            if (parent.size++ > 0) m_tape.text.push_back(',');
            if (parent.type == Type::Object) {
                node.key = m_key;
                appendString(m_key, m_keyIsPlain);
                m_tape.text.push_back(':');
            }
        }
        node.text.begin = offset(m_tape.text);
        m_tape.nodes.push_back(node);
        return true;
    }

    bool finishScalar() {
        Tape::Node& node = m_tape.nodes.back();
        node.text.end = offset(m_tape.text);
        node.next = static_cast<std::uint32_t>(m_tape.nodes.size());
        return true;
    }

    bool scalarNumber(Type type, std::string_view part, bool exact, std::int64_t number, Code& ec) {
        if (!begin(type, ec)) return false;
        m_tape.text.append(m_number).append(part);
        // "-0" would be written back as "0": its text is kept, but it is no integer of ours.
        m_tape.nodes.back().exact = exact && !m_tape.text.ends_with("-0");
        m_tape.nodes.back().number = number;
        m_number.clear();
        return finishScalar();
    }

    bool open(Type type, char bracket, Code& ec) {
        if (!begin(type, ec)) return false;
        m_open.push_back(static_cast<std::uint32_t>(m_tape.nodes.size() - 1));
        m_tape.text.push_back(bracket);
        return true;
    }

    bool close(char bracket, Code& ec) {
        m_tape.text.push_back(bracket);
        const std::uint32_t place = m_open.back();
        if (hasDoubleKey(place)) return refuse("a key stands twice in one object", ec);
        Tape::Node& node = m_tape.nodes[place];
        node.text.end = offset(m_tape.text);
        node.next = static_cast<std::uint32_t>(m_tape.nodes.size());
        m_open.pop_back();
        return true;
    }

    /// Looks once an object is complete: sorting its keys needs no memory of its own per key.
    bool hasDoubleKey(std::uint32_t object) {
        if (m_tape.nodes[object].type != Type::Object || m_tape.nodes[object].size < 2)
            return false;
        m_keys.clear();
        for (std::uint32_t child = object + 1; child < m_tape.nodes.size();
             child = m_tape.nodes[child].next)
            m_keys.push_back(m_tape.in(m_tape.strings, m_tape.nodes[child].key));
        // What our own programs write mostly is in order already.
        if (!std::ranges::is_sorted(m_keys)) std::ranges::sort(m_keys);
        return std::ranges::adjacent_find(m_keys) != m_keys.end();
    }

    Tape& m_tape;
    std::string_view m_source;
    std::vector<std::uint32_t> m_open;       // the objects and arrays around this place
    std::vector<std::string_view> m_keys{};  // of the object that is being closed
    Tape::Span m_key;
    bool m_keyIsPlain = false;
    std::size_t m_partial = 0;
    std::string m_number;
    std::string m_refusal;
};

}  // namespace

Document::Document(std::unique_ptr<Tape> tape) : m_tape(std::move(tape)) {}
Document::~Document() = default;
Document::Document(Document&&) noexcept = default;
Document& Document::operator=(Document&&) noexcept = default;

Result<Document> Document::parse(std::string_view text) {
    if (text.size() > limits::kPullLineBytes)
        return Error{ErrorCode::TooLarge, "JSON of " + std::to_string(text.size()) +
                                              " bytes; a line may have " +
                                              std::to_string(limits::kPullLineBytes)};
    auto tape = std::make_unique<Tape>();
    // The canonical text is never longer than what was read, nor are its strings.
    tape->text.reserve(text.size());
    tape->strings.reserve(text.size());
    tape->nodes.reserve(text.size() / kBytesOfValue + 1);
    boost::json::parse_options options;
    options.max_depth = limits::kJsonDepth;
    boost::json::basic_parser<TapeBuilder> parser(options, *tape, text);
    boost::json::error_code ec;
    const std::size_t consumed = parser.write_some(false, text.data(), text.size(), ec);
    if (!ec && consumed < text.size()) ec = boost::json::error::extra_data;
    if (ec) {
        const std::string& refusal = parser.handler().refusal();
        return Error{ErrorCode::Malformed, "JSON at byte " + std::to_string(consumed) + ": " +
                                               (refusal.empty() ? ec.message() : refusal)};
    }
    return Document(std::move(tape));
}

Type Value::type() const {
    return m_tape->nodes[m_node].type;
}

std::string_view Value::text() const {
    return m_tape->in(m_tape->text, m_tape->nodes[m_node].text);
}

std::optional<std::int64_t> Value::integer() const {
    const Tape::Node& node = m_tape->nodes[m_node];
    if (node.type != Type::Integer || !node.exact) return std::nullopt;
    return node.number;
}

std::optional<bool> Value::boolean() const {
    const Tape::Node& node = m_tape->nodes[m_node];
    if (node.type != Type::Boolean) return std::nullopt;
    return node.number != 0;
}

std::optional<std::string_view> Value::string() const {
    const Tape::Node& node = m_tape->nodes[m_node];
    if (node.type != Type::String) return std::nullopt;
    return m_tape->in(m_tape->strings, node.characters);
}

std::optional<Value> Value::find(std::string_view key) const {
    if (!isObject()) return std::nullopt;
    for (const Member member : members())
        if (member.key == key) return member.value;
    return std::nullopt;
}

std::optional<std::int64_t> Value::integer(std::string_view key) const {
    const auto value = find(key);
    return value ? value->integer() : std::nullopt;
}

std::optional<bool> Value::boolean(std::string_view key) const {
    const auto value = find(key);
    return value ? value->boolean() : std::nullopt;
}

std::optional<std::string_view> Value::string(std::string_view key) const {
    const auto value = find(key);
    return value ? value->string() : std::nullopt;
}

Members Value::members() const {
    const Tape::Node& node = m_tape->nodes[m_node];
    const bool nested = node.type == Type::Object || node.type == Type::Array;
    return {m_tape, nested ? m_node + 1 : node.next, node.next};
}

std::size_t Value::size() const {
    return m_tape->nodes[m_node].size;
}

Member Members::Iterator::operator*() const {
    return {m_tape->in(m_tape->strings, m_tape->nodes[m_node].key), Value(m_tape, m_node)};
}

Members::Iterator& Members::Iterator::operator++() {
    m_node = m_tape->nodes[m_node].next;
    return *this;
}

}  // namespace banso::json
