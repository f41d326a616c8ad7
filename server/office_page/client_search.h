// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "server/office_page/visit.h"
#include "shared/domain/business.h"

namespace banso {

/// What somebody looked for by a part of a name.
struct FoundClients {
    std::vector<Business> clients;
    bool hasMore = false;  // than are an answer to a search
};

/// Whose name or kana has this text in it, also those that were cancelled or joined to another;
/// none for an empty text. A client that the visitor may not see is found by its full name alone,
/// which she knows then: whoever asks to be erased says it.
FoundClients clientsNamed(const Visit& visit, std::string_view text);

/// A client's name, and below it what tells it from others of that name.
Html nameWith(std::string_view name, std::string_view detail);
std::string advisorOf(const Visit& visit, const Business& business);
/// Where there are none, or more than are shown.
Html remarkOn(const FoundClients& found);

}  // namespace banso
