// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/base/ids.h"
#include "shared/base/result.h"

namespace banso {

/// A file that came with a form.
struct FormFile {
    std::string name;  // as the browser says it; empty when none was chosen
    std::shared_ptr<const std::string> content;  // never null
};

/// What a browser sent of a form, or behind a question mark. Errors say in Japanese what to do.
class Form {
  public:
    /// Errors: Malformed (no application/x-www-form-urlencoded, no UTF-8), TooLarge.
    static Result<Form> parse(std::string_view text);
    /// Of a form with a file, from a body with this Content-Type. Errors: Malformed (no
    /// multipart/form-data, no UTF-8, more than one file).
    static Result<Form> parseUpload(std::string_view contentType, std::string body);

    /// The first value of this name, without white space around it; empty when there is none.
    std::string_view value(std::string_view name) const;
    /// The first value of this name as it was typed: for passwords.
    std::string_view typed(std::string_view name) const;
    std::vector<std::string_view> values(std::string_view name) const;
    /// Errors: Malformed.
    Result<RecordId> id(std::string_view name) const;
    /// Nothing when it was left empty. Errors: Malformed.
    Result<std::optional<Date>> date(std::string_view name) const;
    /// Nothing where the form has no field for one.
    const std::optional<FormFile>& file() const { return m_file; }

  private:
    std::vector<std::pair<std::string, std::string>> m_members;
    std::optional<FormFile> m_file;
};

/// The value of a cookie in a request's field; empty when there is none.
std::string_view cookieIn(std::string_view field, std::string_view name);

}  // namespace banso
