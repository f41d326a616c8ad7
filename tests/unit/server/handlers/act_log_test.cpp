// SPDX-License-Identifier: Apache-2.0
// What the audit log says of what tablets sent: the whole way, from the tablet's save to the line.
#include "server/store/act_log.h"

#include <QDir>
#include <QFile>
#include <QtTest>

#include "shared/domain/business.h"
#include "shared/domain/catalogue.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/handlers/sync_office.h"

namespace banso::tests {

class ActLogTest : public QObject {
    Q_OBJECT

    struct Office : SyncOffice {
        RecordId sato = chamber.addPerson("佐藤", Role::Administrator);
        RecordId yamada = chamber.addPerson("山田", Role::Advisor);
        TestTablet first = tabletOf(sato);
        TestTablet second = tabletOf(yamada);

        Office() { BANSO_ASSERT(first.sync() && second.sync()); }
        /// The words of the lines and their subjects, the newest last.
        QStringList lines() {
            QStringList words;
            const auto newest = audit.newest(100).value();
            for (auto line = newest.rbegin(); line != newest.rend(); ++line) {
                QString word = QString::fromStdString(line->event + " " + line->subject);
                for (const auto& [fact, text] : line->facts)
                    if (fact != "device" && fact != "record")
                        word += QString::fromStdString(" " + fact + "=" + text);
                words.append(word);
            }
            return words;
        }
        static QString text(RecordId id) { return QString::fromStdString(id.text()); }
    };

  private slots:
    void a_setting_that_a_tablet_writes_is_in_the_log() {
        Office office;
        Setting setting;
        setting.key = "follow_up.contacts";
        setting.id = RecordId::natural("setting", {}, setting.key);
        setting.value = "6";
        office.first.create(setting);
        QVERIFY(office.first.sync().has_value());
        QCOMPARE(office.lines(),
                 QStringList{QStringLiteral("setting_changed ") + Office::text(setting.id) +
                             QStringLiteral(" key=follow_up.contacts")});
        QVERIFY(office.audit.verify().has_value());
    }

    void a_stand_in_that_a_tablet_writes_is_kept_back() {
        Office office;
        StandIn standIn;
        standIn.id = office.chamber.ids.recordId();
        standIn.absent = office.yamada;
        standIn.deputy = office.sato;
        standIn.from = tokyoDate(office.chamber.clock.now());
        office.first.create(standIn);
        QVERIFY(office.first.sync().has_value());
        QVERIFY(!office.chamber.read<StandIn>(standIn.id).has_value());
        QVERIFY(office.lines().isEmpty());
    }

    void a_setting_of_any_name_holds_no_push_up() {
        Office office;
        Setting setting;
        setting.key = "設定";
        setting.id = RecordId::natural("setting", {}, setting.key);
        setting.value = "1";
        office.first.create(setting);
        QVERIFY(office.first.sync().has_value());
        QCOMPARE(office.first.unanswered(), std::int64_t{0});
        QVERIFY(office.lines().constLast().endsWith(QStringLiteral("key=unknown")));
    }

    void who_ended_a_contradiction_is_in_the_log_with_the_client() {
        Office office;
        Business shop;
        shop.id = office.chamber.ids.recordId();
        shop.name = "榛名製パン";
        shop.phone = "X";
        office.first.create(shop);
        QVERIFY(office.first.sync() && office.second.sync());
        office.first.change<Business>(shop.id, [](Business& b) { b.phone = "A"; });
        office.second.change<Business>(shop.id, [](Business& b) { b.phone = "B"; });
        QVERIFY(office.first.sync() && office.second.sync() && office.first.sync());
        QVERIFY(office.lines().filter(QStringLiteral("conflict_decided")).isEmpty());
        const auto seen = office.first.read<Business>(shop.id);
        const auto version = std::string(seen.state.versionOf("phone"));
        const auto own = sync::makeName(office.second.device(), 1);
        office.first.save({{"business", shop.id, {{"phone", version, "\"B\"", {version, own}}}}});
        QVERIFY(office.first.sync().has_value());
        QCOMPARE(office.lines().constLast(), QStringLiteral("conflict_decided ") +
                                                 Office::text(shop.id) +
                                                 QStringLiteral(" kind=business"));
    }

    void what_the_log_cannot_hold_is_not_taken_and_comes_again() {
        Office office;
        Setting setting;
        setting.key = "follow_up.contacts";
        setting.id = RecordId::natural("setting", {}, setting.key);
        setting.value = "6";
        office.first.create(setting);
        // A folder stands where the file would be.
        const QString file = QString::fromStdString(office.audit.file().string());
        QVERIFY(QDir().mkpath(file));
        QVERIFY(!office.first.sync().has_value());
        QCOMPARE(office.first.unanswered(), std::int64_t{1});
        QVERIFY(!office.chamber.read<Setting>(setting.id).has_value());
        QVERIFY(QDir().rmdir(file));
        QVERIFY(office.first.sync().has_value());
        QCOMPARE(office.chamber.read<Setting>(setting.id)->value, std::string("6"));
        QCOMPARE(office.lines().size(), 1);
    }

    void a_colleagues_file_that_was_opened_is_in_the_log_once() {
        Office office;
        Business shop;
        shop.id = office.chamber.ids.recordId();
        shop.name = "榛名製パン";
        shop.advisor = office.sato;
        office.chamber.bring(shop);
        QVERIFY(office.second.sync().has_value());
        office.second.open(shop.id);
        for (int i = 0; i < 2; ++i) QVERIFY(office.second.sync().has_value());
        QCOMPARE(office.lines(),
                 QStringList{QStringLiteral("file_fetched ") + Office::text(shop.id)});
    }
};

BANSO_TEST(ActLogTest);

}  // namespace banso::tests

#include "act_log_test.moc"
