// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/tidy/rules.h"

namespace banso::tidy {

using namespace Qt::Literals::StringLiterals;

class ScreenWordRulesTest : public QObject {
    Q_OBJECT

  private slots:
    void wordsThatPeopleUnderstandAreLeftAlone() {
        const auto clean = [](const QString& path, const QString& text) {
            return screenWordFindings(sample(path, text)).empty();
        };
        QVERIFY(clean(u"mobile/sync/SyncPage.qml"_s, u"text: qsTr(\"送受信\") // 競合"_s));
        QVERIFY(clean(u"mobile/sync/SyncPage.qml"_s, u"text: qsTr(\n  \"競合する他社\")"_s));
        QVERIFY(clean(u"mobile/sync/SyncPage.qml"_s, u"text: model.name + \" \""_s));
        QVERIFY(clean(u"mobile/gallery/Cards.qml"_s, u"text: \"見本\""_s));
        QVERIFY(clean(u"mobile/translations/banso_ja.ts"_s, u"<translation>取消</translation>"_s));
        QVERIFY(clean(u"shared/rules/words.cpp"_s, u"tr(\"競合\")"_s));
    }

    void wordsOfProgrammersAndJudgesAreFound() {
        for (const QString& word : {u"競合"_s, u"衝突"_s, u"隔離"_s, u"領収書"_s, u"合格"_s,
                                    u"不合格"_s, u"承認"_s, u"却下"_s, u"命令"_s, u"削除"_s}) {
            const auto found = [](const QString& path, const QString& text) {
                return screenWordFindings(sample(path, text)).size() == 1;
            };
            QVERIFY(found(u"mobile/a/A.qml"_s, u"text: qsTr(\"%1\")"_s.arg(word)));
            QVERIFY(found(u"mobile/a/a.cpp"_s, u"label = tr(\"%1\");"_s.arg(word)));
            QVERIFY(found(u"mobile/a/a.cpp"_s, u"translate(\"A\", \"%1\")"_s.arg(word)));
            QVERIFY(found(u"mobile/a/banso_ja.ts"_s,
                          u"<translation type=\"x\">%1</translation>"_s.arg(word)));
        }
    }

    void textThatCannotBeTranslatedIsFound() {
        const auto found = [](const QString& text) {
            return screenWordFindings(sample(u"mobile/a/A.qml"_s, text)).size() == 1;
        };
        QVERIFY(found(u"title: \"送受信\""_s));
        QVERIFY(found(u"title: done ? qsTr(\"済\") : \"未送信\""_s));
        QVERIFY(found(u"text: \"Sync\""_s));
    }

    void theRepositoryKeepsToItsWords() {
        const Findings findings = screenWordFindings(SourceTree::repository());
        QVERIFY(isClean(findings));
    }
};

BANSO_TEST(ScreenWordRulesTest);

}  // namespace banso::tidy

#include "screen_word_rules_test.moc"
