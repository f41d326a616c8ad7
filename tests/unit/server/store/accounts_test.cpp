// SPDX-License-Identifier: Apache-2.0
#include "server/store/accounts.h"

#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>

#include "server/auth/secret_file.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

using namespace std::chrono_literals;

class AccountsTest : public QObject {
    Q_OBJECT

    static constexpr Instant kNow{1'795'478'400'000ms};

    struct Folder {
        QTemporaryDir folder;
        DataFolder data{folder.path().toStdString()};
        Accounts accounts{data};
        RecordId makoto = RecordId::natural("person", {}, "makoto");
        Sha256 invitation = sha256("code");

        void invite() {
            const std::string secret("se\0cret", 7);
            QVERIFY(accounts.invite(makoto, invitation, secret, kNow + 10min).has_value());
        }
    };

  private slots:
    void an_account_is_set_up_by_its_invitation_once() {
        Folder folder;
        folder.invite();
        QVERIFY(!folder.accounts.find(folder.makoto).value()->isSetUp());
        QVERIFY(folder.accounts.setUp(folder.invitation, kNow, "hash", 7).has_value());
        const auto account = folder.accounts.find(folder.makoto).value();
        QCOMPARE(account->passwordHash, "hash");
        QCOMPARE(account->totpSecret, std::string("se\0cret", 7));
        QCOMPARE(account->totpUsedLast, 7);
        QCOMPARE(folder.accounts.setUp(folder.invitation, kNow, "other", 8).error().code,
                 ErrorCode::NotFound);
    }

    void a_case_that_is_open_to_an_expert_outlives_her_first_password() {
        Folder folder;
        const RecordId client = RecordId::natural("business", {}, "baker");
        const Date until = parseDate("2026-12-22").value();
        QVERIFY(folder.accounts.putCase(folder.makoto, OpenCase{client, until}).has_value());
        folder.invite();
        QVERIFY(folder.accounts.setUp(folder.invitation, kNow, "hash", 7).has_value());
        const auto account = folder.accounts.find(folder.makoto).value();
        QVERIFY(account->isSetUp());
        QCOMPARE(account->openCase->client, client);
        QCOMPARE(account->openCase->until, until);
        QVERIFY(folder.accounts.putCase(folder.makoto, {}).has_value());
        QVERIFY(!folder.accounts.find(folder.makoto).value()->openCase.has_value());
    }

    void once_all_are_closed_nobody_signs_in_and_what_is_open_to_experts_stays() {
        Folder folder;
        const OpenCase open{RecordId::natural("business", {}, "baker"),
                            parseDate("2026-12-22").value()};
        folder.invite();
        QVERIFY(folder.accounts.setUp(folder.invitation, kNow, "hash", 7).has_value());
        QVERIFY(folder.accounts.putCase(folder.makoto, open).has_value());
        QVERIFY(folder.accounts.invite(folder.makoto, sha256("next"), "x", kNow + 10min));
        QCOMPARE(folder.accounts.closeAll().value(), std::size_t{1});
        const auto account = folder.accounts.find(folder.makoto).value();
        QVERIFY(!account->isSetUp());
        QVERIFY(account->totpSecret.empty());
        QCOMPARE(account->openCase->client, open.client);
        QVERIFY(!folder.accounts.invited(sha256("next"), kNow).has_value());
    }

    void an_invitation_ends_and_is_replaced_by_the_next() {
        Folder folder;
        folder.invite();
        QVERIFY(folder.accounts.invited(folder.invitation, kNow + 9min).has_value());
        QVERIFY(!folder.accounts.invited(folder.invitation, kNow + 10min).has_value());
        QVERIFY(folder.accounts.invite(folder.makoto, sha256("next"), "x", kNow + 10min));
        QVERIFY(!folder.accounts.invited(folder.invitation, kNow).has_value());
        QVERIFY(folder.accounts.invited(sha256("next"), kNow).has_value());
    }

    void the_password_stays_good_until_a_new_invitation_is_used() {
        Folder folder;
        folder.invite();
        QVERIFY(folder.accounts.setUp(folder.invitation, kNow, "hash", 7).has_value());
        QVERIFY(folder.accounts.invite(folder.makoto, sha256("next"), "x", kNow + 10min));
        QCOMPARE(folder.accounts.find(folder.makoto).value()->passwordHash, "hash");
        QVERIFY(folder.accounts.setUp(sha256("next"), kNow, "new", 9).has_value());
        QCOMPARE(folder.accounts.find(folder.makoto).value()->passwordHash, "new");
    }

    void a_code_is_used_once_even_by_another_process() {
        Folder folder;
        folder.invite();
        QVERIFY(folder.accounts.setUp(folder.invitation, kNow, "hash", 7).has_value());
        QVERIFY(folder.accounts.useCode(folder.makoto, 8).has_value());
        QCOMPARE(Accounts(folder.data).useCode(folder.makoto, 8).error().code, ErrorCode::Outdated);
    }

    void a_removed_account_is_gone() {
        Folder folder;
        folder.invite();
        QVERIFY(folder.accounts.remove(folder.makoto).has_value());
        QVERIFY(!folder.accounts.find(folder.makoto).value().has_value());
        QCOMPARE(folder.accounts.remove(folder.makoto).error().code, ErrorCode::NotFound);
    }

    void only_the_owner_can_read_the_file_and_a_damaged_one_is_not_written_over() {
        Folder folder;
        folder.invite();
        const auto file = folder.data.path() / "accounts.json";
        const auto rights = std::filesystem::status(file).permissions();
        QCOMPARE(rights & std::filesystem::perms::mask,
                 std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
        QVERIFY(writeSecretFile(file, "{\"version\":1,\"accounts\":[{}]}").has_value());
        QCOMPARE(folder.accounts.all().error().code, ErrorCode::Malformed);
        QCOMPARE(folder.accounts.remove(folder.makoto).error().code, ErrorCode::Malformed);
    }
};

BANSO_TEST(AccountsTest);

}  // namespace banso::tests

#include "accounts_test.moc"
