// SPDX-License-Identifier: Apache-2.0
// What testssl and sslscan find at both ports of the real server.
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/end_to_end/hardening/tool.h"
#include "tests/end_to_end/server_process.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

using namespace Qt::Literals::StringLiterals;

class TlsToolsTest : public QObject {
    Q_OBJECT

    ServerProcess m_server;
    QTemporaryDir m_folder;

    // What follows from an authority of the chamber's own, which tablets know and browsers do not.
    static bool isOfAPrivateAuthority(const QString& id) {
        static const QStringList ids{u"cert_chain_of_trust"_s,  // no browser knows it
                                     u"cert_trust"_s,           // tested by another name than its
                                     u"cert_revocation"_s,      // the hub looks up each device
                                     u"cert_caIssuers"_s,       // the tablet has it
                                     u"DNS_CAArecord"_s,        // names inside an office
                                     u"overall_grade"_s,        // T for the private authority
                                     u"grade_cap_reason_1"_s};  // the same
        return ids.contains(id);
    }

    // Id, severity and sentence of each finding that counts.
    QStringList findingsAt(quint16 port) {
        const QString file = m_folder.filePath(u"%1.json"_s.arg(port));
        Tool testssl(u"testssl"_s,
                     {u"--quiet"_s, u"--color"_s, u"0"_s, u"--warnings"_s, u"off"_s,
                      u"--protocols"_s, u"--std"_s, u"--server-defaults"_s, u"--vulnerable"_s,
                      u"--jsonfile"_s, file, u"127.0.0.1:%1"_s.arg(port)});
        const QString said = testssl.output(14);
        QFile json(file);
        if (!json.open(QFile::ReadOnly)) return {u"nothing was tested: "_s + said};
        QStringList findings;
        const QJsonArray all = QJsonDocument::fromJson(json.readAll()).array();
        bool sawTheNewest = false;
        for (const QJsonValue& value : all) {
            const QString id = value[u"id"].toString();
            const QString severity = value[u"severity"].toString();
            sawTheNewest = sawTheNewest || (id == u"TLS1_3" && severity == u"OK");
            static const QStringList counts{u"LOW"_s, u"MEDIUM"_s, u"HIGH"_s, u"CRITICAL"_s,
                                            u"FATAL"_s};
            if (counts.contains(severity) && !isOfAPrivateAuthority(id))
                findings << id + u' ' + severity + u' ' + value[u"finding"].toString();
        }
        if (!sawTheNewest) findings << u"it did not see TLS 1.3: "_s + said;
        return findings;
    }

  private slots:
    void initTestCase() {
        QVERIFY2(hasTool(u"testssl"_s) && hasTool(u"sslscan"_s),
                 "this test needs the packages testssl.sh and sslscan");
        QCOMPARE(m_server.init().exitCode, 0);
        m_server.start();
    }

    void testsslFindsNothingButThePrivateAuthority_data() {
        QTest::addColumn<quint16>("port");
        QTest::newRow("people") << m_server.peoplePort();
        QTest::newRow("tablets") << m_server.tabletsPort();
    }

    void testsslFindsNothingButThePrivateAuthority() {
        QFETCH(const quint16, port);
        QCOMPARE(findingsAt(port), QStringList());
    }

    void sslscanSeesTheNewestTlsAndNoOlder() {
        for (const quint16 port : {m_server.peoplePort(), m_server.tabletsPort()}) {
            Tool sslscan(u"sslscan"_s, {u"--no-colour"_s, u"127.0.0.1:%1"_s.arg(port)});
            const QString seen = sslscan.output(2).simplified();
            for (const QString& old :
                 {u"SSLv2"_s, u"SSLv3"_s, u"TLSv1.0"_s, u"TLSv1.1"_s, u"TLSv1.2"_s})
                QVERIFY2(seen.contains(old + u" disabled"_s), qPrintable(seen));
            QVERIFY2(seen.contains(u"TLSv1.3 enabled"_s), qPrintable(seen));
        }
    }
};

BANSO_TEST(TlsToolsTest);

}  // namespace banso::tests

#include "tls_tools_test.moc"
