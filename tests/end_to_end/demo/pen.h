// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "mobile/app/tablet.h"
#include "shared/domain/hub_records.h"
#include "tests/end_to_end/demo/narrator.h"
#include "tests/end_to_end/demo/tablet_program.h"

namespace banso::demo {

/// Somebody's hand on a tablet: writes records as its pages do, through the tablet's own save. To
/// be used while no program runs on the file.
class Pen {
  public:
    /// Throws DayFailed when the file cannot be opened.
    Pen(const TabletProgram& tablet, const Clock& clock);

    Tablet& tablet() { return *m_tablet; }
    RecordId newId() { return m_ids.recordId(); }
    RecordId person() { return m_tablet->person(); }

    /// Changes a record from what the tablet shows of it.
    template <typename Record, typename Edit>
    void change(RecordId id, Edit edit) {
        const sync::Seen<Record> seen = m_tablet->seen<Record>(id);
        Record after = seen.value;
        edit(after);
        m_changes.push_back(sync::edit(seen, after));
    }
    /// Makes a record; one that the world has only once gets the id of its natural key.
    template <typename Record>
    RecordId make(Record record) {
        if (!kindOf<Record>().naturalKey.empty())
            record.id = naturalId(kindOf<Record>(), toUnits(record));
        else if (record.id.isNull())
            record.id = newId();
        m_changes.push_back(sync::creation(record));
        return record.id;
    }
    /// Chooses a value for a contradiction, with the subject as the tablet shows it.
    template <typename Subject>
    void decide(const Conflict& conflict, const std::string& value) {
        const sync::Seen<Subject> seen = m_tablet->seen<Subject>(conflict.subject);
        sync::UnitChange decision{conflict.subjectUnit,
                                  sync::OperationName(seen.state.versionOf(conflict.subjectUnit)),
                                  value,
                                  {}};
        for (const auto& [operation, side] : conflict.sides)
            if (!side.settled.value_or(false)) decision.settles.push_back(operation);
        m_changes.push_back({conflict.subjectKind, conflict.subject, {std::move(decision)}});
    }
    /// Presses "save": what was changed since the last time, as one. Throws DayFailed.
    void save();

  private:
    RandomIds m_ids;
    std::unique_ptr<Tablet> m_tablet;
    std::vector<sync::RecordChange> m_changes;
};

}  // namespace banso::demo
