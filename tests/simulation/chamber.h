// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "shared/domain/business.h"
#include "sync/device/sync_run.h"
#include "tests/simulation/simulated_hub.h"

namespace banso::simulation {

/// What the network does to the next exchange.
enum class Fault {
    None,
    LoseRequest,    // it never arrives
    LoseReply,      // the hub has committed, the tablet hears nothing
    CutReply,       // half of the answer arrives
    DoubleRequest,  // it arrives twice, and the second answer is heard
    LateDuplicate,  // it arrives twice, and the first answer is heard
    HoldUp,         // it arrives when the tablet has long given up
    KillHub,        // the hub's program dies at its first write
    LaterVersion,   // both sides say more than the other one understands
};

/// A tablet's file as it once was, to be put back later or to be another tablet's. The certificate
/// goes along: the hub may have forgotten whose copy it is.
struct TabletFile {
    std::string bytes;
    DeviceId certificate;
};

/// A tablet with its person; its store lies on a simulated disk.
class SimulatedTablet final : public sync::Transport, public sync::SyncWriter {
  public:
    SimulatedTablet(SimulatedHub& hub, const Clock& clock, SeededIds& ids, RecordId person);

    /// The fault befalls the first exchange.
    Result<sync::SyncReport> sync(Fault fault = Fault::None);
    /// Syncs where nothing befalls it, after it has asked whether that would bring anything.
    Result<sync::SyncReport> syncAsAsked();
    /// The next exchange finds no network.
    void goOffline() { m_fault = Fault::LoseRequest; }
    /// Like `sync`, but the program dies at the given write or sync of its disk (from 1 on) and
    /// begins anew. True when it did.
    bool syncKilledAt(int call);
    /// What befalls its disk, until `recover`.
    SimulatedDisk& disk() { return m_disk; }
    /// Nothing befalls its disk any more; a program that ended begins anew. True when it did.
    bool recover();

    template <typename Record>
    sync::Seen<Record> read(RecordId id) {
        sync::RecordState state = replica().state(kindOf<Record>().name, id);
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
    /// Returns the sequence of the save's first operation. The disk must not fail.
    std::int64_t save(const std::vector<sync::RecordChange>& changes,
                      const sync::OperationName& mends = {});
    /// Errors: Storage and DiskFull; then nobody was told that it is saved.
    Result<std::int64_t> trySave(const std::vector<sync::RecordChange>& changes,
                                 const sync::OperationName& mends);
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
    /// From here on its program is one that speaks protocol 1, until it is updated.
    void beOlder() { m_isOlder = true; }
    bool isOlder() const { return m_isOlder; }
    /// True when its program was older, and the disk has taken what an update writes.
    bool update();
    /// Somebody has every file that it hears of before her.
    void openAll();
    /// It is enrolled anew, and goes on as another device. False when its disk fails.
    bool enrolAnew();
    TabletFile keepFile();
    void putBack(const TabletFile& file);
    // Both are made anew when the program begins anew.
    sync::Replica& replica() { return m_program->replica; }
    Database& database() { return m_program->database; }
    /// The device that was enrolled; a copy goes on as a child of it.
    const DeviceId& device() const { return m_device; }
    RecordId person() const { return m_person; }
    const Clock& clock() const { return m_clock; }

    Result<void> exchange(std::string_view request, const sync::TextSink& answer) override;
    Result<sync::Head> head(const DeviceId& device) override;
    /// What a sync brought that was told to bring nothing; empty when none did.
    const std::string& overlooked() const { return m_overlooked; }
    Result<void> write(const std::function<Result<void>(sync::Replica&)>& work) override;

  private:
    struct Program {
        explicit Program(Database opened);
        Database database;
        sync::Replica replica;
    };
    void open();

    SimulatedHub& m_hub;
    const Clock& m_clock;
    RecordId m_person;
    SimulatedDisk m_disk;
    std::unique_ptr<Program> m_program;
    DeviceId m_device;
    Fault m_fault = Fault::None;
    bool m_isOlder = false;
    std::string m_lastRequest;
    std::string m_lastReply;
    std::string m_overlooked;
};

/// The first unit in which what a tablet holds as confirmed is not the hub's; empty when equal.
std::string difference(SimulatedHub& hub, SimulatedTablet& tablet);
/// What the tablet still keeps of its own work; empty when all of it has come to rest.
std::string unrest(SimulatedTablet& tablet);

}  // namespace banso::simulation
