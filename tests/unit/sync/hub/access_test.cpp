// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/access.h"

#include <QtTest>

#include "shared/domain/catalogue.h"
#include "shared/domain/confidential_note.h"
#include "tests/support/setting.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/hub/hub_bench.h"

namespace banso::sync {

class AccessTest : public QObject {
    Q_OBJECT

    /// A chamber with the setting `own`; the shop is of the first person.
    struct Bench : HubBench {
        Access access{store, clock};
        Sender head = sender("課長", Role::Supervisor);
        Bench() { setScope("own"), giveTo(one.person); }
        void setScope(const std::string& value) { bring(tests::settingOf("access.scope", value)); }
        void giveTo(RecordId person) {
            bring(
                {"business", shop, {{"name", "\"店\""}, {"advisor", json::quoted(person.text())}}});
        }
        void restrict(const char* value = "true") {
            bring({"business",
                   shop,
                   {{"name", "\"店\""},
                    {"advisor", json::quoted(one.person.text())},
                    {"restricted", value}}});
        }
        void bring(const RecordUnits& record) {
            chamber.inGroup([&](Hub& h) {
                h.bring(record);
                return 0;
            });
        }
        void hear(Sender& who) { BANSO_ASSERT(push(who, {}).has_value()); }
        /// Her tablet asks for these files beside her own.
        void ask(Sender& who, const std::vector<RecordId>& files) {
            chamber.inGroup([&](Hub&) {
                access.wants(store.device(who.device).value(), files, ++turn);
                access.tell(who.person, who.device);
                return 0;
            });
        }
        std::int64_t turn = 0;
        Cursor heard(const Sender& who) {
            return {store.setting("epoch"), store.head(), store.access().lastTold(who.person)};
        }
    };

    template <typename Line>
    static std::vector<RecordId> filesOf(const std::vector<Line>& lines) {
        std::vector<RecordId> files;
        for (const Line& line : lines) files.push_back(line.file);
        return files;
    }

  private slots:
    void withAllEverybodySeesEveryFile() {
        Bench b;
        QVERIFY(!b.access.mayRead(b.two.person, b.shop));
        b.setScope("all");
        QVERIFY(b.access.mayRead(b.two.person, b.shop));
    }

    void withOwnTheAdvisorAndTheHeadSeeTheFileAndAllTheChambers() {
        Bench b;
        QVERIFY(b.access.mayRead(b.one.person, b.shop));
        QVERIFY(b.access.mayRead(b.head.person, b.shop));
        QVERIFY(b.access.mayRead(b.two.person, {}));
        QCOMPARE(b.access.responsible(b.shop), b.one.person);
        QVERIFY(b.access.isLate(b.two.person, b.shop));
        QVERIFY(!b.access.isLate(b.one.person, b.shop));
    }

    void aRestrictedFileIsForItsAdvisorHerStandInAndTheHead() {
        Bench b;
        b.setScope("all");
        b.restrict();
        Sender admin = b.sender("事務局", Role::Administrator);
        QVERIFY(b.access.mayRead(b.one.person, b.shop));
        QVERIFY(b.access.mayRead(b.head.person, b.shop));
        QVERIFY(!b.access.mayRead(b.two.person, b.shop));
        QVERIFY(!b.access.mayRead(admin.person, b.shop));
        StandIn standIn;
        standIn.absent = b.one.person;
        standIn.deputy = b.two.person;
        b.bring({"stand_in", b.ids.recordId(), toUnits(standIn)});
        QVERIFY(b.access.mayRead(b.two.person, b.shop));
    }

    void theHeadAndWhoeverStandsInAreShownRestrictedFilesThatSomebodyElseHas() {
        Bench b;
        QVERIFY(b.access.overseenBy(b.head.person).empty());
        b.restrict();
        QCOMPARE(b.access.overseenBy(b.head.person), std::set<RecordId>{b.shop});
        QVERIFY(b.access.overseenBy(b.one.person).empty());
        QVERIFY(b.access.overseenBy(b.two.person).empty());
        StandIn standIn;
        standIn.absent = b.one.person;
        standIn.deputy = b.two.person;
        b.bring({"stand_in", b.ids.recordId(), toUnits(standIn)});
        QCOMPARE(b.access.overseenBy(b.two.person), std::set<RecordId>{b.shop});
    }

    void whatIsRestrictedLeavesWhoSeesAllAndComesBackWhenItIsOpened() {
        Bench b;
        b.setScope("all");
        b.hear(b.two);
        auto told = b.store.access().lastTold(b.two.person);
        b.restrict();
        b.hear(b.two);
        Reach gone(b.store, b.two.person, {}, told);
        QCOMPARE(filesOf(gone.leaving(false)), std::vector<RecordId>{b.shop});
        QVERIFY(!gone.carriesAll());
        QVERIFY(!gone.carries(b.shop, b.shop));
        told = gone.number();
        Reach later(b.store, b.two.person, {}, told);
        QVERIFY(!later.carries(b.shop, b.shop));
        QVERIFY(later.carries(b.head.person, b.ids.recordId()));
        // A tablet that begins from nothing, or with another hub's records, has to hear of it too.
        QCOMPARE(filesOf(Reach(b.store, b.two.person, {}, -1).leaving(true)),
                 std::vector<RecordId>{b.shop});
        b.restrict("false");
        b.hear(b.two);
        Reach back(b.store, b.two.person, {}, told);
        QCOMPARE(filesOf(back.entering()), std::vector<RecordId>{b.shop});
        QVERIFY(back.leaving(false).empty());
    }

    void theConfidentialNoteGoesToWhoeverLooksAfterTheBusiness() {
        Bench b;
        b.setScope("all");
        const RecordId note = confidentialNoteOf(b.shop);
        b.bring({"confidential_note",
                 note,
                 {{"business", json::quoted(b.shop.text())}, {"debts", "\"保証\""}}});
        const auto readers = [&] {
            return std::pair(b.access.mayRead(b.one.person, note),
                             b.access.mayRead(b.two.person, note));
        };
        QCOMPARE(readers(), std::pair(true, false));
        QVERIFY(b.access.mayRead(b.two.person, b.shop));
        b.giveTo(b.two.person);
        QCOMPARE(readers(), std::pair(false, true));
        QVERIFY(b.access.mayRead(b.head.person, note));
    }

    void whoMayNotReadTheNoteCannotWriteItEither() {
        Bench b;
        b.setScope("all");
        const RecordId note = confidentialNoteOf(b.shop);
        b.bring({"confidential_note", note, {{"business", json::quoted(b.shop.text())}}});
        b.hear(b.two);
        const Cursor seen = b.heard(b.two);
        QVERIFY(!b.access.mayWrite(b.two.person, note, seen));
        QVERIFY(b.access.mayWrite(b.one.person, note, seen));
    }

    void aNewNoteIsKeptFromWhoeverPullsInTheSameMoment() {
        Bench b;
        b.setScope("all");
        b.hear(b.two);
        const auto told = b.store.access().lastTold(b.two.person);
        // Her push is over; what is written now stands before she reads.
        const RecordId note = confidentialNoteOf(b.shop);
        b.bring({"confidential_note", note, {{"business", json::quoted(b.shop.text())}}});
        Reach pull(b.store, b.two.person, {}, told);
        QVERIFY(!pull.carries(note, note));
        QVERIFY(Reach(b.store, b.one.person, {}, told).carries(note, note));
        b.restrict();
        QVERIFY(!Reach(b.store, b.two.person, {}, told).carries(b.shop, b.shop));
    }

    void aNoteIsKeptFromItsFormerAdvisorInTheMomentInWhichTheClientGoes() {
        Bench b;
        b.setScope("all");
        const RecordId note = confidentialNoteOf(b.shop);
        b.bring({"confidential_note", note, {{"business", json::quoted(b.shop.text())}}});
        b.hear(b.one);
        const auto told = b.store.access().lastTold(b.one.person);
        QVERIFY(Reach(b.store, b.one.person, {}, told).carries(note, note));
        // Her push is over; the client goes before she reads.
        b.giveTo(b.two.person);
        Reach pull(b.store, b.one.person, {}, told);
        QVERIFY(!pull.carries(note, note));
        QCOMPARE(filesOf(pull.leaving(false)), std::vector<RecordId>{note});
    }

    void nobodyTakesAClientOverByHerOwnSave() {
        Bench b;
        b.setScope("all");
        Sender admin = b.sender("事務局", Role::Administrator);
        const auto takes = [&](Sender& who) {
            const std::string value = json::quoted(who.person.text());
            return b.answer(who, {b.set("advisor", value, b.version("advisor"))}).outcome;
        };
        QCOMPARE(takes(b.two), Outcome::Quarantined);
        QCOMPARE(takes(admin), Outcome::Quarantined);
        // Whoever looks after it gives it away, and the head of the section.
        const std::string two = json::quoted(b.two.person.text());
        QCOMPARE(b.answer(b.one, {b.set("advisor", two, b.version("advisor"))}).outcome,
                 Outcome::Applied);
        const std::string one = json::quoted(b.one.person.text());
        QCOMPARE(b.answer(b.head, {b.set("advisor", one, b.version("advisor"))}).outcome,
                 Outcome::Applied);
    }

    void aNoteThatIsKeptBackBeforeThereIsOneIsConfidentialAllTheSame() {
        Bench b;
        b.setScope("all");
        const RecordId note = confidentialNoteOf(b.shop);
        const std::string shop = json::quoted(b.shop.text());
        const Operation wrong{"business", b.shop, {{"name", {}, "7", {}}}, {}};
        const auto made = HubBench::creationOf("confidential_note", note,
                                               {{"business", shop}, {"debts", "\"保証\""}});
        const auto answers =
            b.answers(b.two, {b.save(b.two, {wrong}).line, b.save(b.two, {made}).line});
        QCOMPARE(answers.back().outcome, Outcome::Held);
        const RecordId entry = RecordId::natural("quarantine_entry", {},
                                                 makeName(b.two.device, answers.back().sequence));
        QCOMPARE(b.store.record(entry)->scope, note);
        Sender other = b.sender("田中");
        b.hear(other);
        const auto told = b.store.access().lastTold(other.person);
        QVERIFY(!Reach(b.store, other.person, {}, told).carries(entry, note));
    }

    void whatWaitsBehindAKeptBackSaveLiesWhereThatOneDoes() {
        Bench b;
        b.setScope("all");
        b.restrict();
        const RecordId talk = b.ids.recordId();
        const auto made = HubBench::creationOf(
            "consultation", talk, {{"business", json::quoted(b.shop.text())}, {"method", "7"}});
        const Operation edit{"consultation", talk, {{"said", {}, "\"内々の話\"", {}}}, {}};
        const auto answers =
            b.answers(b.one, {b.save(b.one, {made}).line, b.save(b.one, {edit}).line});
        QCOMPARE(answers.back().outcome, Outcome::Held);
        const RecordId entry = RecordId::natural("quarantine_entry", {},
                                                 makeName(b.one.device, answers.back().sequence));
        QCOMPARE(b.store.record(entry)->scope, b.shop);
    }

    void aSaveKeptBackThatTouchesAConfidentialNoteIsAsConfidential() {
        Bench b;
        b.setScope("all");
        const RecordId note = confidentialNoteOf(b.shop);
        b.bring({"confidential_note", note, {{"business", json::quoted(b.shop.text())}}});
        // A name is no number, and the line that is kept holds what was said in confidence.
        const Operation wrong{"business", b.shop, {{"name", {}, "7", {}}}, {}};
        const Operation said{"confidential_note", note, {{"debts", {}, "\"保証\"", {}}}, {}};
        const auto answer = b.answers(b.one, {b.save(b.one, {wrong, said}).line}).front();
        QCOMPARE(answer.outcome, Outcome::Quarantined);
        const RecordId entry =
            RecordId::natural("quarantine_entry", {}, makeName(b.one.device, answer.sequence));
        QCOMPARE(b.store.record(entry)->scope, note);
    }

    void aTabletThatKeepsAPartHasTheDirectoryOfTheRest() {
        Bench b;
        b.setScope("part");
        b.hear(b.two);
        // A program that does not ask keeps all.
        QVERIFY(Reach(b.store, b.two.person, b.two.device, -1).carriesAll());
        b.ask(b.two, {});
        Reach begun(b.store, b.two.person, b.two.device, -1);
        QVERIFY(begun.keeps()->part);
        QVERIFY(begun.carries(b.shop, b.shop, "business"));
        QVERIFY(begun.carries(b.ids.recordId(), b.shop, "plan"));
        QVERIFY(!begun.carries(b.ids.recordId(), b.shop, "figure"));
        // Her own clients' files it keeps unasked.
        b.ask(b.one, {});
        QVERIFY(Reach(b.store, b.one.person, b.one.device, -1)
                    .carries(b.ids.recordId(), b.shop, "figure"));
    }

    void whatATabletAsksForComesAndWhatItAsksForNoMoreGoesButForItsDirectory() {
        Bench b;
        b.setScope("part");
        b.ask(b.two, {});
        auto told = Reach(b.store, b.two.person, b.two.device, -1).number();
        b.ask(b.two, {b.shop});
        Reach come(b.store, b.two.person, b.two.device, told);
        QCOMPARE(filesOf(come.entering()), (std::vector{b.shop, confidentialNoteOf(b.shop)}));
        QVERIFY(!come.entering().front().part);
        told = come.number();
        // Another tablet of hers has its own list.
        Sender second = b.two;
        second.device =
            b.chamber.inGroup([&](Hub& h) { return h.addDevice(b.two.person, "別の端末", {}); });
        b.ask(second, {});
        QVERIFY(!Reach(b.store, second.person, second.device, -1)
                     .carries(b.ids.recordId(), b.shop, "figure"));
        b.ask(b.two, {});
        Reach gone(b.store, b.two.person, b.two.device, told);
        QVERIFY(gone.leaving(false).front().part);
        QVERIFY(gone.entering().empty());
    }

    void aRequestThatComesLateTakesNothingBack() {
        Bench b;
        b.store.access().putWanted(b.two.device, {b.shop}, 7);
        b.store.access().putWanted(b.two.device, {}, 6);
        QCOMPARE(b.store.access().wanted(b.two.device)->size(), std::size_t{1});
        b.store.access().forgetTurns();
        b.store.access().putWanted(b.two.device, {}, 6);
        QVERIFY(b.store.access().wanted(b.two.device)->empty());
    }

    void whoHadNotHeardThatSheLostTheFileMayStillWriteThere() {
        Bench b;
        b.hear(b.one);
        const Cursor before = b.heard(b.one);
        b.giveTo(b.two.person);
        QVERIFY(b.access.mayWrite(b.one.person, b.shop, before));
        b.hear(b.one);
        QVERIFY(b.access.mayWrite(b.one.person, b.shop, before));
        QVERIFY(!b.access.mayWrite(b.one.person, b.shop, b.heard(b.one)));
        QVERIFY(b.access.mayWrite(b.two.person, b.shop, {}));
        b.bring({"person",
                 b.one.person,
                 {{"name", "\"佐藤\""},
                  {"roles/advisor", "{}"},
                  {"roles/supervisor", R"({"withdrawn":true})"}}});
        QVERIFY(!b.access.mayWrite(b.one.person, b.shop, before));
        // Of another epoch nothing is known.
        QVERIFY(!b.access.mayWrite(b.one.person, b.shop, {"another", before.revision, 1}));
    }

    void aRoleThatWasLostCountsUntilItWasToldAndOneWithdrawnNever() {
        Bench b;
        const Cursor before = b.heard(b.one);
        Person person;
        person.id = b.one.person;
        person.name = "佐藤";
        QVERIFY(b.access.hasRole(person, {Role::Advisor}, before));
        QVERIFY(!b.access.hasRole(person, {Role::Supervisor}, before));
        QVERIFY(!b.access.hasRole(person, {Role::Advisor}, {}));
        person.roles["advisor"].withdrawn = true;
        QVERIFY(!b.access.hasRole(person, {Role::Advisor}, before));
        QVERIFY(!b.access.hasRole(person, writersOfAnything(), before));
    }

    void aClaimToHaveSeenLessThanWasSaidIsQuarantined() {
        Bench b;
        PushRequest request;
        request.hello.cursor = b.heard(b.one);
        request.hello.made = 0;
        b.store.begin();
        const auto reply = b.hub.push(b.one.device, request);
        b.store.commit();
        QVERIFY(reply.has_value());
        b.one.token = reply->hello.token;
        const auto answer = b.answer(b.one, {b.set("memo", "\"a\"", {})}, 1);
        QCOMPARE(answer.outcome, Outcome::Quarantined);
        QVERIFY(answer.detail.starts_with("seen goes back"));
    }

    void aTabletOfTheFirstProtocolIsSpokenToAsItSpeaks() {
        Bench b;
        PushRequest request;
        request.hello.protocol = 1;
        b.store.begin();
        const auto reply = b.hub.push(b.one.device, request);
        b.store.commit();
        QVERIFY(reply.has_value());
        QCOMPARE(reply->hello.protocol, std::int64_t{1});
    }

    void whatEntersAndLeavesIsToldOnceAtTheEndOfAPush() {
        Bench b;
        b.hear(b.one);
        b.hear(b.two);
        const auto before = b.store.access().lastTold(b.two.person);
        b.hear(b.two);
        QCOMPARE(b.store.access().lastTold(b.two.person), before);
        b.giveTo(b.two.person);
        b.hear(b.two);
        const Reach reach(b.store, b.two.person, {}, before);
        QCOMPARE(filesOf(reach.entering()), std::vector<RecordId>{b.shop});
        b.hear(b.one);
        Reach gone(b.store, b.one.person, {}, before);
        QCOMPARE(filesOf(gone.leaving(false)), std::vector<RecordId>{b.shop});
        QVERIFY(!gone.carries(b.shop, b.shop));
        QVERIFY(gone.carries(b.head.person, {}));
    }
};

BANSO_TEST(AccessTest);

}  // namespace banso::sync

#include "access_test.moc"
