// SPDX-License-Identifier: Apache-2.0
#pragma once

struct sqlite3;

namespace banso {

/// Throws the StorageError for what went wrong last on this connection. `doing` is SQL or a step,
/// never a bound value.
[[noreturn]] void throwStorageError(sqlite3* handle, const char* doing);

}  // namespace banso
