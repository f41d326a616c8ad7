// SPDX-License-Identifier: Apache-2.0
// A tablet's photos on their way to the server's own handler and back, over TLS.
#include "mobile/platform/file_transfer.h"

#include <QtTest>

#include "shared/base/hash.h"
#include "tests/support/test_registry.h"
#include "tests/unit/mobile/platform/file_office.h"

namespace banso::tests {

class FileTransferTest : public QObject {
    Q_OBJECT

    using Office = FileOffice;
    static FileTransfer transferOf(Office& office) {
        return {office.hub.connection(), office.tablet, office.folder};
    }
    static FileWay::Progress noting(std::vector<std::int64_t>& told) {
        return [&told](std::int64_t bytes) -> Result<void> {
            told.push_back(bytes);
            return {};
        };
    }

  private slots:
    void a_photo_goes_in_pieces_and_comes_back_whole() {
        Office office;
        FileTransfer transfer = transferOf(office);
        std::vector<std::int64_t> told;
        const auto sent = transfer.send(office.hash, noting(told));
        QVERIFY2(sent.has_value(), sent ? "" : sent.error().detail.c_str());
        QCOMPARE(told.front(), 0);
        QVERIFY(told.size() > 3);
        QCOMPARE(told.back(), static_cast<std::int64_t>(office.photo.size()));

        office.folder.drop(office.hash);
        QVERIFY(transfer.fetch(office.hash, {}).has_value());
        QVERIFY(office.folder.read(office.hash, 0, std::int64_t{1} << 25).value() == office.photo);
    }

    void what_arrived_before_it_was_ended_is_not_carried_again() {
        Office office;
        FileTransfer transfer = transferOf(office);
        const auto ended = transfer.send(office.hash, [](std::int64_t bytes) -> Result<void> {
            if (bytes > 0) return Error{ErrorCode::Unavailable, "the program ends"};
            return {};
        });
        QCOMPARE(ended.error().detail, std::string("the program ends"));
        std::vector<std::int64_t> told;
        QVERIFY(transfer.send(office.hash, noting(told)).has_value());
        QVERIFY(told.front() > 0);
        QVERIFY(office.files.lengthOf(office.hash).has_value());

        office.folder.drop(office.hash);
        QVERIFY(office.folder.addFetched(office.hash, std::string(2'999'000, 'p')).has_value());
        told.clear();
        QVERIFY(transfer.fetch(office.hash, noting(told)).has_value());
        QVERIFY(told.front() > 2'999'000);
        QVERIFY(office.folder.has(office.hash));
    }

    void a_fetch_that_ended_before_its_check_needs_no_byte_more() {
        Office office;
        FileTransfer transfer = transferOf(office);
        QVERIFY(transfer.send(office.hash, {}).has_value());
        office.folder.drop(office.hash);
        QVERIFY(office.folder.addFetched(office.hash, office.photo).has_value());
        QVERIFY(transfer.fetch(office.hash, {}).has_value());
        QVERIFY(office.folder.has(office.hash));
    }

    void a_file_that_the_hub_has_not_is_said_to_be_missing() {
        Office office;
        FileTransfer transfer = transferOf(office);
        const std::string other = hex(sha256("other"));
        QCOMPARE(transfer.fetch(other, {}).error().code, ErrorCode::NotFound);
        QCOMPARE(transfer.send(other, {}).error().code, ErrorCode::NotFound);
    }
};

BANSO_TEST(FileTransferTest);

}  // namespace banso::tests

#include "file_transfer_test.moc"
