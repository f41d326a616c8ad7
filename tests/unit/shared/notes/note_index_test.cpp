// SPDX-License-Identifier: Apache-2.0
#include "shared/notes/note_index.h"

#include <rapidcheck.h>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/shared/notes/note_scene.h"

namespace banso {

class NoteIndexTest : public QObject {
    Q_OBJECT

  private slots:
    /// Random writing, changing and removing of talks, with slices of the index in between: at the
    /// end a search finds what reading every note finds, by words of one to four characters.
    void whatIsFoundIsWhatStandsInTheNotes() {
        QVERIFY(rc::check([] {
            NoteScene scene;
            for (int i = *rc::gen::inRange(1, 60); i > 0; --i) {
                const auto number = *rc::gen::inRange<std::uint8_t>(1, 12);
                switch (*rc::gen::inRange(0, 4)) {
                    case 0:
                        scene.remove(number);
                        break;
                    case 1:
                        scene.workOnce();
                        break;
                    default:
                        scene.write(number, text(40));
                }
                const std::string word = text(4);
                if (!fold(word).empty() && scene.index.hasWork() == false)
                    RC_ASSERT(found(scene, word) == scene.read(word));
            }
            scene.workAll();
            for (int i = 0; i < 10; ++i)
                if (const std::string word = text(4); !fold(word).empty())
                    RC_ASSERT(found(scene, word) == scene.read(word));
        }));
    }
    /// The last talks went one after the other, with a slice in between, and a new one has the
    /// rowid of the first of them.
    void aRowWhoseNumberIsGivenAgainIsFound() {
        NoteScene scene;
        scene.write(1, "売上が減った");
        scene.write(2, "客が増えた");
        scene.write(3, "客が減った");
        scene.workAll();
        scene.remove(2);
        scene.workAll();
        scene.remove(3);
        scene.write(4, "値段を上げた");
        scene.workAll();
        QCOMPARE(scene.find({"値段"}), NoteScene::Ids{StoreFixture::id(4)});
        QVERIFY(scene.find({"客"}).empty());
    }
    /// A slice that did not come to its end leaves nothing, and the next program goes on with it.
    void aBuildingThatIsKilledGoesOnWhereItWas() {
        const QTemporaryDir folder;
        const std::string file = folder.filePath("tablet.db").toStdString();
        const std::string said = "仕入れの値段が上がった";
        {
            Database database = Database::open(file, Database::Mode::ReadWrite).value();
            QVERIFY(sync::migrateReplica(database, fold));
            sync::Replica replica(database, fold);
            for (std::uint8_t i = 1; i < 50; ++i) {
                sync::RecordState state;
                state.set("said", json::quoted(said), "hub:1");
                replica.put("consultation", StoreFixture::id(i), state);
            }
            NoteIndex index(database, 500);
            for (int i = 0; i < 3; ++i) {
                Transaction transaction(database);
                index.work();
                transaction.commit();
            }
            Transaction killed(database);
            index.work();
        }
        Database database = Database::open(file, Database::Mode::ReadWrite).value();
        NoteIndex index(database, 500);
        const auto before = NoteIndex::progress(database);
        QVERIFY(before.taken > 0);
        QVERIFY(before.taken < before.all);
        while (index.hasWork()) {
            Transaction transaction(database);
            index.work();
            transaction.commit();
        }
        QCOMPARE(NoteSearch(database, {}).find({fold("値段")}, 100).size(), std::size_t{49});
        QCOMPARE(NoteIndex::progress(database).taken, before.all);
    }
    /// No part of the file's full text holds the pair any more, not even as gone.
    void whatLeftTheTabletIsNoMoreInItsFile() {
        NoteScene scene;
        for (std::uint8_t i = 1; i < 10; ++i) scene.write(i, "鑿鑢の話" + std::to_string(i));
        scene.write(20, "ほかの話");
        scene.workAll();
        QVERIFY(fullTextHolds(scene, "鑿鑢"));
        for (std::uint8_t i = 1; i < 10; ++i) scene.remove(i);
        QVERIFY(scene.find({"鑿鑢"}).empty());
        scene.workAll();
        QVERIFY(!fullTextHolds(scene, "鑿鑢"));
        QCOMPARE(scene.find({"話"}), NoteScene::Ids{StoreFixture::id(20)});
    }
    void anIndexOfAnotherVersionIsMadeAnew() {
        NoteScene scene;
        scene.write(1, "売上が減った");
        scene.workAll();
        scene.file.database().execute("UPDATE noteState SET value='old' WHERE name='version'");
        const NoteIndex again(scene.file.database());
        QCOMPARE(NoteIndex::progress(scene.file.database()).taken, std::int64_t{0});
        scene.workAll();
        QCOMPARE(scene.find({"売上"}).size(), std::size_t{1});
    }
    void anIndexThatIsWholeHasNoWork() {
        NoteScene scene;
        QVERIFY(!scene.index.hasWork());
        scene.write(1, "売上が減った");
        QVERIFY(scene.index.hasWork());
        scene.workAll();
        QVERIFY(!NoteIndex(scene.file.database()).hasWork());
    }

  private:
    /// Of characters that meet often, one of two bytes, one of four, one that folding takes away.
    static std::string text(int charactersMax) {
        static const std::array<const char*, 8> characters{"売", "上", "か", "ｶ",
                                                           "ﾞ",  "A",  "🎆",  " "};
        std::string made;
        for (int i = *rc::gen::inRange(1, charactersMax + 1); i > 0; --i)
            made += characters[*rc::gen::inRange<std::size_t>(0, characters.size())];
        return made;
    }
    static std::set<RecordId> found(NoteScene& scene, const std::string& word) {
        const auto ids = scene.find({word});
        return {ids.begin(), ids.end()};
    }
    static bool fullTextHolds(NoteScene& scene, const std::string& pair) {
        Statement row =
            scene.file.database().prepare("SELECT 1 FROM noteText_data WHERE instr(block,?)");
        // Bytes that a unit begins with as the one before it does are not written.
        constexpr std::size_t kShared = 2;
        row.bindBytes(pair.substr(kShared));
        return row.step();
    }
};

BANSO_TEST(NoteIndexTest);

}  // namespace banso

#include "note_index_test.moc"
