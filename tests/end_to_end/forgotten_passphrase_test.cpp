// SPDX-License-Identifier: Apache-2.0
// A tablet whose passphrase was wrong ten times, with unsent work on it: the real programs, from
// the last wrong one to the work on a colleague's tablet.
#include <QFile>
#include <QtTest>

#include "shared/base/hash.h"
#include "shared/domain/business.h"
#include "tests/end_to_end/enrolled_tablet.h"
#include "tests/end_to_end/real_tablet.h"
#include "tests/support/test_registry.h"

namespace banso::tests {
namespace {

constexpr const char* kNew = "四つの山 夜の駅 青い傘 古い時計";

void put(const QString& path, const std::string& text) {
    QFile file(path);
    BANSO_ASSERT(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    BANSO_ASSERT(file.write(QByteArray::fromStdString(text)) >= 0);
    // Others may not read them, or the program does not.
    BANSO_ASSERT(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
}

std::string textOf(const QString& path) {
    QFile file(path);
    BANSO_ASSERT(file.open(QIODevice::ReadOnly));
    return file.readAll().toStdString();
}

std::string errorOf(const json::Document& said) {
    const auto error = said.root().find("error");
    return error ? std::string(error->string("code").value_or("?")) : std::string();
}

}  // namespace

class ForgottenPassphraseTest : public QObject {
    Q_OBJECT

  private slots:
    void she_works_on_at_once_and_what_was_unsent_comes_back_by_the_paper() {
        SystemClock clock;
        RandomIds ids(clock);
        ServerProcess server;
        const RecoveryKey paper = keyOn(server.init());
        server.addPerson("佐藤 美咲", "advisor");
        server.addPerson("山田 健", "advisor");
        server.start();
        const RealTablet satos(server, "佐藤 美咲");
        Business shop;
        shop.id = ids.recordId();
        shop.name = "榛名製パン";
        satos.save({sync::creation(shop)});

        // As if nine had been wrong by now, over hours; this is the tenth.
        const QString passphrase = server.filePath("passphrase");
        put(passphrase, "味噌まんじゅう四つと犬の名前");
        const std::string key = textOf(satos.folder() + "/key.json");
        put(satos.folder() + "/tries.json",
            R"({"of":")" + hex(sha256(key)) + R"(","wrong":9,"last":0})");
        const auto tenth = RealTablet::runOn(satos.folder(), passphrase, {"--sync"});
        QCOMPARE(errorOf(tenth), std::string("forbidden"));
        // Not by the right one either.
        QCOMPARE(errorOf(satos.run({"--sync"})), std::string("forbidden"));

        // She begins anew on the same tablet, and works on.
        QCOMPARE(errorOf(satos.run({"--start-anew"})), std::string());
        const QString code = QString::fromStdString(qrText(server.addDevice("佐藤 美咲")));
        QCOMPARE(errorOf(satos.run({"--enrol", code, "--sync"})), std::string());

        // What was put aside is opened with the paper, and sends what it has.
        const QString aside = satos.folder() + "/aside-1";
        const QByteArray typed =
            QByteArray::fromStdString(paper.text()) + '\n' + kNew + '\n' + kNew + '\n';
        const CommandOutcome opened = server.run({"recovery", "open", aside + "/key.json"}, typed);
        QVERIFY2(opened.exitCode == 0, opened.errors.c_str());
        put(passphrase, kNew);
        QCOMPARE(errorOf(RealTablet::runOn(aside, passphrase, {"--sync"})), std::string());

        EnrolledTablet yamadas(server, "山田 健", clock);
        QVERIFY(yamadas->sync().has_value());
        yamadas->open(shop.id);
        QVERIFY(yamadas->sync().has_value());
        QCOMPARE(yamadas->read<Business>(shop.id).value.name, shop.name);
        QVERIFY(server.run({"audit", "list"}).output.find("recovery key used") !=
                std::string::npos);
    }
};

BANSO_TEST(ForgottenPassphraseTest);

}  // namespace banso::tests

#include "forgotten_passphrase_test.moc"
