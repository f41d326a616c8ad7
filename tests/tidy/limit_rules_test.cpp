// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/tidy/rules.h"

namespace banso::tidy {

using namespace Qt::Literals::StringLiterals;

class LimitRulesTest : public QObject {
    Q_OBJECT

  private slots:
    void whatIsWithinTheLimitsIsLeftAlone() {
        const QString line(100, u'x');
        for (const QString& path : {u"sync/a.cpp"_s, u"mobile/A.qml"_s, u"sync/README.md"_s})
            QVERIFY(limitFindings(sample(path, line + u'\n')).empty());
        QVERIFY(limitFindings(sample(u"sync/a.cpp"_s, QString(400, u'\n'))).empty());
        QVERIFY(limitFindings(sample(u"README.md"_s, u"| "_s + line + u" |\n"_s)).empty());
        QVERIFY(limitFindings(sample(u"a/a.cpp"_s, u"// https://"_s + line)).empty());
        QVERIFY(limitFindings(sample(u"a/a.cpp"_s, QString(100, u'支'))).empty());
    }

    void longFilesAndLinesAreFound() {
        const auto found = [](const QString& path, const QString& text) {
            return limitFindings(sample(path, text)).size() == 1;
        };
        QVERIFY(found(u"sync/a.cpp"_s, QString(401, u'\n')));
        QVERIFY(found(u"mobile/A.qml"_s, QString(251, u'\n')));
        QVERIFY(found(u"banso"_s, QString(200, u'\n')));
        QVERIFY(found(u"sync/README.md"_s, QString(101, u'x')));
        QVERIFY(found(u"sync/CMakeLists.txt"_s, QString(101, u'x')));
    }

    void aLongFunctionIsFoundAndALongTableIsNot() {
        const QString lines = u"    f(\"}\"); // }\n"_s.repeated(70);
        const QString function = u"Result<int> f(int a) const {\n"_s + lines + u"}\n"_s;
        const auto count = [](const QString& text) {
            return limitFindings(sample(u"sync/a.cpp"_s, text)).size();
        };
        QCOMPARE(count(function), std::size_t{1});
        QCOMPARE(count(u"namespace x {\nclass C {\n"_s + function + u"};\n}\n"_s), std::size_t{1});
        QCOMPARE(count(u"template <class T = int>\n"_s + function), std::size_t{1});
        QCOMPARE(count(u"const Table kTable = {\n"_s + lines + u"};\n"_s), std::size_t{0});
        QCOMPARE(count(u"void f() {\n"_s + lines.left(lines.size() / 2) + u"}\n"_s),
                 std::size_t{0});
    }

    void theRepositoryKeepsItsLimits() {
        const Findings findings = limitFindings(SourceTree::repository());
        QVERIFY(isClean(findings));
    }
};

BANSO_TEST(LimitRulesTest);

}  // namespace banso::tidy

#include "limit_rules_test.moc"
