// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/aside_folders.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtTest>

#include "mobile/platform/private_file.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

/// What waits beside a tablet for the chamber's paper, and what a power cut leaves of it.
class AsideFoldersTest : public QObject {
    Q_OBJECT

    struct Folder {
        QTemporaryDir place;
        std::string path = place.path().toStdString();

        void put(const std::string& name, const std::string& text) const {
            const QString file = place.filePath(QString::fromStdString(name));
            BANSO_ASSERT(QDir().mkpath(QFileInfo(file).path()));
            BANSO_ASSERT(writePrivateFile(file.toStdString(), text).has_value());
        }
        /// Empty: it is not there.
        std::string text(const std::string& name) const {
            const auto text = readPrivateFile(path + "/" + name);
            return text ? *text : std::string();
        }
        QStringList names() const {
            return QDir(place.path())
                .entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
        }
    };

  private slots:
    void eachTabletThatIsPutAsideHasAFolderOfItsOwn() {
        const Folder folder;
        for (const char* key : {"first", "second"}) {
            folder.put("key.json", key);
            folder.put("tablet.db", key);
            folder.put("files/photo", key);
            QVERIFY(putAside(folder.path).has_value());
        }
        QCOMPARE(folder.names(), (QStringList{"aside-1", "aside-2"}));
        const auto aside = asideIn(folder.path);
        QCOMPARE(aside.size(), std::size_t{2});
        QCOMPARE(aside[1], folder.path + "/aside-2");
        for (const char* name : {"key.json", "tablet.db", "files/photo"})
            QCOMPARE(folder.text(std::string("aside-2/") + name), std::string("second"));
    }

    void oneThatIsRemovedLeavesTheOthers() {
        const Folder folder;
        folder.put("key.json", "present");
        folder.put("aside-1/key.json", "first");
        folder.put("aside-1/files/photo", "first");
        folder.put("aside-2/key.json", "second");
        QVERIFY(removeAside(folder.path + "/aside-1").has_value());
        QVERIFY(mendAside(folder.path).has_value());
        QCOMPARE(folder.names(), (QStringList{"aside-2", "key.json"}));
        QCOMPARE(folder.text("aside-2/key.json"), std::string("second"));
    }

    void whatAPowerCutLeftHalfAsideComesBack() {
        const Folder folder;
        // The key file goes last: it has not gone yet.
        folder.put("key.json", "key");
        folder.put("tablet.db", "sent");
        folder.put("aside-1/tablet.db-wal", "unsent");
        QVERIFY(mendAside(folder.path).has_value());
        QCOMPARE(folder.text("tablet.db-wal"), std::string("unsent"));
        QCOMPARE(folder.names(), (QStringList{"key.json", "tablet.db", "tablet.db-wal"}));
        QVERIFY(asideIn(folder.path).empty());
    }

    /// Its log may not come to lie beside the present tablet's records.
    void whatAPowerCutLeftHalfRemovedGoes() {
        const Folder folder;
        folder.put("key.json", "present");
        folder.put("tablet.db", "present");
        // Its key had gone: by a removal, and by the office's order to erase.
        folder.put("removed-aside-2/tablet.db-wal", "second");
        folder.put("aside-1/tablet.db-wal", "first");
        folder.put("aside-1/erasing", "erasing");
        QVERIFY(mendAside(folder.path).has_value());
        QCOMPARE(folder.names(), (QStringList{"key.json", "tablet.db"}));
    }

    void whatCannotBeRemovedIsSaid() {
        const Folder folder;
        QCOMPARE(removeAside(folder.path + "/aside-1").error().code, ErrorCode::Storage);
    }
};

BANSO_TEST(AsideFoldersTest);

}  // namespace banso::tests

#include "aside_folders_test.moc"
