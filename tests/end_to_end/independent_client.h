// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/codec/json.h"
#include "shared/schema/codec.h"
#include "tests/end_to_end/server_process.h"

namespace banso::tests {

/// One person's copy of the client in Python (tests/end_to_end/client), in a folder of its own.
class IndependentClient {
  public:
    /// Not enrolled yet.
    explicit IndependentClient(const ServerProcess& server);

    /// Runs one of its commands in its folder.
    CommandOutcome run(const QStringList& command) const;
    CommandOutcome enrol(const EnrolmentInvitation& invitation) const;
    bool sync() const;
    /// A new record with the units of `record`; returns the id that the client gave it. What the
    /// world has only once: with its owner and the values of its natural key.
    template <typename Record>
    RecordId create(const Record& record, const QStringList& ownerAndKey = {}) const {
        return create(kindOf<Record>().name, toUnits(record), ownerAndKey);
    }
    void set(RecordId record, const QString& unit, const std::string& value) const;
    /// The value of a unit as JSON text; empty when the record or the unit is not there.
    std::string value(RecordId record, std::string_view unit) const;
    /// What the hub said of each operation, in order.
    std::vector<std::string> outcomes() const;
    /// What a command without arguments prints.
    json::Document told(const QString& command) const;

  private:
    RecordId create(std::string_view kind, const Units& units,
                    const QStringList& ownerAndKey) const;

    QString m_folder;
};

}  // namespace banso::tests
