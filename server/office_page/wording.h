// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "server/store/audit_log.h"
#include "shared/base/result.h"
#include "shared/base/time.h"
#include "shared/domain/words.h"
#include "sync/hub/central_store.h"

/// The words of the office's page.
namespace banso {

/// "2026年11月24日"
std::string dayText(Date day);
/// "2026年11月"
std::string monthText(YearMonth month);
/// "11月24日 09:00", in Tokyo.
std::string momentText(Instant instant);
/// Of milliseconds as a device's row holds them; "まだありません" for 0.
std::string momentText(std::int64_t milliseconds);
/// The texts that say something, one after the other.
std::string joinedTexts(const std::vector<std::string>& texts, std::string_view between);

std::string_view roleText(Role role);
/// Of a role's word; the word itself when it is of a later version.
std::string_view roleText(std::string_view word);
/// Of an event's word in the audit log; the word itself when it is of a later version.
std::string_view eventText(std::string_view word);
/// What an event of the audit log is called.
struct EventText {
    AuditEvent event;
    std::string_view text;
};
std::span<const EventText> eventTexts();
/// Of the kind of what was erased.
std::string_view erasedKindText(std::string_view kind);
/// What else is to be done where a list may hold what is erased; empty where none does.
std::string_view listToMendText(std::string_view kind);
std::string_view reasonText(sync::ErasureReason reason);
std::string_view standingText(sync::DeviceStanding standing);

/// What a page says for one kind of error.
struct Saying {
    ErrorCode code;
    std::string_view text;
};
/// The error as a page shows it: its code, and the saying for it, or else a general sentence. One
/// of the server's own (Storage and the like) keeps its detail, which goes into the log and is not
/// shown.
Error said(const Error& error, std::initializer_list<Saying> sayings = {});

}  // namespace banso
