// SPDX-License-Identifier: Apache-2.0
#include "server/store/restricted_reads.h"

#include <QFile>
#include <QtTest>

#include "shared/domain/business.h"
#include "shared/domain/confidential_note.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/handlers/sync_office.h"

namespace banso::tests {

/// What the audit log says of a restricted business of 佐藤's, which her 課長 may see.
class RestrictedReadsTest : public QObject {
    Q_OBJECT

    struct Office : SyncOffice {
        RecordId sato = chamber.addPerson("佐藤", Role::Advisor);
        RecordId head = chamber.addPerson("課長", Role::Supervisor);
        TestTablet own = tabletOf(sato);
        TestTablet heads = tabletOf(head);
        Business shop;

        Office() {
            shop.id = chamber.ids.recordId();
            shop.name = "榛名製菓";
            shop.advisor = sato;
            chamber.bring(shop);
        }
        void restrict() {
            shop.restricted = true;
            chamber.bring(shop);
        }
        /// Another memo on it, for each tablet to receive.
        void write(const char* memo) {
            shop.memo = memo;
            chamber.bring(shop);
        }
        /// The lines about it, the newest first.
        std::vector<AuditLog::Line> reads() {
            auto lines = audit.newest(100).value();
            std::erase_if(lines, [](const auto& line) {
                return line.event != name(AuditEvent::RestrictedRead);
            });
            return lines;
        }
    };

  private slots:
    void whoOverseesARestrictedFileIsInTheLogOnceADay() {
        Office office;
        office.restrict();
        QVERIFY(office.heads.sync().has_value());
        QCOMPARE(office.reads().size(), std::size_t{1});
        const AuditLog::Line line = office.reads().front();
        QCOMPARE(line.actor, office.head.text());
        QCOMPARE(line.subject, office.shop.id.text());
        office.write("火曜は定休");
        QVERIFY(office.heads.sync().has_value());
        QCOMPARE(office.reads().size(), std::size_t{1});
        office.chamber.clock.instant += std::chrono::hours(24);
        QVERIFY(office.heads.sync().has_value());
        // Nothing of it was sent that day yet.
        QCOMPARE(office.reads().size(), std::size_t{1});
        office.write("水曜は定休");
        QVERIFY(office.heads.sync().has_value());
        QCOMPARE(office.reads().size(), std::size_t{2});
    }

    void whoLooksAfterItIsNot() {
        Office office;
        office.restrict();
        QVERIFY(office.own.sync().has_value());
        office.write("火曜は定休");
        QVERIFY(office.own.sync().has_value());
        QVERIFY(office.reads().empty());
    }

    void whoStandsInForHerIsInTheLogToo() {
        Office office;
        office.restrict();
        const RecordId yamada = office.chamber.addPerson("山田", Role::Advisor);
        TestTablet deputys = office.tabletOf(yamada);
        QVERIFY(deputys.sync().has_value());
        QVERIFY(office.reads().empty());
        StandIn standIn;
        standIn.id = office.chamber.ids.recordId();
        standIn.absent = office.sato;
        standIn.deputy = yamada;
        standIn.from = tokyoDate(office.chamber.clock.now());
        office.chamber.bring(standIn);
        QVERIFY(deputys.sync().has_value());
        QCOMPARE(deputys.read<Business>(office.shop.id).value.name, office.shop.name);
        QCOMPARE(office.reads().size(), std::size_t{1});
        QCOMPARE(office.reads().front().actor, yamada.text());
    }

    void anOpenFileIsReadWithoutALine() {
        Office office;
        QVERIFY(office.heads.sync().has_value());
        QVERIFY(office.reads().empty());
    }

    void aConfidentialNoteIsReadUnderItsBusinesssName() {
        Office office;
        ConfidentialNote note;
        note.business = office.shop.id;
        note.id = confidentialNoteOf(note.business);
        note.debts = "兄の保証人";
        office.own.create(note);
        QVERIFY(office.own.sync().has_value());
        QVERIFY(office.reads().empty());
        QVERIFY(office.heads.sync().has_value());
        QCOMPARE(office.heads.read<ConfidentialNote>(note.id).value.debts, note.debts);
        QCOMPARE(office.reads().size(), std::size_t{1});
        QCOMPARE(office.reads().front().subject, office.shop.id.text());
    }

    void whatTheLogCannotHoldIsNotSent() {
        Office office;
        office.restrict();
        // Nothing can be chained to it.
        QFile log(QString::fromStdString(office.audit.file().string()));
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write("not a line of ours\n");
        log.close();
        QVERIFY(!office.heads.sync().has_value());
        QVERIFY(office.heads.read<Business>(office.shop.id).state.isNew());
    }
};

BANSO_TEST(RestrictedReadsTest);

}  // namespace banso::tests

#include "restricted_reads_test.moc"
