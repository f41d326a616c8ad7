// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/tidy/rules.h"

namespace banso::tidy {

using namespace Qt::Literals::StringLiterals;

namespace {

QString entry(const QString& source, const QString& translation, const QString& state = {}) {
    return u"<message><source>%1</source><translation%3>%2</translation></message>"_s.arg(
        source, translation, state);
}

/// What is found where a page says that and the file of translations holds those entries.
QStringList foundIn(const QString& code, const QString& entries,
                    const QString& page = u"mobile/a/A.qml"_s) {
    const QString file = u"<TS><context>%1</context></TS>"_s.arg(entries);
    const SourceTree tree(
        {{page, code, code.size()}, {u"mobile/translations/banso_en.ts"_s, file, file.size()}});
    QStringList found;
    for (const Finding& finding : translationFindings(tree)) found.append(finding.what);
    return found;
}

}  // namespace

class TranslationRulesTest : public QObject {
    Q_OBJECT

  private slots:
    void whatIsTranslatedIsLeftAlone() {
        const QString send = entry(u"%1件を送信"_s, u"Send %1"_s);
        QVERIFY(foundIn(u"text: qsTr(\"%1件を送信\").arg(n)"_s, send).isEmpty());
        QVERIFY(foundIn(u"text: qsTr(\n \"%1件\"\n + \"を送信\")"_s, send).isEmpty());
        const QString cpp = u"mobile/a/a.cpp"_s;
        QVERIFY(foundIn(u"tr(\"%1件\"\n   \"を送信\")"_s, send, cpp).isEmpty());
        QVERIFY(foundIn(u"QT_TRANSLATE_NOOP(\"words\", \"%1件を送信\")"_s, send, cpp).isEmpty());
        QVERIFY(foundIn(u"// tr(\"前の言葉\")"_s, {}, cpp).isEmpty());
    }

    void aSentenceWithoutEnglishIsFound() {
        QCOMPARE(foundIn(u"text: qsTr(\"送信\")"_s, {}),
                 QStringList{u"not in mobile/translations/banso_en.ts: 送信"_s});
        QCOMPARE(foundIn(u"tr(\"送信\")"_s, {}, u"mobile/a/a.cpp"_s).size(), 1);
        QCOMPARE(foundIn(u"translate(\"A\", \"送信\")"_s, {}, u"mobile/a/a.cpp"_s).size(), 1);
    }

    void anEntryThatCannotStandForItsSentenceIsFound() {
        const auto found = [](const QString& translation, const QString& state) {
            return foundIn(u"text: qsTr(\"%1件を送信\")"_s,
                           entry(u"%1件を送信"_s, translation, state));
        };
        QCOMPARE(found(u"Send %1"_s, u" type=\"unfinished\""_s),
                 QStringList{u"%1件を送信: not finished"_s});
        QCOMPARE(found(u""_s, {}),
                 QStringList{u"%1件を送信: empty, so that Japanese would show"_s});
        QCOMPARE(found(u"%1件 sent"_s, {}), QStringList{u"%1件を送信: still Japanese"_s});
        QCOMPARE(found(u"Send"_s, {}), QStringList{u"%1件を送信: lacks %1"_s});
    }

    void whatNoPageSaysAndWhatIsSaidInTwoWaysIsFound() {
        QCOMPARE(foundIn(u"text: \"\""_s, entry(u"送信"_s, u"Send"_s)),
                 QStringList{u"送信: no page says it"_s});
        QCOMPARE(foundIn(u"text: qsTr(\"送信\")"_s,
                         entry(u"送信"_s, u"Send"_s) + entry(u"送信"_s, u"Sent"_s)),
                 QStringList{u"送信: said in two ways"_s});
    }

    void everySentenceOfThePagesHasItsEnglish() {
        const Findings findings = translationFindings(SourceTree::repository());
        QVERIFY(isClean(findings));
    }
};

BANSO_TEST(TranslationRulesTest);

}  // namespace banso::tidy

#include "translation_rules_test.moc"
