// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/erased.h"

#include "shared/domain/kinds.h"
#include "tests/simulation/trace.h"

namespace banso::simulation {

RecordId recordIn(std::string_view value) {
    constexpr std::size_t kQuotedId = 38;
    if (value.size() != kQuotedId) return {};
    const auto id = RecordId::parse(value.substr(1, kQuotedId - 2));
    return id ? *id : RecordId{};
}

bool isPlace(std::string_view kindName, std::string_view unit) {
    const KindInfo* kind = findKind(kindName);
    return kind != nullptr && (unit == kind->ownerField || unit == kind->scopeField);
}

void Erased::add(const std::set<RecordId>& records) {
    m_records.insert(records.begin(), records.end());
}

void Erased::addDoubtful(const std::set<RecordId>& records) {
    m_doubtful.insert(records.begin(), records.end());
}

void Erased::follow() {
    if (isEmpty()) return;
    addMadeUnder(m_records);
    m_doubtful.insert(m_records.begin(), m_records.end());
    addMadeUnder(m_doubtful);
    m_marks.clear();
    std::set<std::int64_t> elsewhere;
    for (const Chronicle::Entry& entry : m_chronicle.written()) {
        (contains(entry.record) ? m_marks : elsewhere).insert(Trace::markOf(entry.value));
        if (m_doubtful.contains(entry.record) || m_doubtful.contains(recordIn(entry.value)))
            m_saves.insert(entry.save);
    }
    for (const std::int64_t mark : elsewhere) m_marks.erase(mark);
    m_marks.erase(0);
}

/// What was made in the file of one of these or under it lies there for ever.
void Erased::addMadeUnder(std::set<RecordId>& records) {
    for (bool more = true; more;) {
        more = false;
        std::map<RecordId, int> madeBy;
        for (const Chronicle::Entry& entry : m_chronicle.written()) {
            const bool isMaking =
                madeBy.emplace(entry.record, entry.save).first->second == entry.save;
            if (isMaking && isPlace(entry.kind, entry.unit) &&
                records.contains(recordIn(entry.value)))
                more = records.insert(entry.record).second || more;
        }
    }
}

}  // namespace banso::simulation
