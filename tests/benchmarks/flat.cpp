// SPDX-License-Identifier: Apache-2.0
#include <ctime>

#include <sqlcipher/sqlite3.h>

#include "shared/db/statement.h"
#include "sync/hub/hub.h"
#include "sync/hub/pull.h"
#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/raw_rows.h"

namespace banso::bench {
namespace {

constexpr std::size_t kFlatChangesDown = 100;
/// How much more than the smallest the larger ones may cost.
constexpr double kFlat = 1.15;
constexpr std::size_t kBusinesses = kDayEdits + kFlatChangesDown;

/// What a day costs the hub, without the network.
struct Cost {
    double milliseconds;  // of this thread's CPU
    double pages;         // looked at, in the cache or not
};

double cpuMilliseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

double pagesSoFar(Database& database) {
    int pages = 0;
    for (const int counter : {SQLITE_DBSTATUS_CACHE_HIT, SQLITE_DBSTATUS_CACHE_MISS}) {
        int now = 0;
        int highest = 0;
        sqlite3_db_status(database.handle(), counter, &now, &highest, 0);
        pages += now;
    }
    return pages;
}

/// A hub in this process whose chamber grows by copies of its records.
class GrowingHub {
  public:
    GrowingHub(std::string file, std::int64_t records) : m_store(opened(std::move(file))) {
        m_store.begin();
        m_hub.initialise();
        const Person advisor = m_material.advisor(m_ids.recordId());
        m_advisor = advisor.id;
        m_hub.bring({kindOf<Person>().name, advisor.id, toUnits(advisor)});
        for (std::size_t i = 0; i < kBusinesses; ++i) {
            const Business made = m_material.business(m_ids.recordId(), m_advisor);
            m_hub.bring({kindOf<Business>().name, made.id, toUnits(made)});
            m_edited.push_back({made.id, "hub:" + std::to_string(i + 2), {}});
        }
        for (std::int64_t left = records - std::int64_t{kBusinesses}; left > 0; --left) {
            const RecordId business = m_edited[static_cast<std::size_t>(left) % kBusinesses].id;
            const auto made = m_material.consultation(m_ids.recordId(), business, m_advisor);
            m_hub.bring({kindOf<Consultation>().name, made.id, toUnits(made)});
        }
        m_device = m_hub.addDevice(m_advisor, "field", "none");
        m_colleague = m_hub.addDevice(m_advisor, "office", "none");
        m_store.commit();
    }

    /// To ten times as many records, with the history that they came by.
    void growTenfold() {
        Database& database = m_store.database();
        database.execute(
            "BEGIN;"
            "CREATE TEMP TABLE times AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM "
            "n WHERE i<9) SELECT i FROM n;"
            "CREATE TEMP TABLE first AS SELECT max(revision) AS head FROM history;"
            // Their own ids lie between those that are there, as those of other days do.
            "INSERT INTO "
            "history(revision,device,sequence,person,at,record,operation,only,echo,whole,"
            "scope) SELECT h.revision+head*i,'hub',h.sequence+head*i,h.person,h.at,"
            "substr(h.record,1,24)||substr(lower(hex(randomblob(6))),1,12),h.operation,h.only,"
            "h.echo,h.whole,h.scope FROM times,first,history h ORDER BY 1;"
            "INSERT OR IGNORE INTO record SELECT h.record,r.kind,r.version,r.versions,r.units,"
            "r.owner,r.scope,h.revision,r.lastDevice,0,0,0,r.alias,r.sha256 FROM first,history h "
            "JOIN history o ON "
            "o.revision=(h.revision-1)%head+1 JOIN record r ON r.id=o.record WHERE "
            "h.revision>head AND r.kind<>'person';"
            "DROP TABLE times;DROP TABLE first;COMMIT;");
        m_store.database().checkpoint();
    }

    Cost day() {
        const sync::Cursor cursor{m_store.setting("epoch"), m_store.head(), 0};
        send(m_colleague, memos(), cursor);
        std::vector<Edited> own(m_edited.begin(), m_edited.begin() + kDayEdits);
        const auto saves = makeDay(m_material, m_ids, m_advisor, own);
        for (std::size_t i = 0; i < kDayEdits; ++i)
            m_edited[i].phoneVersion = sync::makeName(
                m_device.id, m_device.sequence + static_cast<std::int64_t>(saves.size()) -
                                 std::int64_t{kDayEdits} + static_cast<std::int64_t>(i) + 1);
        const sync::PushRequest request = requestOf(m_device, saves, cursor);
        const double pages = pagesSoFar(m_store.database());
        const double begin = cpuMilliseconds();
        const sync::PushReply reply = push(m_device, request);
        sync::LineWriter lines;
        sync::PullReader pull(m_store, {m_device.id, cursor, reply.answeredUpTo, 20'000});
        while (pull.next(lines)) continue;
        const double took = cpuMilliseconds() - begin;
        require(lines.pending() > 0, "a day brings nothing down");
        return {took, pagesSoFar(m_store.database()) - pages};
    }

  private:
    struct Sender {
        Sender(DeviceId name) : id(std::move(name)) {}
        Sender() = default;
        DeviceId id;
        std::int64_t sequence = 0;
        std::string token;
    };

    static sync::SqliteStore opened(std::string file) {
        removeStore(file);
        auto store = sync::SqliteStore::open(file, Database::Mode::ReadWrite);
        require(store.has_value(), "a chamber cannot be made");
        return std::move(*store);
    }

    std::vector<sync::RecordChange> memos() {
        std::vector<sync::RecordChange> saves;
        for (std::size_t i = kDayEdits; i < kBusinesses; ++i) {
            saves.push_back(
                {std::string(kindOf<Business>().name),
                 m_edited[i].id,
                 {{"memo", m_edited[i].memoVersion, json::quoted(m_material.memo()), {}}}});
            m_edited[i].memoVersion = sync::makeName(
                m_colleague.id, m_colleague.sequence + static_cast<std::int64_t>(saves.size()));
        }
        return saves;
    }

    sync::PushRequest requestOf(Sender& sender, const std::vector<sync::RecordChange>& saves,
                                const sync::Cursor& cursor) {
        sync::PushRequest request;
        request.hello.device = sender.id;
        request.hello.token = sender.token;
        request.hello.cursor = cursor;
        for (const sync::RecordChange& change : saves)
            request.add(encodeLine(change, {sender.id, ++sender.sequence, m_advisor, m_clock.now()},
                                   cursor));
        return request;
    }

    sync::PushReply push(Sender& sender, const sync::PushRequest& request) {
        m_store.begin();
        auto reply = m_hub.push(sender.id, request);
        m_store.commit();
        require(reply.has_value(), "a push was refused");
        sender.token = reply->hello.token;
        for (const std::string& line : reply->lines)
            require(line.find(R"("outcome":"applied")") != std::string::npos ||
                        line.find(R"("outcome":"merged")") != std::string::npos,
                    "not all of a push was applied: " + line);
        return *reply;
    }

    void send(Sender& sender, const std::vector<sync::RecordChange>& saves,
              const sync::Cursor& cursor) {
        push(sender, requestOf(sender, saves, cursor));
    }

    SystemClock m_clock;
    RandomIds m_ids{m_clock};
    Material m_material{99};
    sync::SqliteStore m_store;
    sync::Hub m_hub{m_store, m_clock, m_ids};
    RecordId m_advisor;
    std::vector<Edited> m_edited;
    Sender m_device;
    Sender m_colleague;
};

Cost medianDay(GrowingHub& hub, int runs) {
    std::vector<double> times;
    std::vector<double> pages;
    hub.day();
    for (int run = 0; run < runs; ++run) {
        const Cost cost = hub.day();
        times.push_back(cost.milliseconds);
        pages.push_back(cost.pages);
    }
    return {median(times), median(pages)};
}

}  // namespace

void measureFlat(BenchChamber& chamber, const Effort& effort, Report& report) {
    GrowingHub hub(chamber.file("flat.db"), effort.flatRecords);
    const Cost small = medianDay(hub, effort.flatRuns);
    const auto add = [&](const std::string& what, const char* unit, double Cost::*part,
                         const std::vector<Cost>& larger) {
        report.push_back(
            {"the hub's day with " + std::to_string(effort.flatRecords) + " records: " + what,
             unit,
             small.*part,
             {},
             {}});
        report.push_back({"  with 10 times as many", unit, larger[0].*part, small.*part, kFlat});
        report.push_back({"  with 100 times as many", unit, larger[1].*part, small.*part, kFlat});
    };
    std::vector<Cost> larger;
    for (int i = 0; i < 2; ++i) {
        hub.growTenfold();
        larger.push_back(medianDay(hub, effort.flatRuns));
    }
    add("CPU", "ms", &Cost::milliseconds, larger);
    add("pages looked at", "1", &Cost::pages, larger);
}

}  // namespace banso::bench
