// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "tests/simulation/dice.h"

namespace banso::simulation {

/// What a disk does to the program that writes to it.
enum class DiskFault {
    Kill,        // the program ends there; what it has written stays written
    PowerCut,    // of what was not synced some sectors, some writes or nothing are left
    WriteFails,  // one write is refused, with half of it on the disk
    SyncFails,   // one sync is refused; what it was for is on the disk in parts, and no later sync
                 // makes up for the rest
    Full,        // no file grows any more, until `heal`
};

/// One file of a simulated disk: what programs read, and what outlives the power.
class SimulatedFile {
  public:
    explicit SimulatedFile(std::string bytes = {}) : m_bytes(bytes), m_synced(std::move(bytes)) {}

    const std::string& bytes() const { return m_bytes; }
    bool isDurable() const { return m_durable; }
    void write(std::size_t offset, std::string_view bytes);
    void truncate(std::size_t size);
    void sync();
    /// A part of what is written and not synced reaches the disk; the rest is forgotten there.
    void syncPart(Dice& dice);
    void losePower(Dice& dice);
    /// As if all had been synced, its name too.
    void makeDurable();

  private:
    struct Write {
        std::size_t offset = 0;
        std::string bytes;
        bool truncates = false;
    };
    void keep(const Write& write);
    void keepSectors(const Write& write, Dice& dice);

    std::string m_bytes;
    std::string m_synced;
    std::vector<Write> m_unsynced;
    bool m_durable = false;  // its name was synced: it is there after a power cut
};

/// A disk in memory with SQLite's files on it. It forgets what real ones forget, and fails at the
/// write or sync that it is told, so that a seed repeats it. A deleted file is gone at once. The
/// connections of one file must not be open at the same time.
class SimulatedDisk {
  public:
    explicit SimulatedDisk(std::uint64_t seed);
    ~SimulatedDisk();
    SimulatedDisk(const SimulatedDisk&) = delete;
    SimulatedDisk& operator=(const SimulatedDisk&) = delete;

    /// The name under which SQLite opens a file of this disk.
    std::string path(std::string_view file) const { return m_prefix + std::string(file); }
    /// Puts a durable file here.
    void put(std::string_view file, std::string bytes);
    std::string bytes(std::string_view file) const;

    /// The fault befalls a coming write or sync: the `call`th of them, from 1 on, or the first
    /// after it of the kind that the fault is about.
    void strike(DiskFault fault, int call);
    /// How many faults befell.
    int strikes() const { return m_strikes; }
    /// What has not befallen by now does not.
    void calm() { m_callsLeft = 0; }
    /// The same, and there is room again.
    void heal();
    /// Killed or cut: what is open here fails at everything until `restart`.
    bool hasEnded() const { return m_ended; }
    void restart() { m_ended = false; }

    // What SQLite asks for (simulated_vfs.cpp). False: refused.
    std::shared_ptr<SimulatedFile> open(const std::string& path, bool creates);
    bool exists(const std::string& path) const { return m_files.contains(path); }
    void removePath(const std::string& path) { m_files.erase(path); }
    /// Files opened before the last end are dead.
    int life() const { return m_life; }
    bool write(SimulatedFile& file, std::size_t offset, std::string_view bytes);
    bool truncate(SimulatedFile& file, std::size_t size);
    bool sync(SimulatedFile& file);
    bool isFull() const { return m_full; }
    static SimulatedDisk* of(std::string_view path);

  private:
    bool befalls(bool fits);
    void end(DiskFault how);

    std::string m_prefix;
    Dice m_dice;
    std::map<std::string, std::shared_ptr<SimulatedFile>> m_files;
    DiskFault m_fault = DiskFault::Kill;
    int m_callsLeft = 0;  // until the fault befalls; 0: none will
    int m_strikes = 0;
    bool m_full = false;
    bool m_ended = false;
    int m_life = 0;
};

/// Makes SQLite find the disks. Called by the first one.
void registerSimulatedDisks();

}  // namespace banso::simulation
