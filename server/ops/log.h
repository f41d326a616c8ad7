// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <iosfwd>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "shared/base/ids.h"
#include "shared/base/result.h"

namespace spdlog {
class logger;
}

namespace banso {

/// A word written in the program's source: letters, digits and . _ : / -, at most 64 of them. The
/// compiler refuses anything else.
class LogWord {
  public:
    template <std::size_t size>
    consteval LogWord(const char (&word)[size]) : m_word(word, size - 1) {
        if (!isWord(m_word)) throw "a log takes words, not sentences";
    }
    /// The name of an error is one of our own words.
    LogWord(ErrorCode code) : m_word(name(code)) {}

    std::string_view text() const { return m_word; }

    static constexpr bool isWord(std::string_view text) {
        if (text.empty() || text.size() > 64) return false;
        for (const char c : text) {
            const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            const bool digit = c >= '0' && c <= '9';
            if (!letter && !digit && std::string_view("._:/-").find(c) == std::string_view::npos)
                return false;
        }
        return true;
    }

  private:
    std::string_view m_word;
};

/// What one field of a log line may hold: a number, an id or a word, so that nobody's name, note or
/// figure can get into a log by accident.
class LogValue {
  public:
    template <std::integral Number>
    requires(!std::same_as<Number, char> && !std::same_as<Number, bool>) LogValue(Number number)
        : m_content(std::to_string(number)) {}
    /// A template, so that neither pointers nor fractions turn into bool.
    template <std::same_as<bool> Bool>
    LogValue(Bool yes) : m_content(yes ? "true" : "false") {}
    LogValue(LogWord word) : m_content(word) {}
    template <std::size_t size>
    consteval LogValue(const char (&word)[size]) : m_content(LogWord(word)) {}
    LogValue(ErrorCode code) : m_content(LogWord(code)) {}
    LogValue(const RecordId& id) : LogValue(id.text()) {}
    /// An id made at run time (a device, an address, a serial). What does not have the shape of a
    /// word is withheld.
    LogValue(const std::string& id);
    /// What went wrong inside the server. Only for errors of the server's own (a file, a disk, a
    /// socket): the detail of a client's error may repeat what the client sent.
    static LogValue detail(const Error& error);

    std::string json() const;

  private:
    struct Json {
        std::string text;
    };
    explicit LogValue(Json json) : m_content(std::move(json.text)) {}

    /// A word of the source, or finished JSON.
    std::variant<LogWord, std::string> m_content;
};

struct LogField {
    LogWord key;
    LogValue value;
};

/// The server's log: one JSON object a line with time, level, event and fields. Safe to call from
/// any thread.
class Log {
  public:
    /// Writes to the standard error, which the service manager keeps.
    Log();
    /// Writes to `stream`, which must outlive the log.
    explicit Log(std::ostream& stream);
    ~Log();

    void info(LogWord event, std::initializer_list<LogField> fields = {});
    void warn(LogWord event, std::initializer_list<LogField> fields = {});
    void error(LogWord event, std::initializer_list<LogField> fields = {});

  private:
    std::unique_ptr<spdlog::logger> m_logger;
};

}  // namespace banso
