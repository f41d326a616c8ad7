// SPDX-License-Identifier: Apache-2.0
// A client's data is erased by order of the office: afterwards neither the server's folder nor the
// tablets' has a byte of it, and nothing brings it back.
#include <QtTest>

#include "server/store/chamber_file.h"
#include "server/store/data_folder.h"
#include "shared/domain/attachment.h"
#include "shared/domain/business.h"
#include "shared/domain/consultation.h"
#include "tests/end_to_end/enrolled_tablet.h"
#include "tests/support/clear_text.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

class ErasureTest : public QObject {
    Q_OBJECT

    static constexpr const char* kName = "消えてほしい店";
    static constexpr const char* kSaid = "資金繰りが苦しいと聞いた";

    struct Chamber {
        SystemClock clock;
        RandomIds ids{clock};
        ServerProcess server;
        std::optional<EnrolledTablet> tablet;
        std::optional<EnrolledTablet> colleague;
        Business shop;

        Chamber() {
            BANSO_ASSERT(server.init().exitCode == 0);
            server.addPerson("佐藤 美咲", "advisor");
            server.addPerson("山田 健", "advisor");
            server.start();
            BANSO_ASSERT(QDir().mkpath(server.filePath("tablets")));
            tablet.emplace(server, "佐藤 美咲", clock, file("one.db"));
            colleague.emplace(server, "山田 健", clock, file("two.db"));
            shop.id = ids.recordId();
            shop.name = kName;
            (*tablet)->create(shop);
            talk(*tablet);
            syncAll();
        }
        std::string file(const QString& name) const {
            return server.filePath("tablets/" + name).toStdString();
        }
        void talk(EnrolledTablet& by) {
            Consultation talk;
            talk.id = ids.recordId();
            talk.business = shop.id;
            talk.writer = by->person();
            talk.day = tokyoDate(clock.now());
            talk.method = Method::Visit;
            talk.said = kSaid;
            by->create(talk);
        }
        void syncAll() {
            for (auto* each : {&tablet, &colleague}) BANSO_ASSERT((**each)->sync().has_value());
        }
        CommandOutcome erase() const {
            const QString id = QString::fromStdString(shop.id.text());
            return server.run({"erase", id, "--reason", "request", "--confirm", id});
        }
        /// As a server leaves it that is killed between the records and the database's log: what
        /// the last one to close the file would tidy is put back.
        void eraseWithoutTheLog() {
            namespace fs = std::filesystem;
            const std::string file = server.chamberFile();
            {
                auto open = ChamberFile::open(file, clock, ids).value();
                const auto erased = open->write([&](ChamberFile& chamber) -> Result<void> {
                    std::ignore = chamber.hub().erasures().carryOut(
                        {shop.id, sync::ErasureReason::Request, "console"});
                    return {};
                });
                BANSO_ASSERT(erased.has_value());
                for (const char* part : {"", "-wal"})
                    fs::copy_file(file + part, filePath("left") + part);
            }
            for (const char* part : {"", "-wal"}) {
                fs::remove(file + part);
                fs::rename(filePath("left") + part, file + part);
            }
        }
        /// An attachment in whose file's place there is a folder; where that one is.
        std::filesystem::path attachWhatCannotBeDeleted() {
            Attachment photo;
            photo.id = ids.recordId();
            photo.business = photo.subject = shop.id;
            photo.sha256 = std::string(64, 'a');
            auto open = ChamberFile::open(server.chamberFile(), clock, ids).value();
            const auto made = open->write([&](ChamberFile& chamber) -> Result<void> {
                chamber.hub().bring({kindOf<Attachment>().name, photo.id, toUnits(photo)});
                return {};
            });
            BANSO_ASSERT(made.has_value());
            const DataFolder folder(server.folder().toStdString());
            const auto whole = folder.filesFolder() / "whole" / "aa" / photo.sha256;
            std::filesystem::create_directories(whole / "kept");
            return whole;
        }
        std::string filePath(const QString& name) const {
            return server.filePath(name).toStdString();
        }
        bool isFound(const QString& folder) const {
            return !lookForClearText(folder, {kName, kSaid}).found.empty();
        }
    };

  private slots:
    void afterwards_no_byte_of_it_is_on_the_server_or_on_a_tablet() {
        Chamber chamber;
        QVERIFY(chamber.isFound(chamber.server.folder()));
        QVERIFY(chamber.isFound(chamber.server.filePath("tablets")));
        // Written after the last sync, by somebody who has not heard.
        chamber.talk(*chamber.colleague);
        const CommandOutcome erased = chamber.erase();
        QVERIFY2(erased.exitCode == 0, erased.errors.c_str());
        chamber.syncAll();
        QCOMPARE((*chamber.colleague)->unanswered(), std::int64_t{0});
        QTRY_VERIFY(!chamber.isFound(chamber.server.folder()));
        QVERIFY((*chamber.tablet)->read<Business>(chamber.shop.id).state.isNew());
        // Their files fold their logs away when they are closed.
        chamber.tablet.reset();
        chamber.colleague.reset();
        QVERIFY(!chamber.isFound(chamber.server.filePath("tablets")));
        QCOMPARE(chamber.server.stop(), 0);
        QVERIFY(!chamber.isFound(chamber.server.folder()));
    }

    void what_a_killed_server_left_of_it_goes_when_the_next_one_starts() {
        Chamber chamber;
        chamber.server.killHard();
        chamber.eraseWithoutTheLog();
        QVERIFY(chamber.isFound(chamber.server.folder()));
        chamber.server.start();
        QTRY_VERIFY(!chamber.isFound(chamber.server.folder()));
    }

    void a_file_that_cannot_be_deleted_makes_the_command_fail_though_the_records_are_gone() {
        Chamber chamber;
        const auto whole = chamber.attachWhatCannotBeDeleted();
        const auto erased = chamber.erase();
        QCOMPARE(erased.exitCode, 1);
        QVERIFY(erased.output.find("Erased, at revision") != std::string::npos);
        QVERIFY(erased.errors.find("a file could not be deleted") != std::string::npos);
        std::filesystem::remove_all(whole);
        QCOMPARE(chamber.erase().exitCode, 0);
    }

    void without_the_id_said_twice_nothing_is_erased() {
        Chamber chamber;
        const QString id = QString::fromStdString(chamber.shop.id.text());
        const auto refused = chamber.server.run({"erase", id, "--reason", "request"});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY(refused.errors.find("--confirm " + chamber.shop.id.text()) != std::string::npos);
        chamber.syncAll();
        QVERIFY(!(*chamber.tablet)->read<Business>(chamber.shop.id).state.isNew());
    }
};

BANSO_TEST(ErasureTest);

}  // namespace banso::tests

#include "erasure_test.moc"
