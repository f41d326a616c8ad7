// SPDX-License-Identifier: Apache-2.0
#include "shared/notes/note_search.h"

#include <QtTest>

#include "shared/domain/checksheet.h"
#include "tests/support/test_registry.h"
#include "tests/unit/shared/notes/note_scene.h"

namespace banso {

class NoteSearchTest : public QObject {
    Q_OBJECT

    static RecordId id(std::uint8_t number) { return StoreFixture::id(number); }

  private slots:
    void theNewestDayStandsFirstWhateverCameLast() {
        NoteScene scene;
        scene.write(1, "売上の話", "2026-11-20");
        scene.write(2, "売上の話", "2026-11-24");
        scene.write(3, "売上の話", "2025-01-07");
        scene.workAll();
        QCOMPARE(scene.find({"売上"}), (NoteScene::Ids{id(2), id(1), id(3)}));
        QCOMPARE(scene.find({"売上"}, 1), NoteScene::Ids{id(2)});
    }
    void aHitSaysWhoseFileAndDayAndWhichNote() {
        NoteScene scene;
        Consultation talk = scene.write(1, "客が減った");
        talk.nextStep = "値段を見直す";
        scene.file.add(talk);
        scene.workAll();
        const auto hits = NoteSearch(scene.file.database(), {}).find({fold("値段")}, 10);
        QCOMPARE(hits.size(), std::size_t{1});
        QCOMPARE(hits[0].business, id(1));
        QCOMPARE(hits[0].day, std::optional(StoreFixture::day("2026-11-20")));
        QCOMPARE(hits[0].note, std::string("値段を見直す"));
        QCOMPARE(hits[0].kind, &kindOf<Consultation>());
    }
    void aLongWordHasToStandThereAsItIs() {
        NoteScene scene;
        scene.write(1, "売上減少");
        scene.write(2, "上減 売上 減少 売上");
        scene.write(3, "売上が上がり、減少");
        scene.workAll();
        QCOMPARE(scene.find({"売上減少"}).size(), std::size_t{2});
        QCOMPARE(scene.find({"売上減少"}, 1).size(), std::size_t{1});
    }
    void aLongWordIsFoundBehindWhatHasOnlyItsParts() {
        NoteScene scene;
        scene.write(1, "売上減少");
        for (std::uint8_t number = 2; number <= 20; ++number)
            scene.write(number, "減少。上減。売上");
        scene.workAll();
        QCOMPARE(scene.find({"売上減少"}, 1), NoteScene::Ids{id(1)});
    }
    void manyHitsOfOneKindHideNoneOfAnother() {
        NoteScene scene;
        scene.write(40, "資金の話", "2026-11-24");
        for (std::uint8_t number = 1; number <= 20; ++number) {
            Checksheet sheet;
            sheet.id = id(number);
            sheet.business = id(1);
            sheet.finishedOn = StoreFixture::day("2026-11-20");
            sheet.answers["money.cash"].note = "資金繰り表あり";
            scene.file.add(sheet);
        }
        scene.workAll();
        const auto found = scene.find({"資金"}, 3);
        QCOMPARE(found.size(), std::size_t{3});
        QCOMPARE(found.front(), id(40));
    }
    void wordsMayStandInDifferentNotesOfOneRecord() {
        NoteScene scene;
        Consultation talk = scene.write(1, "客が減った");
        talk.nextStep = "値段を見直す";
        scene.file.add(talk);
        scene.write(2, "客の話");
        scene.workAll();
        QCOMPARE(scene.find({"値段", "減った"}), NoteScene::Ids{id(1)});
    }
    void oneCharacterFindsWhatHoldsItAnywhere() {
        NoteScene scene;
        scene.write(1, "雪が多い");
        scene.write(2, "今年は雪");
        scene.write(3, "雨");
        scene.workAll();
        QCOMPARE(scene.find({"雪"}).size(), std::size_t{2});
    }
    void whatWasChangedAMomentAgoIsFoundByWhatItSaysNow() {
        NoteScene scene;
        scene.write(1, "売上の話");
        scene.workAll();
        scene.write(1, "値段の話");
        QVERIFY(scene.find({"売上"}).empty());
        QCOMPARE(scene.find({"値段"}), NoteScene::Ids{id(1)});
    }
    void whatWasCancelledIsNotFound() {
        NoteScene scene;
        Consultation talk = scene.write(1, "売上の話");
        scene.workAll();
        talk.cancelled = true;
        talk.cancelReason = "書き間違い";
        scene.file.add(talk);
        QVERIFY(scene.find({"売上"}).empty());
    }
    void signsOfTheQuestionsOwnLanguageAreOrdinarySigns() {
        NoteScene scene;
        scene.write(1, "「\"安い\" AND *高い*」と言う");
        scene.workAll();
        for (const char* word : {"\"安", "*高", "d*", "\"", "*"})
            QCOMPARE(scene.find({word}), NoteScene::Ids{id(1)});
    }
    void remarksOfAChecksheetAreFound() {
        NoteScene scene;
        Checksheet sheet;
        sheet.id = id(7);
        sheet.business = id(1);
        sheet.answers["money.cash"].note = "資金繰り表あり";
        scene.file.add(sheet);
        scene.workAll();
        QCOMPARE(scene.find({"資金"}), NoteScene::Ids{id(7)});
    }
};

BANSO_TEST(NoteSearchTest);

}  // namespace banso

#include "note_search_test.moc"
