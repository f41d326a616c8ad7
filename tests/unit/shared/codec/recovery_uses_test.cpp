// SPDX-License-Identifier: Apache-2.0
#include "shared/codec/recovery_uses.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso {

class RecoveryUsesTest : public QObject {
    Q_OBJECT

    static std::vector<RecoveryUse> uses(std::size_t count) {
        std::vector<RecoveryUse> made;
        for (std::size_t i = 0; i < count; ++i)
            made.push_back({Instant(std::chrono::milliseconds(1'795'478'400'000 + i)),
                            RecoveryKey::random().publicHalf()});
        return made;
    }

  private slots:
    void whatATabletKeepsIsWhatTheHubReads() {
        const auto kept = uses(kRecoveryUses);
        QVERIFY(decodeRecoveryUses(encode(kept)).value() == kept);
        QVERIFY(decodeRecoveryUses(encode(uses(0))).value().empty());
    }

    void moreThanATabletKeepsIsTooMuch() {
        const auto read = decodeRecoveryUses(encode(uses(kRecoveryUses + 1)));
        QCOMPARE(read.error().code, ErrorCode::TooLarge);
    }

    void whatIsNoUseIsRefused() {
        for (const char* bad : {"", "[]", "{}", R"({"uses":{}})", R"({"uses":[1]})",
                                R"({"uses":[{"at":"1","key":"00"}]})",
                                R"({"uses":[{"at":1,"key":"00"}]})"}) {
            const auto read = decodeRecoveryUses(bad);
            QVERIFY2(!read, bad);
            QCOMPARE(read.error().code, ErrorCode::Malformed);
        }
        std::string negative = encode(uses(1));
        negative.replace(negative.find("1795"), 1, "-");
        QVERIFY(!decodeRecoveryUses(negative));
    }
};

BANSO_TEST(RecoveryUsesTest);

}  // namespace banso

#include "recovery_uses_test.moc"
