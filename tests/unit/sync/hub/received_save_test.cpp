// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/received_save.h"

#include <QtTest>

#include "shared/base/hash.h"
#include "tests/support/test_registry.h"

namespace banso::sync {

class ReceivedSaveTest : public QObject {
    Q_OBJECT

    static constexpr const char* kDevice = "aaaaaaaaaaaaaaaa";

    static Save save(const std::string& kind, std::vector<UnitChange> changes) {
        Save made;
        made.first = 7;
        made.schema = 1;
        made.operations.push_back({kind, RecordId::fromBytes({1}), std::move(changes), {}});
        encodeSave(made, kDevice);
        return made;
    }
    static Result<void> formOf(const std::string& kind, const UnitChange& change) {
        return ReceivedSave::read(save(kind, {change}).line, kDevice)->form(0);
    }

  private slots:
    void itIsTheSaveThatWasSentWithTheHashOfItsBytes() {
        const Save sent = save("business", {{"phone", "", "\"027-320-0001\"", {}}});
        const auto received = ReceivedSave::read(sent.line, kDevice);
        QVERIFY(received.has_value());
        QCOMPARE(received->save().line, sent.line);
        QCOMPARE(received->save().operations.front().changes.front().value,
                 std::string("\"027-320-0001\""));
        const Sha256 hash = sha256(sent.line);
        QCOMPARE(received->hash(),
                 std::string(reinterpret_cast<const char*>(hash.data()), hash.size()));
        QVERIFY(received->form(0).has_value());
    }

    void whatTheCatalogueOfKindsRefusesIsSaidByOperation() {
        QCOMPARE(formOf("business", {"name", "", "null", {}}).error().code, ErrorCode::Invalid);
        QCOMPARE(formOf("business", {"phone", "", "{}", {}}).error().code, ErrorCode::Invalid);
        QCOMPARE(formOf("plan", {"version", "", "3", {}}).error().code, ErrorCode::Forbidden);
        QVERIFY(formOf("a_kind_of_a_later_version", {"phone", "", "{}", {}}).has_value());
    }

    void aLineThatIsNoSaveIsRefused() {
        QCOMPARE(ReceivedSave::read("{\"save\":1}", kDevice).error().code, ErrorCode::Malformed);
        QCOMPARE(ReceivedSave::read("[", kDevice).error().code, ErrorCode::Malformed);
    }
};

BANSO_TEST(ReceivedSaveTest);

}  // namespace banso::sync

#include "received_save_test.moc"
