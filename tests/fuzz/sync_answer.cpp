// SPDX-License-Identifier: Apache-2.0
#include "shared/db/statement.h"
#include "sync/device/inbox.h"
#include "sync/device/replica_schema.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/message_lines.h"

namespace banso::fuzz {
namespace {

std::string unfolded(std::string_view text) {
    return std::string(text);
}

/// A tablet in memory to which each answer comes as the first one.
class Tablet {
  public:
    Tablet() {
        BANSO_ASSERT(sync::migrateReplica(m_database, unfolded).has_value());
        sync::Meta meta(m_database);
        meta.put("device", "ppmssu743cmtlj3b");
        meta.put("person", "01a20ada-2c00-7003-bef1-fd0ed1548fcd");
    }

    /// The whole answer is kept and then applied; nothing of it stays.
    Result<sync::SyncReport> take(std::string_view message) {
        return attempt([&] { return takeWhole(message); });
    }

  private:
    Result<sync::SyncReport> takeWhole(std::string_view message) {
        sync::Replica replica(m_database, unfolded);
        sync::Outbox outbox(replica, m_clock);
        const Transaction transaction(m_database);
        sync::Inbox inbox(replica, outbox);
        sync::LineReader reader(limits::kPullLineBytes);
        inbox.begin(1);
        if (auto fed = reader.feed(message); !fed) return fed.error();
        for (std::string_view line; reader.next(line);)
            if (auto kept = inbox.keep(line, reader); !kept) return kept.error();
        if (!inbox.isComplete()) return Error{ErrorCode::Incomplete, "no closing line"};
        sync::SyncReport report;
        while (inbox.applySome(limits::kApplyRows, report)) continue;
        return report;
    }

    Database m_database = Database::open("", Database::Mode::Memory).value();
    SystemClock m_clock;
};

/// No message is the disk's fault.
void mustBlameTheMessage(const Result<sync::SyncReport>& taken) {
    if (taken) return;
    mustSayWhy(taken.error());
    BANSO_ASSERT(taken.error().code != ErrorCode::Storage);
}

void readEachKind(json::Value line) {
    const auto stable = [&](auto decodeOne) {
        if (const auto value = decodeOne(line))
            mustBeStable(
                *value, [](const auto& one) { return sync::encode(one); }, decodeOne);
        else
            mustSayWhy(value.error());
    };
    stable(sync::decodeAnswer);
    stable(sync::decodeStopped);
    stable(sync::decodeCopied);
    stable(sync::decodeAsksWitness);
    stable(sync::decodeFileLeaves);
    stable(sync::decodeKeeps);
    stable(sync::decodeErases);
    if (const auto patch = sync::decodePatch(line); !patch) mustSayWhy(patch.error());
    if (const auto whole = sync::decodeWholeRecord(line); !whole) mustSayWhy(whole.error());
    if (const auto enters = sync::decodeFileEnters(line); !enters) mustSayWhy(enters.error());
}

}  // namespace

void decode(std::string_view input) {
    static Tablet tablet;
    sync::LineWriter writer;
    eachLine(input, [&](std::string_view line) {
        if (const auto document = json::Document::parse(line)) readEachKind(document->root());
        writer.add(line);
    });
    mustBlameTheMessage(tablet.take(input));
    writer.end(60, 0, false);
    mustBlameTheMessage(tablet.take(writer.take()));
}

}  // namespace banso::fuzz
