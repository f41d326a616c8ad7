// SPDX-License-Identifier: Apache-2.0
#include "server/auth/secret_file.h"

#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "tests/support/test_registry.h"

namespace banso::tests {

class SecretFileTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    std::filesystem::path path(const char* name) const {
        return std::filesystem::path(m_folder.path().toStdString()) / name;
    }

  private slots:
    void aSecretReadsBackAndIsReplacedWhole() {
        QVERIFY(writeSecretFile(path("a"), std::string(10'000, 'x')));
        QVERIFY(writeSecretFile(path("a"), "short"));
        QCOMPARE(readSecretFile(path("a")).value(), std::string("short"));
        QVERIFY(!std::filesystem::exists(path("a.new")));
    }

    void whatAKilledRunLeftBehindIsNeitherUsedNorInTheWay() {
        std::ofstream(path("b.new")) << "half";
        QVERIFY(writeSecretFile(path("b"), "whole"));
        QCOMPARE(readSecretFile(path("b")).value(), std::string("whole"));
    }

    void aLinkLaidInTheWayIsNotFollowed() {
        std::ofstream(path("victim")) << "victim";
        std::filesystem::create_symlink(path("victim"), path("c.new"));
        QVERIFY(writeSecretFile(path("c"), "secret"));
        std::string kept;
        std::ifstream(path("victim")) >> kept;
        QCOMPARE(kept, std::string("victim"));
    }

    void eachFailureIsNamedWithItsFile() {
        QCOMPARE(readSecretFile(path("none")).error().code, ErrorCode::NotFound);
        QCOMPARE(writeSecretFile(path("no/folder"), "x").error().code, ErrorCode::NotFound);
        QVERIFY(writeSecretFile(path("long"), std::string(64 * 1024 + 1, 'x')));
        QCOMPARE(readSecretFile(path("long")).error().code, ErrorCode::TooLarge);
        QVERIFY(readSecretFile(path("none")).error().detail.find("none") != std::string::npos);
    }
};

BANSO_TEST(SecretFileTest);

}  // namespace banso::tests

#include "secret_file_test.moc"
