// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "sync/protocol/messages.h"

namespace banso::sync {

/// What a push did that somebody may be asked about later: it decided something, gave data away,
/// changed a setting or who has a client, or brought a colleague's file onto a tablet.
struct Act {
    enum class What {
        ConflictDecided,
        KeptBackMended,
        CaseDecided,  // on a drifting plan: its state or one of its measures
        DataGiven,
        SettingChanged,
        RestrictionChanged,  // who else may see the client: 担当者限り or no more
        ClientEntrusted,     // who looks after it
        FileFetched,         // of somebody else's client
    };
    What what;
    RecordId record;  // FileFetched: the business
    RecordId author;
};

/// The acts of an operation, as far as it took effect: `taken` are the units that did.
std::vector<Act> actsOf(const Operation& operation, const std::vector<UnitChange>& taken,
                        RecordId author);
/// The acts of a save that was judged, with its answers: of each operation those of the units that
/// neither wait nor contradict.
std::vector<Act> actsOf(const Save& save, const std::vector<Answer>& answers);

}  // namespace banso::sync
