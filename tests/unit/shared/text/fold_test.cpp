// SPDX-License-Identifier: Apache-2.0
#include "shared/text/fold.h"

#include <QtTest>
#include <set>

#include "tests/support/test_registry.h"

namespace banso {

class FoldTest : public QObject {
    Q_OBJECT

    static std::string utf8(char32_t point) { return QString::fromUcs4(&point, 1).toStdString(); }

  private slots:
    void namesWrittenInOtherFormsOfAKanjiAreFound_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("stored");
        for (const auto& [typed, stored] : {std::pair{"高崎", "髙﨑"},
                                            {"浜", "濵"},
                                            {"浜", "濱"},
                                            {"辺", "邉"},
                                            {"辺", "邊"},
                                            {"斎藤", "齋藤"},
                                            {"斉藤", "斎藤"},
                                            {"斉", "齊"},
                                            {"沢", "澤"},
                                            {"桜", "櫻"},
                                            {"広", "廣"},
                                            {"島", "嶋"},
                                            {"島", "嶌"},
                                            {"徳", "德"},
                                            {"吉", "𠮷"},
                                            {"曽", "曾"},
                                            {"恵", "惠"},
                                            {"国", "國"},
                                            {"真", "眞"},
                                            {"神", "神"},
                                            {"辺", "邉󠄀"}})
            QTest::addRow("%s for %s", typed, stored)
                << QString::fromUtf8(typed) << QString::fromUtf8(stored);
    }
    void namesWrittenInOtherFormsOfAKanjiAreFound() {
        QFETCH(const QString, typed);
        QFETCH(const QString, stored);
        QCOMPARE(fold(typed.toStdString()), fold(stored.toStdString()));
    }

    void differentPlacesStayDifferent() {
        QVERIFY(fold("大阪") != fold("大坂"));
        QVERIFY(fold("高崎") != fold("高碕"));
        QVERIFY(fold("はは") != fold("ばば"));
    }

    void kanaAreOneWhetherWideNarrowOrHiragana() {
        for (const char* same : {"ヤマダデンキ", "ﾔﾏﾀﾞﾃﾞﾝｷ", "やまだでんき", "ヤマダ・デンキ",
                                 "ヤマダ　デンキ", " ﾔﾏﾀﾞ ﾃﾞﾝｷ "})
            QCOMPARE(fold(same), std::string("やまだでんき"));
        QCOMPARE(fold("八ヶ岳"), fold("八ケ岳"));
    }

    void lettersAndDigitsAreOneInWidthAndCase() {
        QCOMPARE(fold("ＡＢＣ１２３"), std::string("abc123"));
        QCOMPARE(fold("Café①"), fold("ＣＡＦÉ1"));
    }

    void everyDashIsOneDash() {
        for (const char* same :
             {"ターミナル", "タ-ミナル", "ﾀｰﾐﾅﾙ", "タ－ミナル", "タ−ミナル", "タ―ミナル",
              "タ—ミナル", "タ‐ミナル", "タ〜ミナル", "タ～ミナル", "タ─ミナル"})
            QCOMPARE(fold(same), fold("たーみなる"));
    }

    void companyFormsStayAndTheirShortFormsAreTheSame() {
        QCOMPARE(fold("㈱髙﨑製作所"), std::string("株式会社高崎製作所"));
        for (const char* same : {"(株)高崎", "（株）高崎", "㈱ 高崎", "株式會社高崎"})
            QCOMPARE(fold(same), fold("株式会社高崎"));
        QCOMPARE(fold("㈲山田"), fold("有限会社山田"));
        QVERIFY(fold("株式会社高崎") != fold("高崎"));
    }

    void foldingTwiceChangesNothing() {
        for (const char* text :
             {"㈱髙﨑～ｶﾞ゛ー", "か゛", "A B\tC　D", "（（株））", "㊑()株)", "𠮷ヶ"})
            QCOMPARE(fold(fold(text)), fold(text));
        for (const auto group : kanjiGroups())
            for (const char32_t kanji : group) QCOMPARE(fold(fold(utf8(kanji))), fold(utf8(kanji)));
    }

    void brokenTextIsFoldedToSomethingAndDoesNotStopTheSearch() {
        QVERIFY(!fold("\xFF\xFE").empty());
        QCOMPARE(fold(""), std::string());
    }

    void theTableOfKanjiHoldsEachOfThemOnce() {
        std::set<char32_t> seen;
        const auto groups = kanjiGroups();
        QVERIFY(groups.size() > 300);
        for (const auto group : groups) {
            QVERIFY2(group.size() >= 2, utf8(group.front()).c_str());
            for (const char32_t kanji : group) {
                QVERIFY2(seen.insert(kanji).second, utf8(kanji).c_str());
                QCOMPARE(fold(utf8(kanji)), utf8(group.front()));
                // What NFKC joins by itself needs no place in the table.
                const QString written = QString::fromStdString(utf8(kanji));
                QCOMPARE(written.normalized(QString::NormalizationForm_KC), written);
            }
        }
    }

    void telephoneNumbersAreTheirDigits() {
        for (const char* same : {"027-361-5171", "０２７－３６１－５１７１", "(027)361-5171",
                                 "027 361 5171", "0273615171", "+81 27-361-5171", "027ー361ー5171"})
            QCOMPARE(foldPhone(same), std::string("0273615171"));
        QCOMPARE(foldPhone("なし"), std::string());
    }
    void aFoldedTextWithPlacesIsTheSameText_data() {
        QTest::addColumn<QString>("text");
        for (const char* text : {"ｶﾞｿﾘﾝ代が\n重い", "㈱榛名と(有)金井", "か\xE3\x82\x99き",
                                 "㌔と№１", "髙﨑𠮷🎆", "e\xCC\x81t\xC3\xA9", "한국", "", "a・b"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void aFoldedTextWithPlacesIsTheSameText() {
        QFETCH(QString, text);
        const std::string source = text.toStdString();
        const FoldedText folded = foldWithPlaces(source);
        QCOMPARE(folded.text, fold(source));
        QCOMPARE(folded.places.size(), folded.text.size());
        QVERIFY(std::ranges::is_sorted(folded.places));
    }
};

BANSO_TEST(FoldTest);

}  // namespace banso

#include "fold_test.moc"
