// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/device/outbox.h"
#include "sync/hub/hub.h"
#include "sync/hub/sqlite_store.h"
#include "tests/benchmarks/material.h"
#include "tests/end_to_end/enrolled_tablet.h"

namespace banso::bench {

struct ChamberSize {
    std::size_t businesses = 8'000;
    std::size_t consultations = 50'000;
    std::size_t tablets = 240;
};

/// The chamber that is measured: its file on disk, its tablets' certificates, and the real
/// banso-server that serves it.
class BenchChamber {
  public:
    explicit BenchChamber(ChamberSize size);

    /// Serves, and waits until the office has read along to the end.
    void serve();

    /// A tablet that has never synced.
    const tests::Enrolled& nextTablet() { return m_tablets.at(m_tabletsUsed++); }
    const tests::ServerProcess& server() const { return m_server; }
    const ChamberSize& size() const { return m_size; }
    const std::vector<RecordId>& businesses() const { return m_businesses; }
    const Clock& clock() const { return m_clock; }
    IdSource& ids() { return m_ids; }
    Material& material() { return m_material; }
    std::string file(const std::string& name) const {
        return m_server.filePath(QString::fromStdString(name)).toStdString();
    }
    /// For reading beside the server.
    sync::SqliteStore reader() const;
    std::string epoch() const { return reader().setting("epoch"); }

  private:
    void seed(sync::Hub& hub);
    void enrol(sync::CentralStore& store);

    ChamberSize m_size;
    SystemClock m_clock;
    RandomIds m_ids{m_clock};
    Material m_material{2026};
    tests::ServerProcess m_server;
    RecordId m_advisor;
    std::vector<RecordId> m_businesses;
    std::vector<tests::Enrolled> m_tablets;
    std::size_t m_tabletsUsed = 0;
};

/// The first record in which the tablet's copy is not the hub's; empty when they are equal. The
/// tablet must have no work of its own left.
std::string difference(sync::SqliteStore& hub, Database& tablet);

/// Ends the program when what was measured is not right.
void require(bool holds, const std::string& what);

/// A business of the day's work, with the versions of what is changed.
struct Edited {
    RecordId id;
    sync::OperationName phoneVersion;
    sync::OperationName memoVersion;
};

/// What an advisor enters in a day: 8 consultations, 2 checksheets of 60 answers, 40 new telephone
/// numbers, each saved by itself. That is 168 units of work on both sides of a ratio.
std::vector<sync::RecordChange> makeDay(Material& material, IdSource& ids, RecordId writer,
                                        const std::vector<Edited>& edited);
/// The line of a save of one change.
std::string encodeLine(const sync::RecordChange& change, const sync::Author& author,
                       const sync::Cursor& seen);
constexpr std::size_t kDayEdits = 40;
constexpr std::size_t kDayOperations = 50;
constexpr double kDayRows = 168;

}  // namespace banso::bench
