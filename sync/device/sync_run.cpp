// SPDX-License-Identifier: Apache-2.0
#include "sync/device/sync_run.h"

#include <algorithm>
#include <utility>

#include "shared/base/limits.h"
#include "shared/db/statement.h"
#include "sync/device/held_files.h"
#include "sync/device/leaving.h"
#include "sync/device/own_hello.h"
#include "sync/device/replica_schema.h"
#include "sync/device/testimony.h"

namespace banso::sync {
namespace {

/// A day is one round; a month away a few. More means that something never comes to rest.
constexpr int kRoundsMax = 1'000;
/// Half of what a request may hold, so that hello, end and packing never tip it over.
constexpr std::size_t kPushBytes = limits::kRequestBytes / 2;
/// How often the pieces of an exchange may be halved: then they are one save and one row.
constexpr std::int64_t kHalvingsMax = 14;
/// `hello.turn` counts on from here with each run.
constexpr std::int64_t kTurnsOfRun = 1'000'000;
/// How often they are, because longer ones broke off on the way.
constexpr std::string_view kHalvings = "halvings";
/// Lines are taken when so much has come: the more in one transaction, the fewer pages of its
/// indexes are written twice.
constexpr std::size_t kTakenBytes = 1024 * 1024;

Error afterClosingLine() {
    return {ErrorCode::Malformed, "a line after the closing one"};
}

Error noClosingLine() {
    return {ErrorCode::Incomplete, "the hub's answer has no closing line"};
}

/// An answer that is not larger goes into one transaction, unkept: some thousand lines at most, and
/// mostly a day's few hundred.
constexpr std::size_t kWholeBytes = 128 * 1024;

/// A line of a first answer takes longer to be read than to be placed. Two of three are read while
/// others are placed, and one is left to the writer: then both take as long.
constexpr std::size_t kThirdsRead = 2;

std::size_t halved(std::size_t whole, std::int64_t times) {
    return std::max<std::size_t>(whole >> times, 1);
}

/// Whether it broke off in the middle, so that a smaller piece might have come through. A network
/// that is not there at all says nothing about pieces; one that resets looks to the tablet as if it
/// had not been let in.
bool brokeOff(const Error& error) {
    return error.code == ErrorCode::Incomplete || error.code == ErrorCode::TimedOut ||
           error.code == ErrorCode::Unauthenticated;
}

/// Of runs that brought and took nothing the history keeps the last one, so that a tablet that
/// syncs by itself all day does not bury those of that day. One that failed takes the place of
/// others that did, but not of the word on when the office was last reached. One that was
/// interrupted may have brought answers all the same.
void removeEmptyBefore(Database& database, std::int64_t run, bool failed) {
    Statement statement = database.prepare(
        "DELETE FROM syncRun WHERE id<? AND sent=0 AND received=0 AND "
        "(?=0 OR error IS NOT NULL OR finishedAt IS NULL) AND "
        "NOT EXISTS(SELECT 1 FROM operation WHERE run=syncRun.id)");
    statement.bind(run).bind(std::int64_t{failed}).run();
}

/// The receipt of a run, which has no end while there is more. Error: empty when there was none.
void putReceipt(Database& database, const SyncReport& report, const Clock& clock,
                std::string_view error) {
    Statement statement =
        database.prepare("UPDATE syncRun SET finishedAt=?,sent=?,received=?,error=? WHERE id=?");
    if (error.empty() && report.more)
        statement.bindNull();
    else
        statement.bind(static_cast<std::int64_t>(clock.now().time_since_epoch().count()));
    statement.bind(report.answered).bind(report.received);
    if (error.empty())
        statement.bindNull();
    else
        statement.bind(error);
    statement.bind(report.run).run();
    if (!error.empty() || !report.more) removeEmptyBefore(database, report.run, !error.empty());
}

}  // namespace

Result<SyncReport> SyncRun::run(const std::function<void(const SyncReport&)>& progress) {
    m_progress = progress ? progress : [](const SyncReport&) {};
    SyncReport report;
    Result<void> outcome;
    for (int i = 0; i < kRoundsMax; ++i) {
        outcome = round(report);
        if (!outcome || !report.more) break;
    }
    if (outcome) outcome = finishLeaving();
    close(report, outcome);
    if (!outcome) return outcome.error();
    return report;
}

Result<void> SyncRun::round(SyncReport& report) {
    // An answer that was received whole before the program ended is applied first.
    if (auto applied = applyStaged(report); !applied) return applied;
    report.more = false;
    report.asksAgain = false;
    const SyncReport before = report;
    const auto request = makeRequest(report);
    if (!request) return request.error();
    m_reader = LineReader(limits::kPullLineBytes);
    m_isComplete = m_isKept = false;
    m_ahead.clear();
    auto exchanged =
        m_transport.exchange(*request, [&](std::string_view text) { return take(text, report); });
    if (exchanged && m_isFirst) exchanged = placeAhead(report);
    // The writer has these lines in its hands until it is done.
    if (auto placed = waitPlaced(report); !placed) return placed;
    if (!exchanged) return breaksOff(exchanged.error());
    if (!m_isFirst && !m_isKept && m_reader.pending() <= kWholeBytes) {
        const auto applied = applyWhole(report, before);
        return applied ? applied : breaksOff(applied.error());
    }
    if (auto taken = takeLines(report); !taken) return taken;
    if (!m_isComplete) return breaksOff(noClosingLine());
    if (auto applied = applyStaged(report); !applied) return applied;
    return m_writer.write([&](Replica& replica) { return settle(replica, report, before); });
}

Result<void> SyncRun::take(std::string_view text, SyncReport& report) {
    if (auto fed = m_reader.feed(text); !fed) return fed;
    if (m_isFirst) return readAhead(report);
    return m_reader.pending() < kTakenBytes ? Result<void>{} : takeLines(report);
}

/// A network that cuts all that is long lets nothing through at all, unless pieces become short.
Error SyncRun::breaksOff(const Error& error) {
    if (!brokeOff(error)) return error;
    // Should this fail, the next run is only as long as this one.
    (void)m_writer.writeSoon([&](Replica& replica) -> Result<void> {
        Meta meta(replica.database());
        meta.put(kHalvings, std::min(meta.number(kHalvings) + 1, kHalvingsMax));
        return {};
    });
    return error;
}

/// Ends the round's last transaction, which has to be on disk: the hub takes the token before the
/// last one, but none that is older.
Result<void> SyncRun::settle(Replica& replica, SyncReport& report, const SyncReport& before) {
    // A copy has another name from now on, and its drafts go again under that one.
    if (!report.asksAgain) {
        DraftExchange(replica.database()).confirmed(m_drafts);
        if (m_wants) HeldFiles(replica.database()).asked(*m_wants);
    }
    Meta meta(replica.database());
    if (const auto halvings = meta.number(kHalvings); halvings > 0)
        meta.put(kHalvings, halvings - 1);
    report.more = report.more || m_drafts.more;
    if (!report.stopped.empty()) return {};
    report.more = report.more || report.asksAgain;
    // What came may be a date or a plan of hers, whose file she shall have before she goes.
    HeldFiles held(replica.database());
    report.more =
        report.more || (held.keepsPart() && held.toAsk(tokyoDate(m_clock.now())).has_value());
    if (Outbox(replica, m_clock).unansweredOperations() > 0) {
        // Each save is answered, or `stopped` says why not. Asked again the hub would do no better.
        const bool isSilent = report.sent > before.sent && report.answered == before.answered;
        if (isSilent && !report.more)
            return Error{ErrorCode::Malformed, "the hub answered nothing of what was sent"};
        report.more = true;
    }
    putReceipt(replica.database(), report, m_clock, {});
    return {};
}

Result<std::string> SyncRun::makeRequest(SyncReport& report) {
    LineWriter writer;
    const auto made = m_writer.writeSoon([&](Replica& replica) -> Result<void> {
        Database& database = replica.database();
        Meta meta(database);
        Outbox outbox(replica, m_clock);
        Inbox inbox(replica, outbox);
        if (report.run == 0) {
            database.prepare("INSERT INTO syncRun(startedAt,sent,received) VALUES(?,0,0)")
                .bind(static_cast<std::int64_t>(m_clock.now().time_since_epoch().count()))
                .run();
            Statement row = database.prepare("SELECT max(id) FROM syncRun");
            row.step();
            report.run = row.integer(0);
        }
        DeviceHello hello = ownHello(replica, outbox, m_clock, m_app);
        Testimony testimony(replica);
        Testimony::Page page{{}, true};
        hello.restored = testimony.awaitedBy();
        const std::int64_t halvings = meta.number(kHalvings);
        const std::size_t linesMax = halved(limits::kPushSaves, halvings);
        const std::size_t bytesMax = halved(kPushBytes, halvings);
        if (halvings > 0)
            hello.page = static_cast<std::int64_t>(halved(limits::kPullRows, halvings));
        if (!hello.restored.empty()) {
            hello.waited = testimony.waited();
            page = testimony.next(linesMax, bytesMax);
        }
        // The own work goes behind the last of what a restored hub has to hear first.
        hello.pull = page.isLast;
        inbox.begin(report.run, hello.pull);
        hello.turn = report.run * kTurnsOfRun + ++m_turn;
        m_isFirst = hello.cursor.revision == 0;
        m_fold = replica.fold();
        HeldFiles held(database);
        hello.wants = m_wants = held.toAsk(tokyoDate(m_clock.now()));
        writer.add(encode(hello));
        // Before the saves, of which one may stop the push.
        m_drafts = DraftExchange(database).changed();
        for (const std::string& line : m_drafts.lines) writer.add(line);
        for (const std::string& line : page.lines) writer.add(line);
        if (!page.isLast) return {};
        const std::size_t savesMax = linesMax - page.lines.size();
        for (const Outbox::Line& line : outbox.unanswered(savesMax, bytesMax)) {
            writer.add(line.text);
            report.sent += line.last - line.first + 1;
        }
        return {};
    });
    if (!made) return made.error();
    if (auto noted = noteAsking(); !noted) return noted.error();
    writer.end();
    return writer.take();
}

/// On disk before the hub may hear of them: what a power cut brought back would be the files that
/// it was told before, and nobody would ask for those again.
Result<void> SyncRun::noteAsking() {
    if (!m_wants) return {};
    return m_writer.write([](Replica& replica) -> Result<void> {
        HeldFiles(replica.database()).asking();
        return {};
    });
}

/// Reads the lines of a first answer that have come. While the writer places some of them, the next
/// are read; those that it has time for are left to it.
Result<void> SyncRun::readAhead(SyncReport& report) {
    for (std::string_view line; m_reader.next(line);) {
        if (m_isComplete) return afterClosingLine();
        const bool isOwn = m_ahead.size() * 3 < m_applyRows * kThirdsRead;
        auto read =
            isOwn ? ReadLine::read(line, m_reader, &m_fold) : ReadLine::leave(line, m_reader);
        if (!read) return read.error();
        m_isComplete = read->isEnd;
        m_ahead.push_back(std::move(*read));
        if (m_ahead.size() < m_applyRows) continue;
        if (auto placed = placeAhead(report); !placed) return placed;
    }
    return {};
}

Result<void> SyncRun::placeAhead(SyncReport& report) {
    if (auto placed = waitPlaced(report); !placed) return placed;
    m_placed.swap(m_ahead);
    m_placing = m_writer.startSoon([this, &report](Replica& replica) -> Result<void> {
        Outbox outbox(replica, m_clock);
        Inbox inbox(replica, outbox);
        inbox.continueRun();
        const bool isLarge = m_placed.size() == m_applyRows;
        if (isLarge && report.received == 0 && replica.isEmpty()) dropIndexes(replica.database());
        for (const ReadLine& line : m_placed)
            if (auto applied = inbox.apply(line, report); !applied) return applied;
        return {};
    });
    return {};
}

Result<void> SyncRun::waitPlaced(SyncReport& report) {
    if (!m_placing) return {};
    const auto placed = std::exchange(m_placing, {})();
    m_placed.clear();
    m_progress(report);
    return placed;
}

/// Applies an answer that lies here whole, and ends the round, in one transaction.
Result<void> SyncRun::applyWhole(SyncReport& report, const SyncReport& before) {
    const auto applied = m_writer.write([&](Replica& replica) -> Result<void> {
        Outbox outbox(replica, m_clock);
        Inbox inbox(replica, outbox, Inbox::Extent::Whole);
        inbox.continueRun();
        for (std::string_view line; m_reader.next(line);) {
            if (m_isComplete) return afterClosingLine();
            const auto read = ReadLine::read(line, m_reader);
            if (!read) return read.error();
            if (auto done = inbox.apply(*read, report); !done) return done;
            m_isComplete = read->isEnd;
        }
        return m_isComplete ? settle(replica, report, before) : noClosingLine();
    });
    if (applied) m_progress(report);
    return applied;
}

/// Stores the lines that have come, in pieces short enough for a save in between.
Result<void> SyncRun::takeLines(SyncReport& report) {
    m_isKept = true;
    std::string_view line;
    bool hasLine = m_reader.next(line);
    while (hasLine) {
        const auto taken = m_writer.writeSoon([&](Replica& replica) -> Result<void> {
            Outbox outbox(replica, m_clock);
            Inbox inbox(replica, outbox);
            inbox.continueRun();
            for (std::size_t i = 0; i < m_applyRows && hasLine; ++i) {
                if (m_isComplete) return afterClosingLine();
                if (auto done = inbox.keep(line, m_reader); !done) return done;
                m_isComplete = inbox.isComplete();
                hasLine = m_reader.next(line);
            }
            return {};
        });
        if (!taken) return taken;
        m_progress(report);
    }
    return {};
}

Result<void> SyncRun::applyStaged(SyncReport& report) {
    for (bool more = true; more;) {
        const auto applied = m_writer.writeSoon([&](Replica& replica) -> Result<void> {
            Outbox outbox(replica, m_clock);
            Inbox inbox(replica, outbox);
            more = inbox.resume() && inbox.applySome(m_applyRows, report);
            return {};
        });
        if (!applied) return unreadable(applied.error());
        m_progress(report);
    }
    return {};
}

/// An answer that no later run could read either must not stand before every one of them.
Error SyncRun::unreadable(const Error& error) {
    if (error.code != ErrorCode::Malformed && error.code != ErrorCode::TooLarge) return error;
    // Should this fail, the next run drops it.
    (void)m_writer.write([&](Replica& replica) -> Result<void> {
        Outbox outbox(replica, m_clock);
        Inbox(replica, outbox).drop();
        return {};
    });
    return error;
}

/// Removes the files that have left, one in a transaction.
Result<void> SyncRun::finishLeaving() {
    for (RecordId file, last; true; last = file) {
        const auto done = m_writer.write([&](Replica& replica) -> Result<void> {
            file = Leaving(replica).finishAfter(last);
            return {};
        });
        if (!done || file.isNull()) return done;
    }
}

void SyncRun::close(const SyncReport& report, const Result<void>& outcome) {
    if (report.run == 0 || (outcome && report.stopped.empty())) return;
    // Should even this fail, the run stays without an end, which says the same.
    (void)m_writer.write([&](Replica& replica) -> Result<void> {
        putReceipt(replica.database(), report, m_clock,
                   outcome ? std::string_view(report.stopped) : name(outcome.error().code));
        return {};
    });
}

}  // namespace banso::sync
