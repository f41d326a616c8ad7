// SPDX-License-Identifier: Apache-2.0
#include "server/store/accounts.h"

#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/input_file.h"

namespace banso::fuzz {

// A damaged file lets nobody in and is left as it is; of a whole one a change keeps all the others.
void decode(std::string_view input) {
    static const InputFolder folder;
    folder.put("accounts.json", input);
    const Accounts accounts{DataFolder(folder.path().string())};
    const auto before = accounts.all();
    if (!before) {
        mustSayWhy(before.error());
        BANSO_ASSERT(!accounts.remove(RecordId{}));
        return;
    }
    if (before->empty()) return;
    const RecordId person = before->back().person;
    // A code that was used once is never good again.
    const auto removed = accounts.find(person).value();
    BANSO_ASSERT(!accounts.useCode(person, removed->totpUsedLast));
    BANSO_ASSERT(accounts.remove(person).has_value());
    const auto after = accounts.all();
    BANSO_ASSERT(after.has_value() && after->size() < before->size());
    for (const Account& account : *before)
        if (account.person != person) BANSO_ASSERT(accounts.find(account.person)->has_value());
    BANSO_ASSERT(!accounts.find(person)->has_value());
}

}  // namespace banso::fuzz
