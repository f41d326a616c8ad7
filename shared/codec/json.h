// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "shared/base/result.h"

/// Strict JSON for records and messages: valid UTF-8, no key twice, bounded depth and size, numbers
/// as they were written. Reading is Boost.JSON's; what it would lose (a number's text, a double
/// key) is kept or refused here.
namespace banso::json {

enum class Type { Null, Boolean, Integer, Real, String, Array, Object };

struct Tape;
class Members;

/// One value inside a Document; valid as long as the document lives.
class Value {
  public:
    Value(const Tape* tape, std::uint32_t node) : m_tape(tape), m_node(node) {}

    Type type() const;
    bool isNull() const { return type() == Type::Null; }
    bool isObject() const { return type() == Type::Object; }
    bool isArray() const { return type() == Type::Array; }
    /// The value as JSON text without white space, strings with the fewest escapes, numbers as they
    /// were written, members in their order. Two values are equal when these bytes are.
    std::string_view text() const;

    /// The number, if it is an integer within ±2^53.
    std::optional<std::int64_t> integer() const;
    std::optional<bool> boolean() const;
    /// The decoded characters of a string.
    std::optional<std::string_view> string() const;

    /// The member of an object; nothing for other types too.
    std::optional<Value> find(std::string_view key) const;
    /// Typed look-ups of a member: nothing when it is absent or of another type.
    std::optional<std::int64_t> integer(std::string_view key) const;
    std::optional<bool> boolean(std::string_view key) const;
    std::optional<std::string_view> string(std::string_view key) const;

    /// The members of an object, or the elements of an array (with empty keys).
    Members members() const;
    std::size_t size() const;

  private:
    friend class Members;
    const Tape* m_tape;
    std::uint32_t m_node;
};

struct Member {
    std::string_view key;
    Value value;
};

/// The members of an object or elements of an array, in order.
class Members {
  public:
    class Iterator {
      public:
        Iterator(const Tape* tape, std::uint32_t node) : m_tape(tape), m_node(node) {}
        Member operator*() const;
        Iterator& operator++();
        bool operator==(const Iterator&) const = default;

      private:
        const Tape* m_tape;
        std::uint32_t m_node;
    };

    Members(const Tape* tape, std::uint32_t first, std::uint32_t end)
        : m_tape(tape), m_first(first), m_end(end) {}
    Iterator begin() const { return {m_tape, m_first}; }
    Iterator end() const { return {m_tape, m_end}; }

  private:
    const Tape* m_tape;
    std::uint32_t m_first;
    std::uint32_t m_end;
};

/// One parsed JSON text.
class Document {
  public:
    /// Refuses what is no JSON, double keys, and more depth or values than limits.h allows.
    static Result<Document> parse(std::string_view text);
    ~Document();
    Document(Document&&) noexcept;
    Document& operator=(Document&&) noexcept;

    Value root() const { return {m_tape.get(), 0}; }

  private:
    explicit Document(std::unique_ptr<Tape> tape);
    std::unique_ptr<Tape> m_tape;
};

/// Writes JSON text from left to right; commas come by themselves.
class Writer {
  public:
    Writer& beginObject();
    Writer& endObject();
    Writer& beginArray();
    Writer& endArray();
    Writer& key(std::string_view key);
    Writer& string(std::string_view text);
    Writer& integer(std::int64_t number);
    Writer& boolean(bool value);
    Writer& null();
    /// A value that is JSON text already.
    Writer& raw(std::string_view json);

    Writer& member(std::string_view name, std::string_view text) { return key(name).string(text); }
    Writer& member(std::string_view name, const char* text) { return key(name).string(text); }
    Writer& member(std::string_view name, std::int64_t number) { return key(name).integer(number); }
    /// A truth value is written by memberBool; as a number it would come out as 0 or 1.
    template <typename B>
    requires std::is_same_v<B, bool> Writer& member(std::string_view name, B value) = delete;
    Writer& memberBool(std::string_view name, bool value) { return key(name).boolean(value); }
    Writer& memberRaw(std::string_view name, std::string_view json) { return key(name).raw(json); }

    const std::string& text() const { return m_text; }
    std::string take() { return std::move(m_text); }

  private:
    void separate();
    std::string m_text;
    bool m_needsComma = false;
};

/// `text`, which must be valid UTF-8, as a JSON string with its quotes.
std::string quoted(std::string_view text);

}  // namespace banso::json
