// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <set>

#include "shared/domain/consultation.h"
#include "shared/domain/figure.h"
#include "shared/domain/hub_records.h"
#include "tests/simulation/chamber.h"

namespace banso::simulation {

/// Three people with their tablets, and one shop that all of them have.
struct Scene {
    VirtualClock clock;
    SeededIds ids{clock, 1};
    SimulatedHub hub{clock, ids};
    RecordId sato = hub.addPerson("佐藤", Role::Advisor);
    RecordId yamada = hub.addPerson("山田", Role::Advisor);
    RecordId kato = hub.addPerson("加藤", Role::SupportStaff);
    SimulatedTablet t1{hub, clock, ids, sato};
    SimulatedTablet t2{hub, clock, ids, yamada};
    SimulatedTablet t3{hub, clock, ids, kato};
    std::array<SimulatedTablet*, 3> tablets{&t1, &t2, &t3};
    RecordId shop;

    Scene();
    /// Until nobody has anything to say any more.
    void syncAll();
    /// The first difference between a tablet and the hub; empty when all are equal and at rest.
    std::string difference();

    void setPhone(SimulatedTablet& tablet, const std::string& phone);
    std::string phone(SimulatedTablet& tablet);
    /// The phone that all tablets show; says so when they do not agree.
    std::string phoneEverywhere();
    void cancel(SimulatedTablet& tablet, const std::string& reason);
    bool isCancelled(SimulatedTablet& tablet);
    RecordId visit(SimulatedTablet& tablet) { return visitTo(tablet, shop); }
    /// With a null business: a talk with somebody unknown.
    RecordId visitTo(SimulatedTablet& tablet, RecordId business);
    /// The values that wait beside the standing one in the open conflict of a unit of the shop.
    std::set<std::string> candidates(SimulatedTablet& tablet, std::string_view unit = "phone");
    /// The same on all tablets; one that differs adds "?".
    std::set<std::string> candidatesEverywhere(std::string_view unit = "phone");
    /// The standing side that the open conflict shows.
    std::string standingSide(SimulatedTablet& tablet, std::string_view unit = "phone");
    std::vector<QuarantineEntry> openEntries(SimulatedTablet& tablet);

    using Values = std::set<std::string>;
};

}  // namespace banso::simulation
