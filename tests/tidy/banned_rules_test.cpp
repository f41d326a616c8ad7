// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/tidy/rules.h"

namespace banso::tidy {

using namespace Qt::Literals::StringLiterals;

class BannedRulesTest : public QObject {
    Q_OBJECT

  private slots:
    void wordsWithABetterOneAreFound_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        const auto row = [](const char* path, const QString& line) {
            QTest::addRow("%s %s", path, qPrintable(line)) << QString::fromUtf8(path) << line;
        };
        row("mobile/main.cpp",
            u"context->set"
            u"ContextProperty(name, this);"_s);
        row("mobile/main.cpp",
            u"qml"
            u"RegisterType<Page>(uri);"_s);
        row("mobile/app/page.cpp",
            u"QSql"
            u"Query query;"_s);
        row("shared/db/database.cpp",
            u"#include <sqlite"
            u"3.h>"_s);
        row("shared/CMakeLists.txt",
            u"target_link_libraries(x PRIVATE sqlite"
            u"3)"_s);
        row("shared/CMakeLists.txt",
            u"file(GLO"
            u"B sources *.cpp)"_s);
        row("sync/hub/push.cpp",
            u"std::co"
            u"ut << 1;"_s);
        row("sync/hub/push.cpp",
            u"// TO"
            u"DO: later"_s);
        row("shared/README.md",
            u"This is good enough for n"
            u"ow."_s);
        row("mobile/sync/SyncPage.qml",
            u"border.color: '#"
            u"ff0000'"_s);
        row("mobile/sync/SyncPage.qml",
            u"color: \""
            u"red\""_s);
        row("mobile/ui/Card.qml",
            u"layer.ena"
            u"bled: true"_s);
        row("tests/unit/sync/push_test.cpp",
            u"std::this_thread::sleep_"
            u"for(1s);"_s);
        row("tests/unit/sync/push_test.cpp",
            u"QSK"
            u"IP(\"no display\");"_s);
        row("tests/qml/tst_sync.qml",
            u"        wa"
            u"it(500)"_s);
        row("banso",
            u"curl https://deb"
            u".debian.org/debian"_s);
        row("tests/support/x.cpp",
            u"open(\"/ho"
            u"me/taro/x\");"_s);
    }

    void wordsWithABetterOneAreFound() {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QCOMPARE(bannedFindings(sample(path, line)).size(), std::size_t{1});
    }

    void theSameWordsWhereTheyBelongAreLeftAlone_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        const auto row = [](const char* path, const QString& line) {
            QTest::addRow("%s %s", path, qPrintable(line)) << QString::fromUtf8(path) << line;
        };
        row("server/main.cpp",
            u"std::co"
            u"ut << help;"_s);
        row("tests/end_to_end/demo/main.cpp",
            u"std::co"
            u"ut << line;"_s);
        row("mobile/ui/theme/Theme.qml",
            u"readonly property color danger: \"#"
            u"b3261e\""_s);
        row("mobile/ui/Card.qml", u"color: \"transparent\""_s);
        row("shared/db/database.cpp",
            u"#include <sqlcipher/sqlite"
            u"3.h>"_s);
        row("tests/qml/tst_sync.qml", u"tryCompare(page, \"busy\", false)"_s);
        row("tests/qml/tst_sync.qml", u"waitForRendering(page)"_s);
    }

    void theSameWordsWhereTheyBelongAreLeftAlone() {
        QFETCH(QString, path);
        QFETCH(QString, line);
        const Findings findings = bannedFindings(sample(path, line));
        QVERIFY(isClean(findings));
    }

    void theRepositoryHasNone() {
        const Findings findings = bannedFindings(SourceTree::repository());
        QVERIFY(isClean(findings));
    }
};

BANSO_TEST(BannedRulesTest);

}  // namespace banso::tidy

#include "banned_rules_test.moc"
