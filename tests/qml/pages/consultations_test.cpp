// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "shared/domain/appointment.h"
#include "shared/domain/consultation.h"
#include "shared/domain/drift.h"
#include "tests/qml/pages/form_screen.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

using namespace Qt::Literals::StringLiterals;

class ConsultationsTest : public QObject {
    Q_OBJECT

    static QVariantMap with(const QString& key, RecordId id) {
        return {{key, FormScreen::text(id)}};
    }
    static Consultation stored() {
        Consultation talk;
        talk.id = FormScreen::id(50);
        talk.business = FormScreen::haruna();
        talk.writer = FormScreen::id(2);
        talk.day = addDays(FormScreen::today(), -7);
        talk.method = Method::Telephone;
        talk.staff[FormScreen::me().text()] = true;
        talk.said = "before";
        talk.notes[FormScreen::id(2).text()] = "a colleague's note";
        return talk;
    }

  private slots:
    void aTalkIsSavedAsItWasTapped() {
        FormScreen screen;
        screen.open(u"consultation"_s, with(u"businessId"_s, FormScreen::haruna()));
        screen.tap(u"dayYesterday"_s);
        screen.tap(u"methodRow/電話"_s);
        screen.tap(u"topic/金融"_s);
        screen.tap(u"topic/補助金"_s);
        screen.type(u"minutesEntry"_s, u"45"_s);
        screen.type(u"noteEntry"_s, u"mine"_s);
        screen.tap(u"promiseButton"_s);
        screen.type(u"promiseEntry"_s, u"send the form"_s);
        screen.tap(u"promiseDueWeek"_s);
        screen.tap(u"finishButton"_s);

        const auto talks = screen.all<Consultation>();
        QCOMPARE(talks.size(), std::size_t{1});
        QCOMPARE(talks[0].business, FormScreen::haruna());
        QCOMPARE(talks[0].day, std::optional(addDays(FormScreen::today(), -1)));
        QCOMPARE(talks[0].method, std::optional(Method::Telephone));
        QCOMPARE(talks[0].minutes, std::optional(std::int64_t{45}));
        QCOMPARE(talks[0].topics.size(), std::size_t{2});
        QCOMPARE(talks[0].staff.size(), std::size_t{1});
        QCOMPARE(talks[0].notes.at(FormScreen::me().text()), std::string("mine"));
        const auto promises = screen.all<Promise>();
        QCOMPARE(promises.size(), std::size_t{1});
        QCOMPARE(promises[0].consultation, talks[0].id);
        QCOMPARE(promises[0].due, std::optional(addDays(FormScreen::today(), 7)));
    }

    void aVisitorWithoutABusinessNeedsAName() {
        FormScreen screen;
        screen.open(u"consultation"_s, {{u"businessId"_s, QString()}});
        screen.tap(u"methodRow/窓口"_s);
        screen.tap(u"finishButton"_s);
        QVERIFY(screen.text(u"toMend"_s).contains(u"来られた方"_s));
        QVERIFY(screen.all<Consultation>().empty());
        screen.type(u"visitorEntry"_s, u"Yamada"_s);
        screen.tap(u"finishButton"_s);
        QCOMPARE(screen.all<Consultation>().at(0).visitor, std::string("Yamada"));
    }

    void nobodyAtHomeIsOneTap() {
        FormScreen screen;
        screen.open(u"consultation"_s, with(u"appointmentId"_s, FormScreen::appointment()));
        screen.tap(u"absentButton"_s);
        const auto visit = screen.find<Appointment>(FormScreen::appointment());
        QCOMPARE(visit.stateWord, std::optional(AppointmentState::Absent));
        QCOMPARE(visit.stateBy, FormScreen::me());
        QVERIFY(screen.all<Consultation>().empty());
    }

    void theAppointmentIsDoneWithItsTalk() {
        FormScreen screen;
        screen.open(u"consultation"_s, with(u"appointmentId"_s, FormScreen::appointment()));
        screen.tap(u"finishButton"_s);
        const auto talk = screen.all<Consultation>().at(0);
        QCOMPARE(talk.business, FormScreen::haruna());
        QCOMPARE(talk.appointment, FormScreen::appointment());
        const auto visit = screen.find<Appointment>(FormScreen::appointment());
        QCOMPARE(visit.stateWord, std::optional(AppointmentState::Done));
        QCOMPARE(visit.consultation, talk.id);
    }

    void aCorrectionLeavesTheNotesOfOthersAlone() {
        FormScreen screen;
        screen.receive(stored());
        screen.open(u"consultation"_s, with(u"consultationId"_s, FormScreen::id(50)));
        screen.type(u"foundEntry"_s, u"after"_s);
        screen.tap(u"finishButton"_s);
        const auto talk = screen.find<Consultation>(FormScreen::id(50));
        QCOMPARE(talk.found, std::string("after"));
        QCOMPARE(talk.said, std::string("before"));
        QCOMPARE(talk.notes.at(FormScreen::id(2).text()), std::string("a colleague's note"));
        // Only what was changed is sent.
        const auto seen = screen.tablet().seen<Consultation>(FormScreen::id(50));
        QCOMPARE(std::string(seen.state.versionOf("said")), std::string("hub:1"));
        QVERIFY(seen.state.versionOf("found") != "hub:1");
    }

    void aRecordIsCancelledWithItsReason() {
        FormScreen screen;
        screen.receive(stored());
        screen.open(u"consultation"_s, with(u"consultationId"_s, FormScreen::id(50)));
        screen.tap(u"cancelRecordButton"_s);
        screen.item(u"cancelBar"_s)->setProperty("reason", u"twice"_s);
        screen.tap(u"confirmButton"_s);
        const auto talk = screen.find<Consultation>(FormScreen::id(50));
        QVERIFY(talk.cancelled);
        QCOMPARE(talk.cancelReason, std::string("twice"));
    }

    void aKilledFormComesBackAndMayBeForgotten() {
        FormScreen screen;
        const auto page = with(u"businessId"_s, FormScreen::haruna());
        screen.open(u"consultation"_s, page);
        screen.type(u"saidEntry"_s, u"half a sent"_s);
        screen.restart();
        screen.open(u"consultation"_s, page);
        QCOMPARE(screen.text(u"saidEntry"_s), u"half a sent"_s);
        screen.tap(u"discardButton"_s);
        QCOMPARE(screen.text(u"saidEntry"_s), QString());
        screen.restart();
        screen.open(u"consultation"_s, page);
        QVERIFY(screen.item(u"discardButton"_s) == nullptr);
    }
};

BANSO_TEST(ConsultationsTest);

}  // namespace banso::tests

#include "consultations_test.moc"
