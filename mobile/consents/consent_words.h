// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mobile/consents/consent_rows.h"
#include "shared/domain/giving.h"
#include "shared/rules/consent_rules.h"

/// Consents and givings in the words of the screen.
namespace banso::consent_words {

/// 群馬銀行（金融機関）
QString recipient(std::optional<RecipientKind> kind, const std::string& name);
/// Why nothing may be given, and what to do; empty when it may.
QString obstacle(GivingAnswer answer);
/// 2026年11月24日　口頭　佐藤: when, how and by whom something was told.
QString told(std::optional<Date> day, std::optional<TellingWay> way, const QString& person);

/// `isUsed`: something was given to the recipient.
ConsentLine line(const Consent& consent, const QString& person, bool isUsed);
GivingLine line(const Giving& giving, const QString& person, GivingAnswer then);

}  // namespace banso::consent_words
