// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>

#include "tests/simulation/chronicle.h"

namespace banso::simulation {

/// What the office has erased, and what people wrote of it before and after, as the chronicle
/// tells; the hub's own list of what was erased has no say in it.
class Erased {
  public:
    explicit Erased(const Chronicle& chronicle) : m_chronicle(chronicle) {}

    bool isEmpty() const { return m_records.empty(); }
    /// Of a record that is erased, or could only have been made of one.
    bool contains(RecordId record) const { return m_records.contains(record); }
    /// Whether the save names anything of it: it may go with it, or be refused.
    bool isNamedIn(const Chronicle::Entry& entry) const { return m_saves.contains(entry.save); }
    /// By their marks (tests/simulation/trace.h) the texts that were written of it and of nothing
    /// else.
    const std::set<std::int64_t>& marks() const { return m_marks; }

    void add(const std::set<RecordId>& records);
    /// These may go with it, and may stay until a person has said so.
    void addDoubtful(const std::set<RecordId>& records);
    /// Takes in what was written since.
    void follow();

  private:
    void addMadeUnder(std::set<RecordId>& records);

    const Chronicle& m_chronicle;
    std::set<RecordId> m_records;
    std::set<RecordId> m_doubtful;
    std::set<int> m_saves;
    std::set<std::int64_t> m_marks;
};

/// The record that a unit's value is; the null id where it is none.
RecordId recordIn(std::string_view value);

/// Whether the unit says under which record the kind's lie, or in whose file.
bool isPlace(std::string_view kind, std::string_view unit);

}  // namespace banso::simulation
