// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/codec/json.h"
#include "sync/protocol/operation.h"

namespace banso::sync {

/// A save as a device sent it, with all that can be said of it without the chamber: so much less is
/// left to the one thread that writes.
class ReceivedSave {
  public:
    /// Errors: Malformed, Invalid, TooLarge: a line that is no save at all.
    static Result<ReceivedSave> read(json::Value line, std::string_view text,
                                     std::string_view device);
    /// Of a line that was kept. Errors as above.
    static Result<ReceivedSave> read(std::string_view text, std::string_view device);

    const Save& save() const { return m_save; }
    /// Of the line's bytes.
    const std::string& hash() const { return m_hash; }
    /// Whether this operation's values are what the catalogue of kinds asks for, whatever stands in
    /// the chamber. A kind of a later version asks for nothing. Errors: Invalid, TooLarge,
    /// Forbidden (a number that only the hub gives).
    const Result<void>& form(std::size_t operation) const { return m_forms.at(operation); }

  private:
    ReceivedSave(Save save, json::Value line);

    Save m_save;
    std::string m_hash;
    std::vector<Result<void>> m_forms;
};

}  // namespace banso::sync
