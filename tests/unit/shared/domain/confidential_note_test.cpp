// SPDX-License-Identifier: Apache-2.0
#include "shared/domain/confidential_note.h"

#include <QtTest>

#include "shared/schema/check.h"
#include "tests/support/test_registry.h"

namespace banso {

class ConfidentialNoteTest : public QObject {
    Q_OBJECT

  private slots:
    void twoTabletsThatBeginANoteMeetInOneRecord() {
        ConfidentialNote note;
        note.business = RecordId::fromBytes({7});
        note.debts = "代表者の保証";
        const RecordId id = confidentialNoteOf(note.business);
        QVERIFY(checkCreation(kindOf<ConfidentialNote>(), id, toUnits(note)).has_value());
        QVERIFY(id != note.business);
        QVERIFY(id != confidentialNoteOf(RecordId::fromBytes({8})));
    }

    void itIsNoTextThatASearchOfTheRecordsFinds() {
        for (const FieldInfo& field : kindOf<ConfidentialNote>().fields) QVERIFY(!field.note);
        QVERIFY(kindOf<ConfidentialNote>().searched.empty());
    }
};

BANSO_TEST(ConfidentialNoteTest);

}  // namespace banso

#include "confidential_note_test.moc"
