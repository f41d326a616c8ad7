// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "server/office_page/visit.h"
#include "shared/domain/attachment.h"
#include "shared/domain/business.h"
#include "shared/domain/consultation.h"
#include "shared/domain/contact.h"

/// What can be erased, as the pages of 消去 tell it from the others.
namespace banso {

/// Between what is said of one thing.
inline constexpr std::string_view kBetween = "　";

/// A record of a client's file, or of nobody's.
struct ErasureSubject {
    std::string day;
    std::string writer;
    // Nothing of a file that the visitor may not read.
    std::string person = {};  // whom it names
    std::string about = {};
};
ErasureSubject subjectOf(const Visit& visit, const Consultation& talk);
ErasureSubject subjectOf(const Visit& visit, const Attachment& file);
ErasureSubject subjectOf(const Visit& visit, const Contact& contact);

/// What the record is, so that nobody takes it for another.
std::string titleOf(const Visit& visit, const sync::StoredRecord& record);

/// The way to the page that asks once more.
Html confirmLink(RecordId record, std::string_view text);
/// The name, and behind it the id that `banso-server erase` wants.
Html nameWithId(std::string_view name, RecordId id);
std::string_view lifeOf(const Business& business);

}  // namespace banso
