// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "shared/base/ids.h"
#include "shared/base/time.h"
#include "shared/codec/json.h"

// Wire format: sync/PROTOCOL.md, sections 2.1 and 2.2.
namespace banso::sync {

/// A form that somebody is filling in on one device, as its last state. It is no record: it has no
/// versions and no revision.
struct DraftState {
    RecordId id;        // of the record that it will become
    DeviceId device;    // on which it is filled in; empty in what that device sends
    std::string form;   // empty: the form was saved or discarded
    RecordId subject;   // what it is about; null for a new business
    std::string title;  // for the list of drafts
    std::string body;   // the form's own text
    Instant at;         // by the device's clock: shown, never decided by

    bool isGone() const { return form.empty(); }
};

/// Which drafts the person's other devices have now.
struct DraftList {
    struct Name {
        DeviceId device;
        RecordId id;
    };
    std::vector<Name> names;
    std::int64_t number = 0;  // up to which change the device has all, with this answer
    bool more = false;        // ask again
};

std::string encode(const DraftState& draft);
std::string encode(const DraftList& list);

/// Errors: Malformed.
Result<DraftState> decodeDraft(json::Value line);
Result<DraftList> decodeDraftList(json::Value line);

}  // namespace banso::sync
