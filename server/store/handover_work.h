// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "server/store/chamber_file.h"
#include "shared/domain/business.h"
#include "shared/domain/person.h"

/// What a hand-over changes in the chamber's records, and when it cannot be done.
namespace banso {

/// Those whose roles let them have clients of their own on that day.
bool counsels(const Person& person, Date day);

/// The businesses for which this person is responsible, in the order of ids: her clients, and
/// records that turned out to be one of them or somebody else's.
std::vector<RecordId> filesOf(sync::SqliteStore& store, RecordId person);

/// The files that go as the chamber stands now. With a client go the records that were joined to
/// it, as far as they are the same person's.
std::vector<RecordId> filesThatGo(sync::SqliteStore& store, const Handover& handover);

/// Clients that people see and for whom nobody is responsible, as a list brings them.
std::vector<Business> clientsOfNobody(sync::SqliteStore& store);
/// Whether nobody is responsible for the file.
bool isNobodys(sync::CentralStore& store, RecordId file);

/// A client that people see: there, and joined to no other.
bool isClient(sync::CentralStore& store, RecordId file);

/// Whether it can be done on that day. Errors: Invalid (from and to are one person), NotFound
/// (whom they go to is no more there), Forbidden (she has no role with clients).
Result<void> requireFeasible(sync::CentralStore& store, const Handover& handover, Date day);

/// Whether it can be set, on a day that is not over; as requireFeasible() on its day.
Result<void> requirePlannable(sync::CentralStore& store, const Handover& handover, Date today);

/// Makes `to` responsible for the file, and names her in what is open there and names `from`: plans
/// that run or are being made, appointments, promises, instructions. What was done stays its
/// author's.
void handOver(ChamberFile& chamber, RecordId file, const Handover& handover);

}  // namespace banso
