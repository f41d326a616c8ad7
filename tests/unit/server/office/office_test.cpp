// SPDX-License-Identifier: Apache-2.0
// The office from a record in the chamber's file to the verdict in it, on real files.
#include "server/office/office.h"

#include <QtTest>
#include <ctime>
#include <fstream>

#include "tests/demonstration/chamber.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/office/office_fixture.h"

namespace banso::tests {
namespace {

using namespace std::chrono;

/// Puts the demonstration's records into a chamber.
class ChamberSink final : public demonstration::RecordSink {
  public:
    explicit ChamberSink(ChamberFile& file) : m_file(file) {}
    void add(RecordUnits record) override { m_file.hub().bring(record); }

  private:
    ChamberFile& m_file;
};

/// All plans of a chamber; the sanitizers take their time.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr double kSecondsMax = 5;
#else
constexpr double kSecondsMax = 1;
#endif

/// Seconds of this process's own work: what other programs do meanwhile does not count.
double processSeconds() {
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

}  // namespace

class OfficeTest : public QObject {
    Q_OBJECT

  private slots:
    void a_plan_without_figures_cannot_be_judged_and_says_so() {
        OfficeFixture fixture;
        fixture.letOfficeWork();
        const auto verdict = fixture.verdict();
        QCOMPARE(verdict->grade, Grade::CannotJudge);
        QCOMPARE(verdict->tests.at("S1").reason, "no_figure");
        QVERIFY(!fixture.driftCase(0));
    }

    void what_the_audit_log_keeps_too_long_is_cut_off_once_a_day() {
        OfficeFixture fixture;
        const auto note = [&](int year) {
            const AuditEntry entry{AuditEvent::SignedIn, "console"};
            const Instant at = fixture.chamber.clock.instant - std::chrono::days{365 * year};
            BANSO_ASSERT(fixture.audit.append(entry, at).has_value());
        };
        for (const int year : {9, 6, 1}) note(year);
        fixture.letOfficeWork();
        QCOMPARE(fixture.audit.newest(10)->size(), std::size_t{3});
        fixture.chamber.set("audit.years", "5");
        fixture.letOfficeWork();
        // Looked at once a day.
        QCOMPARE(fixture.audit.newest(10)->size(), std::size_t{3});
        fixture.chamber.clock.instant += std::chrono::days{1};
        fixture.letOfficeWork();
        const auto lines = fixture.audit.newest(10).value();
        QCOMPARE(lines.size(), std::size_t{2});
        QCOMPARE(lines.front().event, std::string(name(AuditEvent::LogTrimmed)));
        QVERIFY(fixture.audit.verify().has_value());
    }

    void a_broken_audit_log_holds_up_no_verdict() {
        OfficeFixture fixture;
        fixture.chamber.set("audit.years", "5");
        std::ofstream(fixture.audit.file()) << "not a line of ours\n";
        fixture.letOfficeWork();
        QVERIFY(fixture.verdict().has_value());
    }

    void a_forged_record_in_the_place_of_the_verdict_cannot_hide_it() {
        for (const char* kind : {"contact", "kind_of_a_later_version"}) {
            OfficeFixture fixture;
            const RecordId forger = fixture.chamber.addPerson("佐藤 美咲", Role::Advisor);
            const DeviceId device = fixture.chamber.addDevice(forger);
            sync::PushRequest request;
            request.hello.device = device;
            request.add(R"({"save":1,"by":")" + forger.text() +
                        R"(","at":0,"seen":["",0,0],"schema":1,)" + R"("ops":[{"k":")" + kind +
                        R"(","r":")" + fixture.verdictId().text() +
                        R"(","set":{"business":[null,")" + fixture.baker.id.text() +
                        R"("],"name":[null,"x"]}}]})");
            QVERIFY(fixture.chamber.writer.push(device, request).has_value());
            fixture.bringSevenMonthsOf(700'000);
            fixture.letOfficeWork();
            QVERIFY(fixture.verdict().has_value());
            QCOMPARE(fixture.verdict()->grade, Grade::Drifting);
        }
    }

    void sales_far_below_the_plan_are_drifting_with_their_figures_and_propose_a_case() {
        OfficeFixture fixture;
        fixture.bringSevenMonthsOf(700'000);
        fixture.letOfficeWork();
        const auto verdict = fixture.verdict();
        QCOMPARE(verdict->grade, Grade::Drifting);
        const TestFinding& sales = verdict->tests.at("S1");
        QCOMPARE(sales.actual, 4'900'000);
        QCOMPARE(sales.expected, 7'000'000);
        QCOMPARE(sales.ratio, 700);
        QCOMPARE(sales.period, "2026-04/2026-10");
        const auto proposed = fixture.driftCase(0);
        QVERIFY(proposed.has_value());
        QVERIFY(!proposed->stateWord.has_value());
        QCOMPARE(proposed->openedReasons, "S1");
        QCOMPARE(proposed->openedRatio, 700);
        QCOMPARE(proposed->number, 1);
        QCOMPARE(proposed->openedOn, Date(year{2026} / 11 / 24));
    }

    void nothing_is_written_while_nothing_changes() {
        OfficeFixture fixture;
        fixture.bringSevenMonthsOf(700'000);
        fixture.letOfficeWork();
        const std::int64_t head = fixture.chamber.head();
        const std::int64_t commits = fixture.chamber.commits();
        for (int i = 0; i < 3; ++i) QVERIFY(fixture.office->pass().has_value());
        QCOMPARE(fixture.chamber.head(), head);
        QCOMPARE(fixture.chamber.commits(), commits);
    }

    void a_record_that_no_rule_reads_makes_no_new_verdict() {
        OfficeFixture fixture;
        fixture.letOfficeWork();
        const auto before = fixture.verdict()->asOf;
        fixture.baker.memo = "裏口から入る";
        fixture.chamber.bring(fixture.baker);
        fixture.letOfficeWork();
        QCOMPARE(fixture.verdict()->asOf, before);
    }

    void a_new_figure_changes_the_verdict_of_its_business() {
        OfficeFixture fixture;
        fixture.bringSevenMonthsOf(1'000'000);
        fixture.letOfficeWork();
        QCOMPARE(fixture.verdict()->grade, Grade::OnTrack);
        fixture.bringSales("2026-10", 100'000);
        fixture.letOfficeWork();
        QCOMPARE(fixture.verdict()->grade, Grade::Caution);
    }

    void another_line_of_the_chamber_judges_all_plans_anew() {
        OfficeFixture fixture;
        fixture.bringSevenMonthsOf(700'000);
        fixture.letOfficeWork();
        fixture.chamber.set("drift.s1.drift_permille", "600");
        fixture.letOfficeWork();
        QCOMPARE(fixture.verdict()->grade, Grade::Caution);
        QCOMPARE(fixture.verdict()->tests.at("S1").threshold, 950);
    }

    void a_verdict_gives_way_only_to_one_from_a_later_revision() {
        OfficeFixture fixture;
        fixture.letOfficeWork();
        Verdict later = fixture.verdict().value();
        later.grade = Grade::OnTrack;
        later.asOf = 1'000'000;
        fixture.chamber.bring(later);
        fixture.bringSevenMonthsOf(700'000);
        QVERIFY(fixture.office->pass().has_value());
        QCOMPARE(fixture.verdict()->grade, Grade::OnTrack);
        QCOMPARE(fixture.verdict()->asOf, 1'000'000);
    }

    void an_open_case_stays_one_case_whatever_comes() {
        OfficeFixture fixture;
        fixture.bringSevenMonthsOf(700'000);
        fixture.letOfficeWork();
        fixture.bringSales("2026-10", 100'000);
        fixture.letOfficeWork();
        QVERIFY(!fixture.driftCase(1));
        QCOMPARE(fixture.driftCase(0)->openedRatio, 700);
    }

    void a_case_that_a_person_ended_is_not_opened_again_on_the_same_months() {
        OfficeFixture fixture;
        fixture.bringSevenMonthsOf(700'000);
        fixture.letOfficeWork();
        fixture.endCase(0, year{2026} / 11 / 24);
        fixture.letOfficeWork();
        QVERIFY(!fixture.driftCase(1));
        QCOMPARE(fixture.driftCase(0)->stateWord, CaseState::Closed);
    }

    void a_month_that_was_not_over_at_its_end_opens_the_next_case() {
        OfficeFixture fixture;
        fixture.bringSevenMonthsOf(700'000);
        fixture.letOfficeWork();
        fixture.endCase(0, year{2026} / 11 / 24);
        fixture.letOfficeWork();
        fixture.chamber.clock.instant += days{10};
        fixture.bringSales("2026-11", 500'000);
        fixture.letOfficeWork();
        const auto next = fixture.driftCase(1);
        QVERIFY(next.has_value());
        QCOMPARE(next->number, 2);
    }

    void due_dates_pass_overnight_without_anybodys_doing() {
        OfficeFixture fixture;
        fixture.letOfficeWork();
        QCOMPARE(fixture.verdict()->uncontacted, true);
        const auto late = fixture.verdict()->tests.at("F1").actual;
        fixture.chamber.clock.instant += days{1};
        fixture.letOfficeWork();
        QCOMPARE(fixture.verdict()->tests.at("F1").actual.value(), late.value() + 1);
    }

    void a_hand_over_is_carried_out_on_its_day_and_the_plan_counts_as_the_new_persons() {
        OfficeFixture fixture;
        const RecordId sato = fixture.chamber.addPerson("佐藤 美咲", Role::Advisor);
        const RecordId yamada = fixture.chamber.addPerson("山田 健", Role::Advisor);
        fixture.baker.advisor = sato;
        fixture.chamber.bring(fixture.baker);
        fixture.plan.advisor = sato;
        fixture.chamber.bring(fixture.plan);
        Handover handover;
        handover.from = sato;
        handover.to = yamada;
        handover.day = year{2026} / 11 / 25;
        QVERIFY(fixture.handovers.set(handover, "console").has_value());
        fixture.letOfficeWork();
        QCOMPARE(fixture.chamber.read<Business>(fixture.baker.id)->advisor, sato);
        fixture.chamber.clock.instant += days{1};
        fixture.letOfficeWork();
        QCOMPARE(fixture.chamber.read<Business>(fixture.baker.id)->advisor, yamada);
        QCOMPARE(fixture.chamber.read<Plan>(fixture.plan.id)->advisor, yamada);
    }

    void a_hand_over_to_somebody_without_a_role_waits_until_she_has_one() {
        OfficeFixture fixture;
        const RecordId sato = fixture.chamber.addPerson("佐藤 美咲", Role::Advisor);
        const RecordId yamada = fixture.chamber.addPerson("山田 健", Role::Advisor);
        fixture.baker.advisor = sato;
        fixture.chamber.bring(fixture.baker);
        Handover handover;
        handover.from = sato;
        handover.to = yamada;
        handover.day = year{2026} / 11 / 25;
        QVERIFY(fixture.handovers.set(handover, "console").has_value());
        auto person = fixture.chamber.read<Person>(yamada).value();
        person.roles["advisor"].to = year{2026} / 11 / 24;
        fixture.chamber.bring(person);
        fixture.chamber.clock.instant += days{1};
        fixture.letOfficeWork();
        QCOMPARE(fixture.chamber.read<Business>(fixture.baker.id)->advisor, sato);
        person.roles["advisor"].to = {};
        fixture.chamber.bring(person);
        fixture.chamber.clock.instant += days{1};
        fixture.letOfficeWork();
        QCOMPARE(fixture.chamber.read<Business>(fixture.baker.id)->advisor, yamada);
    }

    void a_write_that_failed_is_made_good_by_the_next_pass() {
        OfficeFixture fixture;
        fixture.bringSevenMonthsOf(700'000);
        class FailingWriter final : public ChamberWriter {
          public:
            Result<void> write(const ChamberWork&) override {
                return Error{ErrorCode::Unavailable, "The disk is full."};
            }
        } failing;
        class SwitchWriter final : public ChamberWriter {
          public:
            explicit SwitchWriter(ChamberWriter& first) : current(&first) {}
            Result<void> write(const ChamberWork& work) override { return current->write(work); }
            ChamberWriter* current;
        } writer(failing);
        const std::string file = fixture.chamber.folder.filePath("second.db").toStdString();
        Office office(
            OfficeReplica::open(file, fixture.chamber.epoch(), fixture.chamber.clock).value(),
            fixture.chamber.readers, writer, fixture.handovers, fixture.upkeep,
            fixture.chamber.clock, fixture.chamber.log);
        QCOMPARE(office.pass().error().code, ErrorCode::Unavailable);
        QVERIFY(!fixture.verdict());
        writer.current = &fixture.chamber.writer;
        QVERIFY(office.pass().has_value());
        QCOMPARE(fixture.verdict()->grade, Grade::Drifting);
    }

    void the_demonstration_chamber_is_judged_as_its_plans_really_stand_and_soon() {
        ChamberFixture chamber;
        demonstration::ChamberFacts facts;
        const auto seeded = chamber.writer.write([&](ChamberFile& open) -> Result<void> {
            ChamberSink sink(open);
            demonstration::ChamberOptions options;
            constexpr std::size_t kSmall = 30'000;
            options.records = kSmall;
            facts = demonstration::makeChamber(options, sink);
            return {};
        });
        QVERIFY(seeded.has_value());
        const std::string file = chamber.folder.filePath("office.db").toStdString();
        auto replica = OfficeReplica::open(file, chamber.epoch(), chamber.clock).value();
        QVERIFY(replica->update(*chamber.reader()).has_value());
        const DataFolder folder(chamber.folder.path().toStdString());
        const HandoverDesk handovers(folder, chamber.writer, chamber.ids, chamber.clock);
        FileStore files = FileStore::open(folder.filesFolder(), 0).value();
        const Upkeep upkeep(folder, files, chamber.readers, chamber.writer, chamber.clock,
                            chamber.log);
        Office office(std::move(replica), chamber.readers, chamber.writer, handovers, upkeep,
                      chamber.clock, chamber.log);
        const double before = processSeconds();
        QVERIFY(office.pass().has_value());
        const double seconds = processSeconds() - before;
        qInfo("%zu plans judged and written in %.3f s", facts.plans.size(), seconds);
        QVERIFY(facts.plans.size() >= 240);
        QVERIFY(seconds < kSecondsMax);

        std::vector<std::string> wrong;
        for (const demonstration::TrueState& truth : facts.plans) {
            const auto verdict =
                chamber.read<Verdict>(RecordId::natural("verdict", truth.plan, truth.plan.text()));
            if (verdict && verdict->grade == truth.expected) continue;
            wrong.push_back(truth.plan.text());
        }
        QCOMPARE(wrong, std::vector<std::string>{});
    }
};

BANSO_TEST(OfficeTest);

}  // namespace banso::tests

#include "office_test.moc"
