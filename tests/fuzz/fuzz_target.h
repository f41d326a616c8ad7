// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "shared/base/assert.h"
#include "shared/base/result.h"

/// What strangers send, tried with whatever bytes there are. Each target is one program with one
/// decoder; fuzz_entry.cpp gives it to libFuzzer, smoke_main.cpp to the ordinary tests.
namespace banso::fuzz {

/// Reads the bytes and asserts what holds for all of them: no crash, nothing taken that is beyond
/// its limit, and what was taken comes out the same when it is written and read again.
void decode(std::string_view input);

/// A refusal tells a person or a program what was wrong.
inline void mustSayWhy(const Error& error) {
    BANSO_ASSERT(!error.detail.empty());
}

}  // namespace banso::fuzz
