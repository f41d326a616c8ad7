// SPDX-License-Identifier: Apache-2.0
#include "shared/notes/passage.h"

#include <QtTest>

#include "shared/text/fold.h"
#include "tests/support/test_registry.h"

namespace banso {

class PassageTest : public QObject {
    Q_OBJECT

  private slots:
    void theWordStandsAsItWasWritten_data() {
        QTest::addColumn<QString>("note");
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("marked");
        QTest::newRow("as typed") << "客単価が下がった"
                                  << "単価"
                                  << "単価";
        QTest::newRow("half-width kana") << "ｶﾞｿﾘﾝ代が重い"
                                         << "ガソリン"
                                         << "ｶﾞｿﾘﾝ";
        QTest::newRow("another case") << "ＰＯＳレジ"
                                      << "pos"
                                      << "ＰＯＳ";
        QTest::newRow("across a line end") << "売\n上が減った"
                                           << "売上"
                                           << "売 上";
        QTest::newRow("a part of a sign") << "㈱榛名の話"
                                          << "会社"
                                          << "㈱";
        QTest::newRow("an old form") << "髙橋さん"
                                     << "高橋"
                                     << "髙橋";
    }
    void theWordStandsAsItWasWritten() {
        QFETCH(QString, note);
        QFETCH(QString, word);
        QFETCH(QString, marked);
        const Passage passage = passageAround(note.toStdString(), fold(word.toStdString()), 40);
        QCOMPARE(QString::fromStdString(passage.word), marked);
    }
    void aLongNoteIsCutOnBothSidesAndSaysSo() {
        const Passage passage = passageAround("一二三四五売上六七八九十", fold("売上"), 2);
        QCOMPARE(passage.before, std::string("…四五"));
        QCOMPARE(passage.word, std::string("売上"));
        QCOMPARE(passage.after, std::string("六七…"));
    }
    void aShortNoteStandsWhole() {
        const Passage passage = passageAround("売上が減った", fold("売上"), 40);
        QCOMPARE(passage.before + passage.word + passage.after, std::string("売上が減った"));
    }
    void aWordThatIsNotThereMarksNothing() {
        const Passage passage = passageAround("売上が減った", fold("雪"), 2);
        QCOMPARE(passage.word, std::string());
        QCOMPARE(passage.after, std::string("売上…"));
    }
};

BANSO_TEST(PassageTest);

}  // namespace banso

#include "passage_test.moc"
