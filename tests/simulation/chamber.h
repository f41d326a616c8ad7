// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "shared/domain/business.h"
#include "sync/device/sync_run.h"
#include "sync/hub/hub.h"
#include "sync/hub/pull.h"
#include "sync/hub/sqlite_store.h"
#include "tests/simulation/dice.h"

namespace banso::simulation {

/// Time that stands still until somebody moves it.
class VirtualClock final : public Clock {
  public:
    Instant now() const override { return m_now; }
    void advance(std::chrono::milliseconds by) { m_now += by; }

  private:
    Instant m_now{std::chrono::milliseconds{1'795'478'400'000}};  // 2026-11-24 09:00 in Tokyo
};

/// Ids that a seed repeats.
class SeededIds final : public IdSource {
  public:
    SeededIds(const Clock& clock, std::uint64_t seed) : m_clock(clock), m_dice(seed) {}
    RecordId recordId() override;
    DeviceId deviceId() override { return secret(80); }
    std::string secret(int bits) override;

  private:
    const Clock& m_clock;
    Dice m_dice;
    std::uint16_t m_counter = 0;
};

/// What stands between tablets and hub and is wrong on purpose, to see whether the checkers of the
/// simulation notice. Empty functions change nothing.
struct Interference {
    std::function<std::string(const DeviceId&, std::string_view)> alterRequest;
    std::function<std::string(const DeviceId&, std::string_view)> alterReply;
    std::function<bool()> losesCommit;  // the answer goes out, the group is undone
};

/// The hub of a chamber with its store in memory.
class SimulatedHub {
  public:
    SimulatedHub(const Clock& clock, IdSource& ids);

    /// One request and its answer, as the server does it: push in a group, commit, then pull.
    Result<std::string> exchange(std::string_view device, std::string_view request);
    /// Keeps a request that the network holds up.
    void postpone(std::string_view device, std::string_view request);
    /// What was held up arrives; nobody waits for the answers any more.
    void deliverLate();
    /// Takes a request and dies before anything of it is durable.
    void killBeforeCommit(std::string_view device, std::string_view request);
    /// Keeps a copy of the store, or goes back to it under a new epoch, as after a broken disk.
    void backUp();
    void restore();
    /// Runs `work` in a group of its own.
    template <typename Work>
    auto inGroup(Work&& work) {
        m_store.begin();
        auto done = work(m_hub);
        m_store.commit();
        return done;
    }
    RecordId addPerson(const std::string& name, Role role);
    sync::RecordState state(RecordId record);
    /// The device that was enrolled, of one of its copies.
    DeviceId certificateOf(const DeviceId& device);

    sync::Hub& hub() { return m_hub; }
    sync::SqliteStore& store() { return m_store; }
    std::size_t pullRowsMax = 20'000;
    Interference interference;
    bool groupsLate = false;  // what was held up is committed together with the next request
    /// Hears every answer as the hub gave it, once it is committed.
    std::function<void(const DeviceId&, const std::vector<std::string>& lines)> answered;

  private:
    struct Request {
        DeviceId device;
        std::string text;
    };
    using Told = std::vector<std::pair<DeviceId, std::vector<std::string>>>;
    Result<sync::PushRequest> readRequest(std::string_view device, std::string_view request);
    void takeLate(Told& told);
    void tell(const Told& told);

    sync::SqliteStore m_store;
    sync::Hub m_hub;
    IdSource& m_ids;
    std::vector<Request> m_late;
};

/// What the network does to the next exchange.
enum class Fault {
    None,
    LoseRequest,    // it never arrives
    LoseReply,      // the hub has committed, the tablet hears nothing
    CutReply,       // half of the answer arrives
    DoubleRequest,  // it arrives twice, and the second answer is heard
    LateDuplicate,  // it arrives twice, and the first answer is heard
    HoldUp,         // it arrives when the tablet has long given up
    KillHub         // the hub's program dies before it commits
};

/// A tablet with its person; its store is in memory and outlives a kill of the program.
class SimulatedTablet final : public sync::Transport, public sync::SyncWriter {
  public:
    SimulatedTablet(SimulatedHub& hub, const Clock& clock, IdSource& ids, RecordId person);

    /// The fault befalls the first exchange.
    Result<sync::SyncReport> sync(Fault fault = Fault::None);
    /// The next exchange finds no network.
    void goOffline() { m_fault = Fault::LoseRequest; }
    /// Like `sync`, but the program dies at the given write (from 1 on). True when it did.
    bool syncKilledAt(int write);

    template <typename Record>
    sync::Seen<Record> read(RecordId id) {
        sync::RecordState state = m_replica.state(kindOf<Record>().name, id);
        Record value = fromUnits<Record>(id, state.units());
        return {std::move(value), std::move(state)};
    }
    template <typename Record>
    void create(const Record& record) {
        save({sync::creation(record)});
    }
    template <typename Record, typename Edit>
    void change(RecordId id, Edit&& make) {
        const auto before = read<Record>(id);
        Record after = before.value;
        make(after);
        save({sync::edit(before, after)});
    }
    /// Returns the sequence of the save's first operation.
    std::int64_t save(const std::vector<sync::RecordChange>& changes,
                      const sync::OperationName& mends = {});
    /// Decides a unit of a record: its value, against all sides that the open conflict shows here.
    void decide(std::string_view kind, RecordId record, std::string_view unit,
                const std::string& value);

    /// Sets one unit of a record over a base named outright: an operation made before something
    /// else was heard of.
    std::int64_t saveOver(std::string_view kind, RecordId record, const std::string& unit,
                          const std::string& value, const sync::OperationName& base);

    /// Puts a save's line into the outbox as some other program, or a forger, would have.
    void forge(const sync::Save& save);

    sync::OperationName nameOf(std::int64_t sequence);
    /// What the hub said of an operation ("applied", "conflict" ...); empty before.
    std::string outcomeOf(std::int64_t sequence);
    const std::string& lastRequest() const { return m_lastRequest; }
    const std::string& lastReply() const { return m_lastReply; }
    std::string app = "simulation";
    std::size_t applyRows = limits::kApplyRows;
    /// Called once, when an answer has come and nothing of it is stored.
    std::function<void()> beforeApplying;
    std::int64_t unanswered();
    std::vector<RecordId> openConflicts();
    /// The tablet's file as it is now, to be put back later or to be another tablet's.
    using File = std::shared_ptr<Database>;
    File keepFile();
    void putBack(const File& file);
    sync::Replica& replica() { return m_replica; }
    Database& database() { return m_database; }
    /// The device that was enrolled; a copy goes on as a child of it.
    const DeviceId& device() const { return m_device; }
    RecordId person() const { return m_person; }

    Result<void> exchange(std::string_view request, const sync::TextSink& answer) override;
    Result<void> write(const std::function<Result<void>(sync::Replica&)>& work) override;

  private:
    SimulatedHub& m_hub;
    const Clock& m_clock;
    RecordId m_person;
    Database m_database;
    sync::Replica m_replica;
    DeviceId m_device;
    Fault m_fault = Fault::None;
    std::string m_lastRequest;
    std::string m_lastReply;
    int m_writesLeft = -1;  // negative: nobody kills the program
};

/// The first unit in which what a tablet holds as confirmed is not the hub's; empty when equal.
std::string difference(SimulatedHub& hub, SimulatedTablet& tablet);
/// What the tablet still keeps of its own work; empty when all of it has come to rest.
std::string unrest(SimulatedTablet& tablet);

}  // namespace banso::simulation
