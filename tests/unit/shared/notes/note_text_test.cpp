// SPDX-License-Identifier: Apache-2.0
#include "shared/notes/note_text.h"

#include <QtTest>

#include "shared/domain/checksheet.h"
#include "shared/domain/consultation.h"
#include "tests/support/test_registry.h"
#include "tests/unit/shared/store/store_fixture.h"

namespace banso {

class NoteTextTest : public QObject {
    Q_OBJECT

  private slots:
    void aTalkGivesWhatPeopleWroteAndNothingElse() {
        StoreFixture file;
        Consultation talk;
        talk.id = StoreFixture::id(9);
        talk.business = StoreFixture::id(1);
        talk.visitor = "来た人";
        talk.said = "客が減った";
        talk.nextStep = "次は値段";
        talk.notes[StoreFixture::id(2).text()] = "自分の覚え";
        file.add(talk);
        QCOMPARE(notesIn<Consultation>(file),
                 (std::vector<std::string>{"客が減った", "次は値段", "自分の覚え"}));
    }
    void aChecksheetGivesTheRemarksAtItsItems() {
        StoreFixture file;
        Checksheet sheet;
        sheet.id = StoreFixture::id(9);
        sheet.business = StoreFixture::id(1);
        sheet.answers["money.cash"].level = 3;
        sheet.answers["money.cash"].note = "資金繰り表あり";
        sheet.answers["people.heir"].level = 1;
        sheet.summary = "まとめ";
        file.add(sheet);
        QCOMPARE(notesIn<Checksheet>(file), (std::vector<std::string>{"資金繰り表あり", "まとめ"}));
    }
    void everyKindWithNotesLiesInTheFileOfABusiness() {
        for (const NoteKind& kind : noteKinds()) QVERIFY(!kind.kind->scopeField.empty());
    }
    /// A typing error in a kind's day would show here, not at a person's search.
    void everyKindsDayIsSqlOfItsTable() {
        StoreFixture file;
        for (const NoteKind& kind : noteKinds())
            (void)file.database().prepare("SELECT " + kind.day + " FROM " +
                                          std::string(kind.kind->name));
    }

  private:
    template <typename Record>
    static std::vector<std::string> notesIn(StoreFixture& file) {
        for (const NoteKind& kind : noteKinds()) {
            if (kind.kind != &kindOf<Record>()) continue;
            Statement row = file.database().prepare("SELECT " + kind.columns + " FROM " +
                                                    std::string(kind.kind->name));
            return row.step() ? notesOf(kind, row, 0) : std::vector<std::string>();
        }
        return {};
    }
};

BANSO_TEST(NoteTextTest);

}  // namespace banso

#include "note_text_test.moc"
