// SPDX-License-Identifier: Apache-2.0
// A tablet whose passphrase was wrong ten times, with unsent work on it: the real programs, from
// the last wrong one to the work on a colleague's tablet.
#include <QFile>
#include <QtTest>

#include "server/store/file_store.h"
#include "shared/base/hash.h"
#include "shared/domain/business.h"
#include "shared/store/draft_store.h"
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

/// A photo of a form that is not saved yet; its hash.
std::string takeForAForm(const RealTablet& tablet, RecordId business, RecordId form) {
    const std::string hash = tablet.takePhoto("a photo of the shop");
    tablet.look([&](Database& database, const SecretKey&) {
        Transaction transaction(database);
        BANSO_ASSERT(DraftStore(database, {})
                         .put({form, "attachment", business, "写真", json::quoted(hash),
                               SystemClock().now()})
                         .has_value());
        transaction.commit();
    });
    return hash;
}

bool isOnRecord(const ServerProcess& server) {
    return server.run({"audit", "list"}).output.find("recovery key used") != std::string::npos;
}

/// Opens it by the paper's letters and the passphrase after them, and syncs.
json::Document recover(const RealTablet& tablet, const QString& file) {
    return RealTablet::runWith({"--data", tablet.folder(), "--recover", file, "--sync"});
}

}  // namespace

class ForgottenPassphraseTest : public QObject {
    Q_OBJECT

    /// A chamber with its paper, and a tablet with a shop on it that was not sent.
    struct Chamber {
        SystemClock clock;
        RandomIds ids{clock};
        ServerProcess server;
        const RecoveryKey paper = keyOn(server.init());
        std::optional<RealTablet> satos;
        Business shop;

        Chamber() {
            server.addPerson("佐藤 美咲", "advisor");
            server.addPerson("山田 健", "advisor");
            server.start();
            satos.emplace(server, "佐藤 美咲");
            shop.id = ids.recordId();
            shop.name = "榛名製パン";
            satos->save({sync::creation(shop)});
        }
    };

  private slots:
    void she_works_on_at_once_and_what_was_unsent_comes_back_by_the_paper() {
        Chamber chamber;
        const ServerProcess& server = chamber.server;
        const RealTablet& satos = *chamber.satos;
        const std::string photo = takeForAForm(satos, chamber.shop.id, chamber.ids.recordId());

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

        // What was put aside is opened with the paper, sends what it has, and is gone.
        const QString typed = server.filePath("paper");
        put(typed, RecoveryKey::random().text() + "\n");
        QCOMPARE(errorOf(satos.run({"--send-aside", typed})), std::string("unauthenticated"));
        put(typed, chamber.paper.text() + "\n");
        const auto sent = satos.run({"--send-aside", typed});
        QCOMPARE(errorOf(sent), std::string());
        QVERIFY(sent.root().integer("sent").value_or(0) > 0);
        QVERIFY(!QFile::exists(satos.folder() + "/aside-1"));
        QVERIFY(FileStore::open((server.folder() + "/files").toStdString())->lengthOf(photo));
        QCOMPARE(errorOf(satos.run({"--send-aside", typed})), std::string("not_found"));
        const std::string listed = server.run({"device", "list"}).output;
        QVERIFY(listed.find("says it erased itself") != std::string::npos);

        EnrolledTablet yamadas(server, "山田 健", chamber.clock);
        QVERIFY(yamadas->sync().has_value());
        yamadas->open(chamber.shop.id);
        QVERIFY(yamadas->sync().has_value());
        QCOMPARE(yamadas->read<Business>(chamber.shop.id).value.name, chamber.shop.name);
        QVERIFY(isOnRecord(server));
    }

    void with_the_paper_a_tablet_gets_a_new_passphrase_and_the_use_stays_on_record() {
        Chamber chamber;
        const ServerProcess& server = chamber.server;
        const RealTablet& satos = *chamber.satos;

        const QString typed = server.filePath("paper");
        put(typed, chamber.paper.text() + "\npassword\n");
        QCOMPARE(errorOf(recover(satos, typed)), std::string("invalid"));
        QVERIFY(!isOnRecord(server));
        put(typed, chamber.paper.text() + "\n" + kNew + "\n");
        const auto opened = recover(satos, typed);
        QCOMPARE(errorOf(opened), std::string());
        QVERIFY(opened.root().integer("sent").value_or(0) > 0);
        QVERIFY(isOnRecord(server));
        QVERIFY(server.run({"status"}).output.find("last used never") == std::string::npos);

        // Told once; the passphrase from then on is the new one.
        const QString passphrase = server.filePath("passphrase");
        put(passphrase, kNew);
        QCOMPARE(errorOf(RealTablet::runOn(satos.folder(), passphrase, {"--sync"})), std::string());
        QVERIFY(!QFile::exists(satos.folder() + "/recovered.json"));
        QCOMPARE(errorOf(satos.run({"--sync"})), std::string("unauthenticated"));
    }
};

BANSO_TEST(ForgottenPassphraseTest);

}  // namespace banso::tests

#include "forgotten_passphrase_test.moc"
