// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/ids_in_text.h"

namespace banso::sync {
namespace {

constexpr std::size_t kIdLength = 36;
constexpr std::size_t kFirstHyphen = 8;

}  // namespace

std::vector<RecordId> idsIn(std::string_view text) {
    std::vector<RecordId> ids;
    for (std::size_t hyphen = text.find('-', kFirstHyphen); hyphen != std::string_view::npos;
         hyphen = text.find('-', hyphen + 1))
        if (const auto id = RecordId::parse(text.substr(hyphen - kFirstHyphen, kIdLength)))
            ids.push_back(*id);
    return ids;
}

}  // namespace banso::sync
