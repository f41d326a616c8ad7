// SPDX-License-Identifier: Apache-2.0
#include "server/ops/log.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>
#include <sstream>
#include <type_traits>

#include "tests/support/test_registry.h"

namespace banso::tests {

class LogTest : public QObject {
    Q_OBJECT

    std::ostringstream m_text;
    Log m_log{m_text};

    QJsonObject onlyLine() {
        const std::string text = m_text.str();
        m_text.str({});
        return QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
    }

  private slots:
    void aLineIsOneJsonObjectWithTimeLevelEventAndFields() {
        const RecordId id = makeVersion7(1'763'881'200'000, 5, 42);
        m_log.info("sync_done", {{"device", std::string("abcdefghijklmnop")},
                                 {"rows", std::size_t{12}},
                                 {"change", -3},
                                 {"whole", true},
                                 {"record", id},
                                 {"code", ErrorCode::DiskFull},
                                 {"route", "/v1/sync"}});
        const QJsonObject line = onlyLine();
        QCOMPARE(line["level"].toString(), QString("info"));
        QCOMPARE(line["event"].toString(), QString("sync_done"));
        QCOMPARE(line["device"].toString(), QString("abcdefghijklmnop"));
        QCOMPARE(line["rows"].toInt(), 12);
        QCOMPARE(line["change"].toInt(), -3);
        QCOMPARE(line["whole"].toBool(), true);
        QCOMPARE(line["record"].toString().toStdString(), id.text());
        QCOMPARE(line["code"].toString(), QString("disk_full"));
        QCOMPARE(line["route"].toString(), QString("/v1/sync"));
        const QRegularExpression utc(R"(^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$)");
        QVERIFY(utc.match(line["time"].toString()).hasMatch());
    }

    void whatIsNoIdIsWithheld() {
        for (const char* text : {"山田商店", "two words", "a\"b", "a\nb", ""}) {
            m_log.warn("seen", {{"device", std::string(text)}});
            QCOMPARE(onlyLine()["device"].toString(), QString("withheld"));
        }
        m_log.warn("seen", {{"device", std::string(65, 'a')}});
        QCOMPARE(onlyLine()["device"].toString(), QString("withheld"));
    }

    void theDetailOfAnErrorCannotBreakItsLine() {
        m_log.error("failed", {{"detail", LogValue::detail({ErrorCode::Storage, "a\"b\\\n{山"})}});
        const QJsonObject line = onlyLine();
        QCOMPARE(line["detail"].toString(), QString("a\"b\\?{") + QString(3, '?'));
        QCOMPARE(line["level"].toString(), QString("error"));
    }
};

static_assert(!std::is_constructible_v<LogValue, std::string_view>);
static_assert(!std::is_constructible_v<LogValue, double>);
static_assert(!LogWord::isWord("a sentence"));

BANSO_TEST(LogTest);

}  // namespace banso::tests

#include "log_test.moc"
