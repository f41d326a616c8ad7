// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>

#include "shared/domain/appointment.h"
#include "shared/domain/attachment.h"
#include "shared/domain/business.h"
#include "shared/domain/catalogue.h"
#include "shared/domain/checksheet.h"
#include "shared/domain/confidential_note.h"
#include "shared/domain/consent.h"
#include "shared/domain/consultation.h"
#include "shared/domain/contact.h"
#include "shared/domain/drift.h"
#include "shared/domain/figure.h"
#include "shared/domain/giving.h"
#include "shared/domain/hub_records.h"
#include "shared/domain/person.h"
#include "shared/domain/plan.h"

/// Records of every kind with something in each of their fields, so that a test over all kinds
/// needs no list of fields.
namespace banso::tests {

/// Calls `work` with an empty record of each kind.
template <typename Work>
void forEachKind(Work&& work) {
    const auto each = [&]<typename... Records>(std::tuple<Records...>) { (work(Records{}), ...); };
    each(std::tuple<Person, Setting, Industry, QuestionSet, Question, KpiTarget, Business, Contact,
                    BusinessEvent, Plan, PlanAction, Appointment, Consultation, Figure, Checksheet,
                    Promise, Verdict, DriftCase, Instruction, Conflict, QuarantineEntry, StandIn,
                    Attachment, ConfidentialNote, Handover, PurposeNotice, Consent, Giving>{});
}

inline RecordId someId(std::uint64_t number) {
    return makeVersion7(1763881200000, 1, number);
}

/// Gives each field another value, in turn.
class Filler {
  public:
    void fill(const FieldInfo& field, std::string& out) {
        out = "字\"\\\n" + std::to_string(m_next++);
        if (field.max < 8) out = std::to_string(m_next);
    }
    void fill(const FieldInfo& field, std::optional<std::int64_t>& out) {
        out = std::clamp<std::int64_t>(m_next++, field.min, field.max);
    }
    void fill(const FieldInfo&, bool& out) { out = true; }
    void fill(const FieldInfo&, std::optional<bool>& out) { out = m_next++ % 2 == 0; }
    void fill(const FieldInfo&, std::optional<Date>& out) {
        out = addDays(parseDate("2024-02-29").value(), m_next++);
    }
    void fill(const FieldInfo&, std::optional<YearMonth>& out) {
        out = monthOf(addDays(parseDate("2026-04-01").value(), 31 * m_next++));
    }
    void fill(const FieldInfo&, std::optional<Instant>& out) {
        out = Instant{std::chrono::milliseconds{1763881200000 + m_next++}};
    }
    void fill(const FieldInfo&, RecordId& out) {
        out = someId(static_cast<std::uint64_t>(m_next++));
    }
    template <typename E>
    requires std::is_enum_v<E>
    void fill(const FieldInfo&, std::optional<E>& out) {
        const auto& words = Words<E>::kAll;
        out = words[static_cast<std::size_t>(m_next++) % words.size()].first;
    }
    void fill(const FieldInfo&, std::map<std::string, bool>& out) {
        out = {{"finance", true}, {"tax", true}};
    }
    void fill(const FieldInfo&, std::map<std::string, std::string>& out) {
        out = {{"2026", "35.8"}, {"鍵/2", "二"}};
    }
    template <typename Entry>
    void fill(const FieldInfo&, std::map<std::string, Entry>& out) {
        fillAll(out["first"], entryFields<Entry>());
        fillAll(out["2026-04/2026-09"], entryFields<Entry>());
        out["empty"];
    }

    template <typename Struct, typename Fields>
    void fillAll(Struct& out, const Fields& fields) {
        std::apply([&](const auto&... field) { (fill(field.info, out.*field.member), ...); },
                   fields);
    }

  private:
    int m_next = 1;
};

template <typename Record>
Record fullRecord() {
    Record record;
    Filler().fillAll(record, allFields<Record>());
    record.id = someId(0);
    return record;
}

}  // namespace banso::tests
