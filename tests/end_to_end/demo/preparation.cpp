// SPDX-License-Identifier: Apache-2.0
#include "shared/domain/business.h"
#include "shared/domain/consultation.h"
#include "shared/domain/drift.h"
#include "sync/hub/hub.h"
#include "tests/end_to_end/demo/day.h"

namespace banso::demo {
namespace {

/// With its owner in front of her.
constexpr std::int64_t kFetchMsMax = 2'000;

class HubSink final : public demonstration::RecordSink {
  public:
    explicit HubSink(sync::Hub& hub) : m_hub(hub) {}
    void add(RecordUnits record) override {
        if (record.kind == kindOf<DriftCase>().name) count(record);
        m_hub.bring(record);
        ++m_records;
    }
    std::int64_t records() const { return m_records; }
    std::int64_t lastCase() const { return m_lastCase; }

  private:
    void count(const RecordUnits& record) {
        const DriftCase made = fromUnits<DriftCase>(record.id, record.units);
        m_lastCase = std::max(m_lastCase, made.number.value_or(0));
    }

    sync::Hub& m_hub;
    std::int64_t m_records = 0;
    std::int64_t m_lastCase = 0;
};

/// Into the chamber's file, before anybody serves it.
std::int64_t seed(Day& day) {
    auto store = sync::SqliteStore::open(day.server.chamberFile(), Database::Mode::ReadWrite);
    if (!store) throw DayFailed(text(store.error().detail));
    RandomIds ids(day.clock);
    sync::Hub hub(*store, day.clock, ids);
    HubSink sink(hub);
    demonstration::ChamberOptions options;
    options.today = day.today();
    options.records = day.options.records;
    store->begin();
    day.facts = demonstration::makeChamber(options, sink);
    // The office numbers its cases from here on.
    store->putSetting("driftCases", std::to_string(sink.lastCase()));
    store->commit();
    return sink.records();
}

void makeChamber(Day& day) {
    day.server.init();
    const auto begin = std::chrono::steady_clock::now();
    const std::int64_t records = seed(day);
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - begin);
    day.harunaPlan = planOf(day.facts, day.facts.story.haruna);
    day.torimichiPlan = planOf(day.facts, day.facts.story.torimichi);
    day.told.tell("chamber_made", {grouped(static_cast<std::int64_t>(day.facts.businesses.size())),
                                   grouped(records), grouped(took.count())});
}

/// The office judges every plan as soon as somebody serves.
void waitForVerdicts(Day& day) {
    ChamberFile chamber = day.chamber();
    Verdict verdict;
    verdict.plan = day.harunaPlan;
    const RecordId id = naturalId(kindOf<Verdict>(), toUnits(verdict));
    const bool judged = waitUntil(std::chrono::seconds{120}, [&] { return chamber.holds(id); });
    day.told.fact(judged, "verdicts_made",
                  {grouped(static_cast<std::int64_t>(day.facts.plans.size()))});
    Verdict before = chamber.record<Verdict>(id);
    const TestFinding& attainment = before.tests["S1"];
    day.told.fact(
        before.grade == Grade::Caution && attainment.ratio == 817, "haruna_before",
        {grouped(*attainment.expected), grouped(*attainment.actual), percent(*attainment.ratio)});
}

void enrol(Day& day, TabletProgram& tablet) {
    tablet.enrol(day.server.invite(tablet.person()));
    const SyncLog first = tablet.sync();
    TabletFile file = tablet.open();
    day.told.fact(first.finished &&
                      file.businesses() >= static_cast<std::int64_t>(day.facts.businesses.size()),
                  "first_sync",
                  {tablet.person(), grouped(first.received), grouped(first.milliseconds),
                   grouped(first.bytesReceived / 1024)});
}

/// Of a colleague's client a tablet has how to reach it; what is opened the server sends.
void lookAt(Day& day, TabletProgram& tablet, RecordId client) {
    const auto visits = [&] { return tablet.open().where<Consultation>("business=?", client); };
    const std::size_t before = visits().size();
    tablet.play("look", {{"business", idOf(client)}});
    const std::size_t after = visits().size();
    const auto business = tablet.open().find<Business>(client);
    const SyncLog fetch = tablet.open().lastSync();
    const bool wasSoon = fetch.finished && fetch.milliseconds < kFetchMsMax;
    day.told.fact(before == 0 && after > 0 && wasSoon, "file_fetched",
                  {tablet.person(), text(business->name), QString::number(after),
                   grouped(fetch.milliseconds)});
}

}  // namespace

void prepare(Day& day) {
    day.told.scene("scene_preparation");
    makeChamber(day);
    day.server.serve();
    day.told.tell("server_up", {QString::number(day.server.tabletsPort())});
    waitForVerdicts(day);
    for (TabletProgram* tablet : {&day.sato, &day.yamada, &day.takahashi}) enrol(day, *tablet);
    lookAt(day, day.sato, day.facts.story.kataoka);
    lookAt(day, day.yamada, day.facts.story.ito);
    day.server.stop();
    day.told.tell("server_down");
}

}  // namespace banso::demo
