// SPDX-License-Identifier: Apache-2.0
#include "server/store/data_folder.h"

#include <QTemporaryDir>
#include <QtTest>
#include <fstream>

#include "tests/support/test_registry.h"

namespace banso::tests {

class DataFolderTest : public QObject {
    Q_OBJECT

  private slots:
    void a_folder_without_a_chamber_says_how_to_make_one() {
        const QTemporaryDir folder;
        const auto there = DataFolder(folder.path().toStdString()).requireChamber();
        QCOMPARE(there.error().code, ErrorCode::NotFound);
        QVERIFY(there.error().detail.find("banso-server init") != std::string::npos);
    }

    void a_folder_is_served_once_at_a_time() {
        const QTemporaryDir path;
        const DataFolder folder(path.path().toStdString());
        {
            const auto first = lockForServing(folder);
            QVERIFY(first.has_value());
            QCOMPARE(lockForServing(folder).error().code, ErrorCode::Exists);
        }
        QVERIFY(lockForServing(folder).has_value());
    }
};

BANSO_TEST(DataFolderTest);

}  // namespace banso::tests

#include "data_folder_test.moc"
