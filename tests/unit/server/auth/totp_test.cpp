// SPDX-License-Identifier: Apache-2.0
#include "server/auth/totp.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso::tests {

using namespace std::chrono_literals;

class TotpTest : public QObject {
    Q_OBJECT

    static constexpr const char* kSecret = "12345678901234567890";

    static Instant at(std::int64_t seconds) { return Instant{std::chrono::seconds{seconds}}; }

  private slots:
    void the_codes_are_those_of_rfc_6238() {
        const std::vector<std::pair<std::int64_t, const char*>> vectors{{59, "287082"},
                                                                        {1'111'111'109, "081804"},
                                                                        {1'111'111'111, "050471"},
                                                                        {1'234'567'890, "005924"},
                                                                        {2'000'000'000, "279037"},
                                                                        {20'000'000'000, "353130"}};
        for (const auto& [seconds, code] : vectors)
            QCOMPARE(totpCode(kSecret, totpStep(at(seconds))), code);
    }

    void a_telephone_may_be_thirty_seconds_off_and_no_more() {
        const Instant now = at(2'000'000'000);
        for (const std::int64_t off : {-2, -1, 0, 1, 2}) {
            const auto match = totpMatch(kSecret, totpCode(kSecret, totpStep(now) + off), now, 0);
            QCOMPARE(match.has_value(), off >= -1 && off <= 1);
        }
    }

    void a_code_is_good_once() {
        const Instant now = at(2'000'000'000);
        const auto step = totpMatch(kSecret, "279037", now, 0);
        QVERIFY(step.has_value());
        QVERIFY(!totpMatch(kSecret, "279037", now + 5s, *step));
    }

    void a_code_may_be_typed_with_a_space_but_not_with_a_digit_less() {
        const Instant now = at(2'000'000'000);
        QVERIFY(totpMatch(kSecret, "279 037", now, 0).has_value());
        QVERIFY(!totpMatch(kSecret, "27903", now, 0));
        QVERIFY(!totpMatch(kSecret, "", now, 0));
    }

    void the_qr_names_the_secret_as_telephones_read_it() {
        QCOMPARE(base32(kSecret), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        QCOMPARE(base32("a"), "ME");
        QCOMPARE(totpUri("Banso A", "誠", "a"),
                 "otpauth://totp/Banso%20A:%E8%AA%A0?secret=ME&issuer=Banso%20A");
    }
};

BANSO_TEST(TotpTest);

}  // namespace banso::tests

#include "totp_test.moc"
