// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/simulated_disk.h"

#include <algorithm>

namespace banso::simulation {
namespace {

/// What a disk writes as a whole or not at all.
constexpr std::size_t kSectorBytes = 512;
constexpr std::string_view kRoot = "/simulated/";

std::map<std::string, SimulatedDisk*, std::less<>>& disks() {
    static std::map<std::string, SimulatedDisk*, std::less<>> known;
    return known;
}

void overwrite(std::string& bytes, std::size_t offset, std::string_view with) {
    if (bytes.size() < offset) bytes.resize(offset);
    // As far as there is something; the rest is appended.
    bytes.replace(offset, with.size(), with);
}

}  // namespace

void SimulatedFile::write(std::size_t offset, std::string_view bytes) {
    overwrite(m_bytes, offset, bytes);
    m_unsynced.push_back({offset, std::string(bytes), false});
}

void SimulatedFile::truncate(std::size_t size) {
    m_bytes.resize(size);
    m_unsynced.push_back({size, {}, true});
}

void SimulatedFile::keep(const Write& write) {
    if (write.truncates)
        m_synced.resize(write.offset);
    else
        overwrite(m_synced, write.offset, write.bytes);
}

void SimulatedFile::keepSectors(const Write& write, Dice& dice) {
    if (write.truncates) {
        if (dice.percent(50)) keep(write);
        return;
    }
    const std::size_t end = write.offset + write.bytes.size();
    for (std::size_t at = write.offset; at < end;) {
        const std::size_t next = std::min(end, (at / kSectorBytes + 1) * kSectorBytes);
        if (dice.percent(50))
            overwrite(m_synced, at,
                      std::string_view(write.bytes).substr(at - write.offset, next - at));
        at = next;
    }
}

void SimulatedFile::sync() {
    for (const Write& write : m_unsynced) keep(write);
    m_unsynced.clear();
    m_durable = true;
}

void SimulatedFile::syncPart(Dice& dice) {
    const auto count = static_cast<int>(m_unsynced.size());
    switch (dice.below(4)) {
        case 0:  // nothing
            break;
        case 1: {  // in order, the last of them in parts
            const int whole = count == 0 ? 0 : dice.below(count + 1);
            for (int i = 0; i < whole; ++i) keep(m_unsynced[static_cast<std::size_t>(i)]);
            if (whole < count) keepSectors(m_unsynced[static_cast<std::size_t>(whole)], dice);
            break;
        }
        case 2:  // any sector
            for (const Write& write : m_unsynced) keepSectors(write, dice);
            break;
        default:  // all
            for (const Write& write : m_unsynced) keep(write);
    }
    m_unsynced.clear();
}

void SimulatedFile::losePower(Dice& dice) {
    syncPart(dice);
    m_bytes = m_synced;
}

void SimulatedFile::makeDurable() {
    m_unsynced.clear();
    m_synced = m_bytes;
    m_durable = true;
}

SimulatedDisk::SimulatedDisk(std::uint64_t seed) : m_dice(seed) {
    static int count = 0;
    registerSimulatedDisks();
    m_prefix = std::string(kRoot) + std::to_string(++count) + "/";
    disks().emplace(m_prefix, this);
}

SimulatedDisk::~SimulatedDisk() {
    disks().erase(m_prefix);
}

SimulatedDisk* SimulatedDisk::of(std::string_view path) {
    if (!path.starts_with(kRoot)) return nullptr;
    const auto found = disks().find(path.substr(0, path.rfind('/') + 1));
    return found == disks().end() ? nullptr : found->second;
}

void SimulatedDisk::put(std::string_view file, std::string bytes) {
    auto made = std::make_shared<SimulatedFile>(std::move(bytes));
    made->makeDurable();
    m_files[path(file)] = std::move(made);
}

std::string SimulatedDisk::bytes(std::string_view file) const {
    const auto found = m_files.find(path(file));
    return found == m_files.end() ? std::string{} : found->second->bytes();
}

void SimulatedDisk::strike(DiskFault fault, int call) {
    m_fault = fault;
    m_callsLeft = call;
}

void SimulatedDisk::heal() {
    calm();
    m_full = false;
}

std::shared_ptr<SimulatedFile> SimulatedDisk::open(const std::string& path, bool creates) {
    if (m_ended) return nullptr;
    const auto found = m_files.find(path);
    if (found != m_files.end()) return found->second;
    if (!creates) return nullptr;
    return m_files.emplace(path, std::make_shared<SimulatedFile>()).first->second;
}

/// Counts a call; true when the fault befalls it.
bool SimulatedDisk::befalls(bool fits) {
    if (m_callsLeft == 0) return false;
    if (m_callsLeft > 1 || !fits) {
        if (m_callsLeft > 1) --m_callsLeft;
        return false;
    }
    m_callsLeft = 0;
    ++m_strikes;
    return true;
}

void SimulatedDisk::end(DiskFault how) {
    m_ended = true;
    ++m_life;
    if (how != DiskFault::PowerCut) return;
    for (auto file = m_files.begin(); file != m_files.end();) {
        file->second->losePower(m_dice);
        const bool isLost = !file->second->isDurable() && m_dice.percent(50);
        if (!isLost) file->second->makeDurable();
        file = isLost ? m_files.erase(file) : std::next(file);
    }
}

bool SimulatedDisk::write(SimulatedFile& file, std::size_t offset, std::string_view bytes) {
    const bool grows = offset + bytes.size() > file.bytes().size();
    if (m_full && grows) return false;
    const bool fits = m_fault != DiskFault::SyncFails && (m_fault != DiskFault::Full || grows);
    if (!befalls(fits)) {
        file.write(offset, bytes);
        return true;
    }
    switch (m_fault) {
        case DiskFault::Kill:
            // Half a write may have gone out.
        case DiskFault::WriteFails:
            file.write(offset, bytes.substr(0, bytes.size() / 2));
            break;
        case DiskFault::PowerCut:
            file.write(offset, bytes);
            break;
        case DiskFault::SyncFails:
        case DiskFault::Full:
            m_full = true;
            break;
    }
    if (m_fault == DiskFault::Kill || m_fault == DiskFault::PowerCut) end(m_fault);
    return false;
}

bool SimulatedDisk::truncate(SimulatedFile& file, std::size_t size) {
    const bool fits = m_fault == DiskFault::Kill || m_fault == DiskFault::PowerCut;
    if (befalls(fits)) {
        end(m_fault);
        return false;
    }
    file.truncate(size);
    return true;
}

bool SimulatedDisk::sync(SimulatedFile& file) {
    const bool fits = m_fault != DiskFault::WriteFails && m_fault != DiskFault::Full;
    if (!befalls(fits)) {
        file.sync();
        return true;
    }
    if (m_fault == DiskFault::SyncFails)
        file.syncPart(m_dice);
    else
        end(m_fault);
    return false;
}

}  // namespace banso::simulation
