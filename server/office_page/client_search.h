// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "server/office_page/visit.h"
#include "shared/domain/business.h"
#include "shared/domain/consultation.h"
#include "shared/domain/contact.h"

namespace banso {

/// What somebody looked for by a part of a name.
template <typename Record>
struct Found {
    std::vector<Record> records;
    bool hasMore = false;  // than are an answer to a search
};

/// Whose name or kana has this text in it, also those that were cancelled or joined to another;
/// none for an empty text. A client that the visitor may not see is found by its full name alone,
/// which she knows then: whoever asks to be erased says it.
Found<Business> clientsNamed(const Visit& visit, std::string_view text);
/// The same of people at or near a client, by their own names.
Found<Contact> contactsNamed(const Visit& visit, std::string_view text);
/// The same of talks, by who came.
Found<Consultation> talksWithVisitor(const Visit& visit, std::string_view text);

/// What stands in place of a name that the visitor may not see.
inline constexpr std::string_view kRestrictedClient = "担当者限りの事業者";
/// What the client is called on a page that the visitor did not ask for by its name.
std::string_view shownName(const Visit& visit, const Business& business);

/// A client's name, and below it what tells it from others of that name.
Html nameWith(std::string_view name, std::string_view detail);
std::string advisorOf(const Visit& visit, const Business& business);
/// Where there are none, or more than are shown.
Html remarkOn(std::size_t found, bool hasMore);

}  // namespace banso
