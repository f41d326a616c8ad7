// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>
#include <vector>

#include "shared/schema/codec.h"
#include "tests/demonstration/chamber.h"

namespace banso::demonstration {

/// A chamber's records, kept for looking at.
class Collected final : public RecordSink {
  public:
    void add(RecordUnits record) override { records.push_back(std::move(record)); }

    /// All records of one kind, by id.
    template <typename Record>
    std::map<RecordId, Record> all() const {
        std::map<RecordId, Record> found;
        for (const RecordUnits& record : records)
            if (record.kind == kindOf<Record>().name)
                found.emplace(record.id, fromUnits<Record>(record.id, record.units));
        return found;
    }

    std::vector<RecordUnits> records;
};

}  // namespace banso::demonstration
