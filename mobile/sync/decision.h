// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "shared/store/sync_log_store.h"
#include "sync/device/outbox.h"

namespace banso {

/// One value that a person may choose.
struct Choice {
    sync::OperationName name;  // the operation that set it
    std::string value;         // JSON text
    RecordId person;
    std::optional<Instant> at;
    bool standing = false;  // what everybody sees until somebody decides
};

/// A unit about which a person has to decide, and the values there are: from a contradiction that
/// the hub found, or from two forms of this tablet.
struct OpenQuestion {
    std::string kind;
    RecordId record;
    RecordId business;
    std::string unit;
    std::vector<Choice> choices;
    /// Every value that the decision settles, also those that somebody settled before.
    std::vector<sync::OperationName> settles;

    /// What is sent when `value` is chosen.
    sync::RecordChange decide(const std::string& value) const;
    /// Long texts may stand one after the other: the standing one first. Nothing where a value is
    /// one thing only.
    std::optional<std::string> joined() const;
    /// A person may write another text instead.
    bool takesText() const;
};

OpenQuestion openQuestion(const Conflict& conflict);
/// `top`: what stands on the tablet, and by which operation.
OpenQuestion openQuestion(const OwnContradiction& below, const sync::RecordState& top,
                          const DeviceId& device, RecordId person);

}  // namespace banso
