// SPDX-License-Identifier: Apache-2.0
#include "shared/notes/pair_tokenizer.h"

#include <QStringList>
#include <QtTest>

#include "shared/db/statement.h"
#include "tests/support/test_registry.h"

namespace banso {

/// The units of a text, as FTS5 itself lists them: in order, each once.
class PairTokenizerTest : public QObject {
    Q_OBJECT

  private slots:
    void aJapaneseTextIsEachCharacterWithTheNextAndTheLastAlone() {
        QCOMPARE(units("売上減少"), QStringList({"上減", "売上", "少", "減少"}));
    }
    void halfWidthKanaAreTheirFullOnesWithTheirVoiceMarks() {
        QCOMPARE(units("ｶﾞｿﾘﾝ"), units("ガソリン"));
        QCOMPARE(units("ｶﾞｿﾘﾝ"), QStringList({"がそ", "そり", "りん", "ん"}));
    }
    void lettersOfAnyCaseAndWidthAreTheSame() {
        QCOMPARE(units("ＩＴ"), units("it"));
        QCOMPARE(units("POS"), QStringList({"os", "po", "s"}));
    }
    void digitsOfAnyWidthAreTheSame() {
        QCOMPARE(units("１２月"), units("12月"));
        QCOMPARE(units("12月"), QStringList({"12", "2月", "月"}));
    }
    void aMixedTextHasPairsAcrossItsScripts() {
        QCOMPARE(units("POS化"), QStringList({"os", "po", "s化", "化"}));
    }
    void whiteSpaceAndLineEndsDivideNothing() {
        QCOMPARE(units("売\n上　減"), QStringList({"上減", "売上", "減"}));
    }
    void anEmojiIsOneCharacter() { QCOMPARE(units("祭🎆り"), QStringList({"り", "祭🎆", "🎆り"})); }
    void oneCharacterIsAUnitByItself() { QCOMPARE(units("茶"), QStringList({"茶"})); }
    void whatIsNoUtf8StopsNothing() {
        // A lone surrogate, a byte out of place and a cut character.
        for (const std::string bad : {"\xED\xA0\x80", "\xFF", "\xE5\xA3"}) {
            const QStringList found = units("売上" + bad + "減少");
            QVERIFY(found.contains("売上"));
            QVERIFY(found.contains("減少"));
            QVERIFY(!found.contains("上減"));
        }
    }
    void noPairReachesFromOneNoteIntoTheNext() {
        QCOMPARE(units(std::string("売上") + kNoteEnd + "減少"),
                 QStringList({"上", "売上", "少", "減少"}));
    }
    void anEmptyTextHasNoUnits() { QCOMPARE(units(""), QStringList()); }

  private:
    static QStringList units(const std::string& text) {
        Database database = Database::open({}, Database::Mode::Memory).value();
        teachPairs(database);
        database.execute(
            "CREATE VIRTUAL TABLE t USING fts5(x, tokenize='pairs', detail=none);"
            "CREATE VIRTUAL TABLE units USING fts5vocab(t, row)");
        database.prepare("INSERT INTO t VALUES(?)").bind(text).run();
        QStringList found;
        Statement row = database.prepare("SELECT term FROM units ORDER BY term");
        while (row.step()) found << QString::fromStdString(row.string(0));
        return found;
    }
};

BANSO_TEST(PairTokenizerTest);

}  // namespace banso

#include "pair_tokenizer_test.moc"
