// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <variant>

#include "shared/base/assert.h"
#include "shared/base/error_code.h"

namespace banso {

/// Why an expected thing did not happen. `detail` says what, where and how to mend it, for logs and
/// for the technical half of a message; it never holds a client's name or figures.
struct Error {
    ErrorCode code;
    std::string detail;

    bool operator==(const Error&) const = default;
};

/// A value or the reason there is none. The names are those of std::expected, so that C++23 can
/// replace this file.
template <typename T>
class [[nodiscard]] Result {
  public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    T& value() & {
        BANSO_ASSERT(has_value());
        return std::get<0>(m_state);
    }
    const T& value() const& {
        BANSO_ASSERT(has_value());
        return std::get<0>(m_state);
    }
    T&& value() && {
        BANSO_ASSERT(has_value());
        return std::get<0>(std::move(m_state));
    }
    const Error& error() const {
        BANSO_ASSERT(!has_value());
        return std::get<1>(m_state);
    }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

  private:
    std::variant<T, Error> m_state;
};

template <>
class [[nodiscard]] Result<void> {
  public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)), m_failed(true) {}

    bool has_value() const { return !m_failed; }
    explicit operator bool() const { return has_value(); }
    const Error& error() const {
        BANSO_ASSERT(m_failed);
        return m_error;
    }

  private:
    Error m_error{};
    bool m_failed = false;
};

}  // namespace banso
