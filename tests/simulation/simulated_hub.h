// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "shared/domain/person.h"
#include "sync/hub/hub.h"
#include "sync/hub/pull.h"
#include "sync/hub/sqlite_store.h"
#include "tests/simulation/simulated_disk.h"

namespace banso::simulation {

/// Time that stands still until somebody moves it.
class VirtualClock final : public Clock {
  public:
    Instant now() const override { return m_now; }
    void advance(std::chrono::milliseconds by) { m_now += by; }

  private:
    Instant m_now{std::chrono::milliseconds{1'795'478'400'000}};  // 2026-11-24 09:00 in Tokyo
};

/// A clock that somebody has set wrong.
class WrongClock final : public Clock {
  public:
    explicit WrongClock(const Clock& right) : m_right(right) {}
    Instant now() const override { return m_right.now() + m_error; }
    void setError(std::chrono::milliseconds error) { m_error = error; }
    /// Wrong by minutes or by years, forwards or back.
    void setSomehow(Dice& dice);

  private:
    const Clock& m_right;
    std::chrono::milliseconds m_error{0};
};

/// Ids that a seed repeats.
class SeededIds final : public IdSource {
  public:
    SeededIds(const Clock& clock, std::uint64_t seed) : m_clock(clock), m_dice(seed) {}
    RecordId recordId() override;
    DeviceId deviceId() override { return secret(80); }
    std::string secret(int bits) override;
    std::uint64_t seed() { return m_dice.next(); }

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
    std::function<bool()> losesCommit;   // the answer goes out, the group is undone
    std::function<void()> afterCommit;   // something befalls the hub's store
    std::function<void()> afterRestart;  // the hub's program began anew
    bool forgetsErasures = false;        // a restored hub does not repeat what was erased
};

/// The hub of a chamber with its store on a simulated disk.
class SimulatedHub {
  public:
    SimulatedHub(const Clock& clock, SeededIds& ids);

    /// One request and its answer, as the server does it: push in a group, commit, then pull.
    /// Errors: what the hub refuses; Unavailable when its disk failed or its program ended, which
    /// then begins anew.
    Result<std::string> exchange(std::string_view device, std::string_view request);
    /// Keeps a request that the network holds up.
    void postpone(std::string_view device, std::string_view request);
    /// What was held up arrives; nobody waits for the answers any more.
    void deliverLate();
    /// What was held up will arrive in another order.
    void reorderLate(Dice& dice);
    /// Keeps a copy of the store, or goes back to it under a new epoch, as after a broken disk.
    void backUp();
    void restore();
    /// As the office does it: what shall go is noted apart from the store, so that `restore`
    /// repeats it. Errors: those of sync::mayErase.
    Result<sync::Erasure> erase(RecordId target, sync::ErasureReason reason);
    /// Runs `work` in a group of its own, on a disk that nothing befalls.
    template <typename Work>
    auto inGroup(Work&& work) {
        store().begin();
        auto done = work(hub());
        store().commit();
        return done;
    }
    RecordId addPerson(const std::string& name, Role role);
    /// A tablet is enrolled anew, whose former device was stopped while it could not be told: both
    /// are noted apart from the store, so that `restore` knows them.
    DeviceId enrolAnew(RecordId person, const DeviceId& former);
    sync::RecordState state(RecordId record);
    /// A line for each revision.
    std::vector<std::string> history();

    // Both are made anew when the hub begins anew.
    sync::Hub& hub() { return m_office->hub; }
    sync::SqliteStore& store() { return m_office->store; }
    /// What befalls it befalls the next exchange, and ends with it.
    SimulatedDisk& disk() { return m_disk; }
    std::size_t pullRowsMax = 20'000;
    Interference interference;
    bool groupsLate = false;   // what was held up is committed together with the next request
    bool checkpoints = false;  // the log is folded into the file after each group
    /// Hears every answer as the hub gave it, once it is committed.
    std::function<void(const DeviceId&, const std::vector<std::string>& lines)> answered;

  private:
    struct Request {
        DeviceId device;
        std::string text;
    };
    struct Office {
        Office(sync::SqliteStore opened, const Clock& clock, IdSource& ids)
            : store(std::move(opened)), hub(store, clock, ids) {}
        sync::SqliteStore store;
        sync::Hub hub;
    };
    using Told = std::vector<std::pair<DeviceId, std::vector<std::string>>>;
    Result<sync::PushRequest> readRequest(std::string_view device, std::string_view request);
    Result<void> commitGroup(const std::function<void(Told&)>& work);
    Result<sync::PushReply> push(std::string_view device, const sync::PushRequest& request);
    void takeLate(Told& told);
    void tell(const Told& told);
    void open();
    void beginAnew();
    std::string pull(const sync::PushRequest& request, const sync::PushReply& reply);

    const Clock& m_clock;
    SeededIds& m_ids;
    SimulatedDisk m_disk;
    std::unique_ptr<Office> m_office;
    std::string m_backup;
    std::vector<sync::ErasureOrder> m_erased;  // in the order in which it was ordered
    std::vector<sync::DeviceRow> m_enrolledAnew;
    std::vector<Request> m_late;
    // Of a group whose commit failed: it may be in the file all the same, when that is read anew.
    Told m_doubtful;
};

}  // namespace banso::simulation
