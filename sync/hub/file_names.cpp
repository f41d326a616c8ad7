// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/file_names.h"

#include <algorithm>

#include "shared/db/statement.h"

namespace banso::sync {
namespace {

constexpr std::size_t kHashDigits = 64;
constexpr std::string_view kHexDigits = "0123456789abcdef";
constexpr std::string_view kClosingLine = "\n{\"end\":";

}  // namespace

bool FileNames::has(std::string_view sha256) {
    Statement row = m_database.prepare(
        "SELECT 1 WHERE EXISTS(SELECT 1 FROM record WHERE sha256=?1) OR "
        "EXISTS(SELECT 1 FROM entry WHERE instr(line,?1)>0) OR "
        "EXISTS(SELECT 1 FROM draft WHERE instr(line,?1)>0) OR "
        "EXISTS(SELECT 1 FROM handIn WHERE instr(request,?1)>0)");
    return row.bind(sha256).step();
}

std::vector<std::string> FileNames::in(std::string_view text) {
    text = text.substr(0, text.rfind(kClosingLine));
    std::vector<std::string> found;
    for (std::size_t begin = 0; (begin = text.find_first_of(kHexDigits, begin)) != text.npos;) {
        const std::size_t end = std::min(text.find_first_not_of(kHexDigits, begin), text.size());
        if (end - begin == kHashDigits) found.emplace_back(text.substr(begin, kHashDigits));
        begin = end;
    }
    return found;
}

}  // namespace banso::sync
