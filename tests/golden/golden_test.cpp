// SPDX-License-Identifier: Apache-2.0
// Every released version's chamber, tablet and messages, met by the code of today. Compared is what
// was said by name, never what today's files look like: a version may add, but not take away.
#include <QTemporaryDir>
#include <QtTest>

#include "shared/db/statement.h"
#include "shared/domain/business.h"
#include "shared/domain/consultation.h"
#include "shared/domain/hub_records.h"
#include "shared/store/draft_store.h"
#include "tests/golden/story.h"
#include "tests/support/test_registry.h"

namespace banso::golden {
namespace {

const std::filesystem::path kFolder = BANSO_SOURCE_DIR "/tests/golden";

/// The first of these units that is not the same now; empty when all are.
std::string changedUnit(const sync::RecordState& before, const sync::RecordState& now) {
    const auto shown = [](const sync::RecordState& state, const std::string& unit) {
        return std::string(state.value(unit)) + "@" + std::string(state.versionOf(unit));
    };
    for (const auto& [unit, value] : before.units())
        if (shown(before, unit) != shown(now, unit))
            return unit + ": " + shown(before, unit) + " has become " + shown(now, unit);
    return {};
}

sync::RecordState stateOf(const sync::WholeRecord& record) {
    return {record.version, record.versions, Units(record.units.begin(), record.units.end())};
}

/// The lines between the first and the last, which hold tokens and the hash.
std::vector<std::string> toldIn(const std::string& answer) {
    std::vector<std::string> lines = linesOf(answer);
    return {lines.begin() + 1, lines.end() - 1};
}

/// Whether all that was said before is said now. More may be said: an older reader keeps what it
/// does not know, or passes it over.
bool stillSays(json::Value now, json::Value before) {
    if (!before.isObject()) return now.text() == before.text();
    for (const json::Member member : before.members()) {
        const auto same = now.find(member.key);
        if (!same || !stillSays(*same, member.value)) return false;
    }
    return true;
}

/// The first line of `before` that is no longer said at its place; empty when all are.
std::string unsaidIn(const std::vector<std::string>& now, const std::vector<std::string>& before) {
    for (std::size_t i = 0; i < before.size(); ++i) {
        const auto said = json::Document::parse(i < now.size() ? now[i] : "{}");
        if (!stillSays(said->root(), json::Document::parse(before[i])->root()))
            return before[i] + " -> " + (i < now.size() ? now[i] : "nothing");
    }
    return now.size() == before.size() ? std::string{} : "more: " + now.back();
}

sync::End endOf(const std::string& answer) {
    const auto last = json::Document::parse(linesOf(answer).back());
    return sync::decodeEnd(last->root().find("end").value()).value();
}

sync::DeviceHello deviceHelloOf(const std::string& request) {
    const auto first = json::Document::parse(linesOf(request).front());
    return sync::decodeDeviceHello(first->root().find("hello").value()).value();
}

/// The request as it was, but with a token that the hub of today gave.
std::string withToken(std::string request, const std::string& before, const std::string& now) {
    std::vector<std::string> lines = linesOf(request);
    const std::string member = "\"token\":\"";
    const auto at = lines.front().find(member + before + "\"");
    BANSO_ASSERT(at != std::string::npos);
    lines.front().replace(at + member.size(), before.size(), now);
    sync::LineWriter writer;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) writer.add(lines[i]);
    writer.end();
    return writer.take();
}

RecordId businessNamed(Database& database, const char* name) {
    Statement row = database.prepare("SELECT id FROM business WHERE name=?");
    row.bind(name);
    return row.step() ? row.id(0) : RecordId{};
}

RecordId visitWhere(Database& database, const char* said) {
    Statement row = database.prepare("SELECT id FROM consultation WHERE said=?");
    row.bind(said);
    return row.step() ? row.id(0) : RecordId{};
}

/// A released version's files, copied so that they may be migrated and written.
struct Copy {
    QTemporaryDir folder;
    GoldenFiles golden;
    GoldenFiles files{folder.path().toStdString()};
    simulation::VirtualClock clock;  // stands where the story's clock stands
    simulation::SeededIds ids{clock, 7};

    explicit Copy(const char* version) : golden(kFolder / version) {
        std::filesystem::copy_file(golden.chamberFile(), files.chamberFile());
        std::filesystem::copy_file(golden.tabletFile(), files.tabletFile());
    }
    HubOnFile hub() { return {files.chamberFile(), clock, ids}; }
    tests::TestTablet tablet(HubOnFile& hub) {
        const auto carry = [&hub](std::string_view request) {
            return hub.exchange(deviceHelloOf(std::string(request)).device, request);
        };
        return {files.tabletFile(), clock, carry};
    }
};

}  // namespace

class GoldenTest : public QObject {
    Q_OBJECT

    static void eachVersion() {
        QTest::addColumn<int>("unused");
        for (const auto& entry : std::filesystem::directory_iterator(kFolder))
            if (entry.is_directory()) QTest::newRow(entry.path().filename().c_str()) << 0;
    }

  private slots:
    void initTestCase() { QVERIFY(std::filesystem::exists(kFolder / "v1")); }

    void everyRecordOfAChamberIsWhatItWas_data() { eachVersion(); }
    void everyRecordOfAChamberIsWhatItWas() {
        Copy copy(QTest::currentDataTag());
        HubOnFile hub = copy.hub();
        const auto records = readRecords(copy.golden.chamberRecords());
        QVERIFY(records.size() > 30);
        for (const sync::WholeRecord& before : records) {
            const auto now = hub.store().record(before.id);
            QVERIFY2(now != nullptr, before.id.text().c_str());
            QCOMPARE(now->kind, before.kind);
            QCOMPARE(changedUnit(stateOf(before), now->state), std::string());
        }
    }

    void everyRecordAndDraftOfATabletIsWhatItWas_data() { eachVersion(); }
    void everyRecordAndDraftOfATabletIsWhatItWas() {
        Copy copy(QTest::currentDataTag());
        HubOnFile hub = copy.hub();
        tests::TestTablet tablet = copy.tablet(hub);
        const auto records = readRecords(copy.golden.tabletRecords());
        QVERIFY(records.size() > 30);
        for (const sync::WholeRecord& before : records)
            QCOMPARE(changedUnit(stateOf(before), tablet.replica().state(before.kind, before.id)),
                     std::string());
        const auto drafts = DraftStore(tablet.database(), {}).all();
        QCOMPARE(drafts.size(), std::size_t{1});
        QCOMPARE(drafts.front().title, std::string(Story::kDraft));
        const auto shop =
            tablet.read<Business>(businessNamed(tablet.database(), Story::kShop)).value;
        QCOMPARE(shop.memo, std::string(Story::kMemoNotSent));
        const RecordId closed = businessNamed(tablet.database(), Story::kClosedShop);
        QVERIFY(tablet.read<Business>(closed).value.cancelled);
    }

    void whatATabletHadNotSentReachesItsHub_data() { eachVersion(); }
    void whatATabletHadNotSentReachesItsHub() {
        Copy copy(QTest::currentDataTag());
        HubOnFile hub = copy.hub();
        tests::TestTablet tablet = copy.tablet(hub);
        QCOMPARE(tablet.unanswered(), 3);
        QVERIFY(tablet.sync().has_value());
        QCOMPARE(tablet.unanswered(), 0);
        const RecordId shopId = businessNamed(tablet.database(), Story::kShop);
        const auto shop = readRecord<Business>(hub.store(), shopId);
        QCOMPARE(shop->memo, std::string(Story::kMemoNotSent));
        QCOMPARE(shop->email, std::string(Story::kEmailAtTheHub));
        const RecordId conflictId = hub.store().openConflict(shopId, "email");
        const auto conflict = readRecord<Conflict>(hub.store(), conflictId);
        QVERIFY(conflict.has_value());
        QVERIFY(std::ranges::any_of(conflict->sides, [](const auto& side) {
            return side.second.value == json::quoted(Story::kEmailNotSent);
        }));
        const RecordId visit = visitWhere(tablet.database(), Story::kVisitNotSent);
        QCOMPARE(readRecord<Consultation>(hub.store(), visit)->business, shopId);
        for (const sync::WholeRecord& record : readRecords(copy.golden.chamberRecords())) {
            const auto atHub = hub.store().record(record.id)->state;
            const auto here = tablet.replica().state(record.kind, record.id);
            QCOMPARE(changedUnit(atHub, here) + changedUnit(here, atHub), std::string());
        }
        QCOMPARE(DraftStore(tablet.database(), {}).all().size(), std::size_t{1});
    }

    void aHubAnswersOldMessagesAsItAlwaysDid_data() { eachVersion(); }
    void aHubAnswersOldMessagesAsItAlwaysDid() {
        Copy copy(QTest::currentDataTag());
        HubOnFile hub = copy.hub();
        std::map<std::string, std::string> tokens;  // given then, and given now in its place
        const auto exchanges = copy.golden.exchanges();
        QVERIFY(exchanges.size() > 5);
        for (const Exchange& before : exchanges) {
            const sync::DeviceHello hello = deviceHelloOf(before.request);
            const auto given = tokens.find(hello.token);
            const auto answer = hub.exchange(
                hello.device, given == tokens.end()
                                  ? before.request
                                  : withToken(before.request, hello.token, given->second));
            QVERIFY(answer.has_value());
            tokens[helloOf(before.answer).token] = helloOf(*answer).token;
            QCOMPARE(helloOf(*answer).epoch, helloOf(before.answer).epoch);
            QCOMPARE(helloOf(*answer).head, helloOf(before.answer).head);
            QCOMPARE(helloOf(*answer).taken, helloOf(before.answer).taken);
            QCOMPARE(unsaidIn(toldIn(*answer), toldIn(before.answer)), std::string());
            QCOMPARE(endOf(*answer).cursor, endOf(before.answer).cursor);
            QCOMPARE(endOf(*answer).more, endOf(before.answer).more);
        }
    }

    void aNewTabletReadsWhatAnOldHubSends_data() { eachVersion(); }
    void aNewTabletReadsWhatAnOldHubSends() {
        Copy copy(QTest::currentDataTag());
        const Exchange first = copy.golden.exchanges().back();
        const sync::DeviceHello hello = deviceHelloOf(first.request);
        tests::TestTablet tablet(
            hello.device, copy.ids.recordId(), copy.clock,
            [&](std::string_view) -> Result<std::string> { return first.answer; });
        QVERIFY(tablet.sync().has_value());
        for (const std::string& line : toldIn(first.answer)) {
            const auto document = json::Document::parse(line);
            const auto record = sync::decodeWholeRecord(document->root());
            QVERIFY(record.has_value());
            QCOMPARE(
                changedUnit(stateOf(*record), tablet.replica().state(record->kind, record->id)),
                std::string());
        }
    }
};

BANSO_TEST(GoldenTest);

}  // namespace banso::golden

#include "golden_test.moc"
