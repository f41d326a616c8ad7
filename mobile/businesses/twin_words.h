// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mobile/businesses/business_rows.h"
#include "shared/store/business_store.h"

namespace banso::twin_words {

/// 高崎市並榎町1-1　027-322-0000, and why it looks like the same business.
TwinRow row(const LikelyTwin& twin);
TwinRow row(const Business& joined);

}  // namespace banso::twin_words
