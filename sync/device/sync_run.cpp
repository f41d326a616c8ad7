// SPDX-License-Identifier: Apache-2.0
#include "sync/device/sync_run.h"

#include "shared/base/limits.h"
#include "shared/db/statement.h"
#include "sync/device/leaving.h"
#include "sync/device/testimony.h"

namespace banso::sync {
namespace {

/// A day is one round; a month away a few. More means that something never comes to rest.
constexpr int kRoundsMax = 1'000;
/// Half of what a request may hold, so that hello, end and packing never tip it over.
constexpr std::size_t kPushBytes = limits::kRequestBytes / 2;
/// Lines are taken when so much has come: the more in one transaction, the fewer pages of its
/// indexes are written twice.
constexpr std::size_t kTakenBytes = 1024 * 1024;

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
    m_isComplete = false;
    const auto exchanged = m_transport.exchange(*request, [&](std::string_view text) {
        if (auto fed = m_reader.feed(text); !fed) return fed;
        return m_reader.pending() < kTakenBytes ? Result<void>{} : takeLines(report);
    });
    if (!exchanged) return exchanged;
    if (auto taken = takeLines(report); !taken) return taken;
    if (!m_isComplete) return Error{ErrorCode::Incomplete, "the hub's answer has no closing line"};
    if (auto applied = applyStaged(report); !applied) return applied;
    return settle(report, before);
}

/// Puts the round on disk: the hub takes the token before the last one, but none that is older.
Result<void> SyncRun::settle(SyncReport& report, const SyncReport& before) {
    return m_writer.write([&](Replica& replica) -> Result<void> {
        // A copy has another name from now on, and its drafts go again under that one.
        if (!report.asksAgain) DraftExchange(replica.database()).confirmed(m_drafts);
        report.more = report.more || m_drafts.more;
        if (!report.stopped.empty()) return {};
        report.more = report.more || report.asksAgain;
        if (Outbox(replica, m_clock).unansweredOperations() > 0) {
            // Each save is answered, or `stopped` says why not. Asked again the hub would do no
            // better.
            const bool isSilent = report.sent > before.sent && report.answered == before.answered;
            if (isSilent && !report.more)
                return Error{ErrorCode::Malformed, "the hub answered nothing of what was sent"};
            report.more = true;
        }
        putReceipt(replica.database(), report, m_clock, {});
        return {};
    });
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
        DeviceHello hello;
        Testimony testimony(replica);
        Testimony::Page page{{}, true};
        hello.restored = testimony.awaitedBy();
        if (!hello.restored.empty()) {
            hello.waited = testimony.waited();
            page = testimony.next(limits::kPushSaves, kPushBytes);
        }
        // The own work goes behind the last of what a restored hub has to hear first.
        hello.pull = page.isLast;
        inbox.begin(report.run, hello.pull);
        hello.schema = kSchemaVersion;
        hello.app = m_app;
        hello.device = meta.device();
        hello.cursor = meta.cursor();
        hello.token = meta.text("token");
        hello.drafts = meta.number("drafts");
        if (meta.number("hearAll") == 1) hello.cursor.scope = 0;
        hello.answered = outbox.answeredUpTo();
        hello.made = meta.number("sequence");
        hello.first = outbox.firstKept();
        hello.at = m_clock.now();
        m_isFirst = hello.cursor.revision == 0;
        writer.add(encode(hello));
        // Before the saves, of which one may stop the push.
        m_drafts = DraftExchange(database).changed();
        for (const std::string& line : m_drafts.lines) writer.add(line);
        for (const std::string& line : page.lines) writer.add(line);
        if (!page.isLast) return {};
        const std::size_t savesMax = limits::kPushSaves - page.lines.size();
        for (const Outbox::Line& line : outbox.unanswered(savesMax, kPushBytes)) {
            writer.add(line.text);
            report.sent += line.last - line.first + 1;
        }
        return {};
    });
    if (!made) return made.error();
    writer.end();
    return writer.take();
}

/// Stores the lines that have come, in pieces short enough for a save in between.
Result<void> SyncRun::takeLines(SyncReport& report) {
    std::string_view line;
    bool hasLine = m_reader.next(line);
    while (hasLine) {
        const auto taken = m_writer.writeSoon([&](Replica& replica) -> Result<void> {
            Outbox outbox(replica, m_clock);
            Inbox inbox(replica, outbox);
            inbox.continueRun();
            for (std::size_t i = 0; i < m_applyRows && hasLine; ++i) {
                if (m_isComplete)
                    return Error{ErrorCode::Malformed, "a line after the closing one"};
                auto done = m_isFirst ? inbox.applyDirectly(line, m_reader, report)
                                      : inbox.keep(line, m_reader);
                if (!done) return done;
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
        if (!applied) return applied;
        m_progress(report);
    }
    return {};
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
