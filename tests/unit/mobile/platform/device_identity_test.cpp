// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/device_identity.h"

#include <sys/stat.h>

#include <QTemporaryDir>
#include <QtTest>

#include "mobile/platform/private_file.h"
#include "tests/support/test_registry.h"
#include "tests/unit/mobile/platform/hub_fixture.h"

namespace banso::tests {

/// The three files by which a tablet and its hub know each other.
class DeviceIdentityTest : public QObject {
    Q_OBJECT

    /// A folder with the identity of a tablet.
    struct Kept {
        QTemporaryDir place;
        std::string folder = place.path().toStdString();
        SecretKey dataKey = SecretKey::random();
        DeviceIdentity identity = HubFixture::identityOf(HttpFixture().tablet());

        Kept() { BANSO_ASSERT(saveIdentity(identity, folder, dataKey)); }
        void overwrite(const char* file, const std::string& text) const {
            BANSO_ASSERT(writePrivateFile(folder + file, text));
        }
        Error error() const { return loadIdentity(folder, dataKey).error(); }
    };

  private slots:
    void what_was_saved_is_loaded_and_is_its_owners_alone() {
        const Kept kept;
        QVERIFY(loadIdentity(kept.folder, kept.dataKey).value() == kept.identity);
        for (const QFileInfo& file : QDir(kept.place.path()).entryInfoList(QDir::Files)) {
            struct stat state {};
            QCOMPARE(::stat(file.filePath().toStdString().c_str(), &state), 0);
            QCOMPARE(state.st_mode & 0777, mode_t{0600});
        }
    }

    void a_folder_without_a_key_is_not_enrolled() {
        const QTemporaryDir folder;
        const auto loaded = loadIdentity(folder.path().toStdString(), SecretKey::random());
        QCOMPARE(loaded.error().code, ErrorCode::NotFound);
    }

    void a_damaged_file_is_named() {
        for (const char* file : {"/key.closed", "/certificate.pem", "/ca.pem"}) {
            const Kept kept;
            kept.overwrite(file, std::string(500, '\0'));
            QCOMPARE(kept.error().code, ErrorCode::Unauthenticated);
            QVERIFY(kept.error().detail.find(file) != std::string::npos);
        }
    }

    void another_authority_in_its_place_is_not_trusted() {
        const Kept kept;
        // Whole, but not the one that the tablet was enrolled by.
        kept.overwrite("/ca.pem", HttpFixture().authority.certificatePem());
        QCOMPARE(kept.error().code, ErrorCode::Unauthenticated);
    }

    void a_key_that_an_earlier_version_left_in_clear_is_closed_and_goes() {
        const Kept kept;
        QVERIFY(QFile::remove(kept.place.filePath("key.closed")));
        kept.overwrite("/key.pem", kept.identity.keyPem);
        QVERIFY(closeEarlierIdentity(kept.folder, kept.dataKey).has_value());
        QVERIFY(!QFile::exists(kept.place.filePath("key.pem")));
        QVERIFY(loadIdentity(kept.folder, kept.dataKey).value() == kept.identity);
        QVERIFY(closeEarlierIdentity(kept.folder, kept.dataKey).has_value());
        QVERIFY(loadIdentity(kept.folder, kept.dataKey).value() == kept.identity);
    }

    void a_file_cut_short_is_damaged() {
        const Kept kept;
        const std::string closed = readPrivateFile(kept.folder + "/key.closed").value();
        kept.overwrite("/key.closed", closed.substr(0, 100));
        QCOMPARE(kept.error().code, ErrorCode::Unauthenticated);
    }

    void the_private_key_is_of_no_use_without_the_tablets_data_key() {
        const Kept kept;
        const auto loaded = loadIdentity(kept.folder, SecretKey::random());
        QCOMPARE(loaded.error().code, ErrorCode::Unauthenticated);
        const std::string closed = readPrivateFile(kept.folder + "/key.closed").value();
        QVERIFY(closed.find("PRIVATE KEY") == std::string::npos);
        QVERIFY(!QFile::exists(kept.place.filePath("key.pem")));
    }

    void a_missing_file_beside_the_key_is_named_and_is_not_taken_for_not_enrolled() {
        const Kept kept;
        QVERIFY(QFile::remove(kept.place.filePath("ca.pem")));
        QCOMPARE(kept.error().code, ErrorCode::Unauthenticated);
        QVERIFY(kept.error().detail.find("ca.pem") != std::string::npos);
    }

    void a_certificate_of_another_key_is_damage() {
        const Kept kept;
        kept.overwrite("/certificate.pem", HttpFixture().tablet().certificatePem);
        QCOMPARE(kept.error().code, ErrorCode::Unauthenticated);
        QVERIFY(kept.error().detail.find("certificate.pem") != std::string::npos);
    }
};

BANSO_TEST(DeviceIdentityTest);

}  // namespace banso::tests

#include "device_identity_test.moc"
