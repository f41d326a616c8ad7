// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>

#include "shared/base/ids.h"
#include "shared/schema/codec.h"
#include "tests/demonstration/chamber.h"
#include "tests/demonstration/random.h"

namespace banso::demonstration {

/// What every part of the generator works with: the day, the dice, new ids and the way out.
class Workbench {
  public:
    Workbench(const ChamberOptions& options, RecordSink& sink);

    Date today() const { return m_today; }
    Random& random() { return m_random; }
    std::size_t count() const { return m_count; }

    /// The id of something that came up on that day.
    RecordId idOf(Date day);

    template <typename Record>
    void add(const Record& record) {
        out({kindOf<Record>().name, record.id, toUnits(record)});
    }
    /// Gives the record the id that its natural key makes.
    template <typename Record>
    RecordId addNatural(const Record& record) {
        Units units = toUnits(record);
        const RecordId id = naturalId(kindOf<Record>(), units);
        out({kindOf<Record>().name, id, std::move(units)});
        return id;
    }

  private:
    void out(RecordUnits record);

    Date m_today;
    Random m_random;
    RecordSink& m_sink;
    std::size_t m_count = 0;
};

}  // namespace banso::demonstration
