// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "shared/domain/consultation.h"
#include "shared/domain/hub_records.h"
#include "tests/simulation/chamber.h"

namespace banso::simulation {

/// A chamber in which advisors see their own clients only: two of them with a shop each, and the
/// head of the section, who sees all.
struct AccessScene {
    VirtualClock clock;
    SeededIds ids{clock, 1};
    SimulatedHub hub{clock, ids};
    RecordId sato = hub.addPerson("佐藤", Role::Advisor);
    RecordId tanaka = hub.addPerson("田中", Role::Advisor);
    RecordId head = hub.addPerson("課長", Role::Supervisor);
    SimulatedTablet t1{hub, clock, ids, sato};
    SimulatedTablet t2{hub, clock, ids, tanaka};
    SimulatedTablet t3{hub, clock, ids, head};
    std::array<SimulatedTablet*, 3> tablets{&t1, &t2, &t3};
    RecordId shop;   // of Sato
    RecordId other;  // of Tanaka

    AccessScene();
    void syncAll();
    /// "own" or "all".
    void setScope(const std::string& value);
    RecordId makeShop(SimulatedTablet& tablet, const std::string& name);
    RecordId visit(SimulatedTablet& tablet, RecordId business);
    void setPhone(SimulatedTablet& tablet, RecordId business, const std::string& phone);
    void noteInConfidence(SimulatedTablet& tablet, RecordId business, const std::string& debts);
    void handOver(RecordId business, RecordId to);
    /// From today on, for these many days.
    void standIn(RecordId absent, RecordId deputy, int days);
    template <typename Record>
    static bool holds(SimulatedTablet& tablet, RecordId id) {
        return !tablet.read<Record>(id).state.isNew();
    }
    /// She begins a talk's form about the business and leaves it open.
    static void beginForm(SimulatedTablet& tablet, RecordId business);
    static std::int64_t lastSave(SimulatedTablet& tablet);
    /// What the log of operations says of one: "outcome" or the holder.
    static std::string logged(SimulatedTablet& tablet, std::int64_t sequence, const char* column);
};

}  // namespace banso::simulation
