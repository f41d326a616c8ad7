// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/tidy/rules.h"

namespace banso::tidy {

using namespace Qt::Literals::StringLiterals;

class ArrowRulesTest : public QObject {
    Q_OBJECT

  private slots:
    void includesAgainstTheArrowAreFound_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("allowed");
        const auto row = [](const char* path, const char* line, bool allowed) {
            QTest::addRow("%s %s", path, line)
                << QString::fromUtf8(path) << QString::fromUtf8(line) << allowed;
        };
        row("sync/hub/push.cpp", "#include \"shared/base/result.h\"", true);
        row("server/main.cpp", "#include \"sync/hub/push.h\"", true);
        row("server/http/session.cpp", "#include <boost/asio.hpp>", true);
        row("server/main.cpp", "#include <boost/asio/io_context.hpp>", true);
        row("shared/codec/json.cpp", "#include <boost/json.hpp>", true);
        row("mobile/app/page.cpp", "#include <QObject>", true);
        row("tests/unit/sync/push_test.cpp", "#include \"push_test.moc\"", true);
        row("shared/base/x.cpp", "// #include <QString>", true);
        row("shared/base/time.cpp", "auto t = std::chrono::system_clock::now();", true);

        row("shared/base/x.h", "#include \"sync/hub/push.h\"", false);
        row("sync/hub/push.cpp", "#include \"server/http/session.h\"", false);
        row("server/main.cpp", "#include \"mobile/app/page.h\"", false);
        row("mobile/app/page.cpp", "#include \"server/http/session.h\"", false);
        row("shared/base/x.cpp", "#include <QString>", false);
        row("sync/hub/push.cpp", "#include <QtCore/qglobal.h>", false);
        row("sync/hub/push.cpp", "  #  include <boost/beast/core.hpp>", false);
        row("shared/db/x.cpp", "#include <mutex>", false);
        row("server/handlers/x.cpp", "#include <boost/asio.hpp>", false);
        row("sync/protocol/x.cpp", "#include <boost/json.hpp>", false);
        row("sync/protocol/x.cpp", "#include \"x.h\"", false);
        row("sync/hub/push.cpp", "auto t = std::chrono::system_clock::now();", false);
        row("mobile/app/Page.qml", "property var today: new Date()", false);
    }

    void includesAgainstTheArrowAreFound() {
        QFETCH(QString, path);
        QFETCH(QString, line);
        QFETCH(bool, allowed);
        const Findings findings = arrowFindings(sample(path, line));
        QCOMPARE(findings.empty(), allowed);
    }

    void theRepositoryKeepsTheArrow() {
        const Findings findings = arrowFindings(SourceTree::repository());
        QVERIFY(isClean(findings));
    }
};

BANSO_TEST(ArrowRulesTest);

}  // namespace banso::tidy

#include "arrow_rules_test.moc"
