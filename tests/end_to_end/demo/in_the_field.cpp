// SPDX-License-Identifier: Apache-2.0
#include "shared/domain/appointment.h"
#include "shared/domain/business.h"
#include "shared/domain/catalogue.h"
#include "shared/domain/checksheet.h"
#include "shared/domain/consultation.h"
#include "shared/domain/figure.h"
#include "tests/end_to_end/demo/day.h"

namespace banso::demo {
namespace {

constexpr std::size_t kItemsOfSitting = 21;

Figure salesOf(RecordId business, const std::string& period, std::int64_t yen, Date readOn) {
    Figure figure;
    figure.business = business;
    figure.period = period;
    figure.measure = Measure::Sales;
    figure.amount = yen;
    figure.taxBasis = TaxBasis::Excluded;
    figure.source = FigureSource::Books;
    figure.state = FigureState::Provisional;
    figure.readOn = readOn;
    return figure;
}

/// What a follow-up saves at once: the record, its figures, and that the appointment took place.
RecordId followUp(Pen& pen, Consultation talk, const std::vector<Figure>& figures) {
    talk.id = pen.newId();
    talk.writer = pen.person();
    talk.staff[talk.writer.text()] = true;
    talk.topics[std::string(word(Topic::FollowUp))] = true;
    pen.make(talk);
    for (const Figure& figure : figures) pen.make(figure);
    pen.change<Appointment>(talk.appointment, [&](Appointment& appointment) {
        appointment.stateWord = AppointmentState::Done;
        appointment.consultation = talk.id;
        appointment.stateBy = talk.writer;
    });
    pen.save();
    return talk.id;
}

RecordId thirdSlot(RecordId plan) {
    return RecordId::natural("appointment", plan, "3");
}

void visitTorimichi(Day& day, Pen& sato) {
    day.clock.setTo("10:55");
    Consultation talk;
    talk.business = day.facts.story.torimichi;
    talk.plan = day.torimichiPlan;
    talk.appointment = thirdSlot(talk.plan);
    talk.day = day.today();
    talk.startTime = "10:00";
    talk.minutes = 60;
    talk.method = Method::Visit;
    talk.said = "夜営業は金曜がいちばん入る。看板の工事は来月に決まった。";
    talk.found = "昼の定食は値上げ後も客数が落ちていない。";
    talk.nextStep = "メニュー原価表を次回までに仕上げる。";
    talk.progress = Progress::AsPlanned;
    followUp(sato, talk,
             {salesOf(talk.business, "2026-09", 1'164'000, day.today()),
              salesOf(talk.business, "2026-10", 1'238'000, day.today())});
    sato.change<Business>(talk.business,
                          [](Business& business) { business.phone = "027-000-4829"; });
    sato.save();
    day.told.tell("torimichi_visited", {grouped(1'164'000), grouped(1'238'000), "027-000-4829"});
}

void rememberTorimichi(Day& day, Pen& yamada) {
    day.clock.setTo("11:20");
    yamada.change<Business>(day.facts.story.torimichi, [](Business& business) {
        business.memo = "夜の看板の補助について、商店街からも問合せあり（山田）。";
    });
    yamada.save();
    day.told.tell("torimichi_memo");
}

void writeDownMaruyamasPhone(Day& day, Pen& sato, Pen& yamada) {
    day.clock.setTo("11:45");
    const RecordId maruyama = day.facts.story.maruyama;
    sato.change<Business>(maruyama, [](Business& shop) { shop.phone = "027-000-2871"; });
    sato.save();
    yamada.change<Business>(maruyama, [](Business& shop) { shop.phone = "090-0000-2870"; });
    yamada.save();
    day.told.tell("maruyama_phones", {"027-000-2871", "090-0000-2870"});
}

/// 山田 believes that he has recorded the visit twice; 佐藤 adds to what comes next.
void cancelAndEditAVisit(Day& day, Pen& sato, Pen& yamada) {
    day.clock.setTo("13:10");
    const auto talks = day.yamada.open().where<Consultation>(
        "business=? AND coalesce(cancelled,0)=0 "
        "ORDER BY day DESC LIMIT 1",
        day.facts.story.kataoka);
    if (talks.empty()) throw DayFailed(QStringLiteral("片岡塗装 has no visit record."));
    day.talk = talks.front().id;
    yamada.change<Consultation>(day.talk, [](Consultation& talk) {
        talk.cancelled = true;
        talk.cancelReason = "二重に記録したため";
    });
    yamada.save();
    sato.change<Consultation>(day.talk, [](Consultation& talk) {
        talk.nextStep = "足場の見積りを3社から取り、12月の訪問で比べる。";
    });
    sato.save();
    day.told.tell("visit_cancelled_and_edited", {text(toText(*talks.front().day))});
}

void enterTheSameMonth(Day& day, Pen& sato, Pen& yamada) {
    day.clock.setTo("13:40");
    const RecordId ito = day.facts.story.ito;
    day.figure = sato.make(salesOf(ito, "2026-08", 742'000, day.today()));
    sato.save();
    Figure other = salesOf(ito, "2026-08", 816'000, day.today());
    other.taxBasis = TaxBasis::Included;
    other.source = FigureSource::Receipts;
    const RecordId twin = yamada.make(other);
    yamada.save();
    day.told.fact(twin == day.figure, "same_month", {grouped(742'000), grouped(816'000)});
}

void visitHaruna(Day& day, Pen& sato) {
    day.clock.setTo("17:15");
    Consultation talk;
    talk.business = day.facts.story.haruna;
    talk.plan = day.harunaPlan;
    talk.appointment = thirdSlot(talk.plan);
    talk.day = day.today();
    talk.startTime = "16:00";
    talk.minutes = 80;
    talk.method = Method::Visit;
    talk.said = "卸先1社の秋の注文が半分になった。九月の贈答は間に合わなかった。";
    talk.found = "9月の売上は計画820万円に対し356万円。原価表は半分まで進んでいる。";
    talk.nextStep = "卸値の見直しを、計画の見直しとあわせて相談する。";
    talk.progress = Progress::Slow;
    Figure profit = salesOf(talk.business, "2026-04/2026-09", 220'000, day.today());
    profit.measure = Measure::OperatingProfit;
    profit.source = FigureSource::TrialBalance;
    day.harunaTalk =
        followUp(sato, talk, {salesOf(talk.business, "2026-09", 3'560'000, day.today()), profit});
    day.told.tell("haruna_visited", {grouped(3'560'000), grouped(8'200'000)});
}

void sitAtUsui(Day& day, Pen& sato) {
    day.clock.setTo("15:20");
    TabletFile file = day.sato.open();
    const auto sheets =
        file.where<Checksheet>("business=? AND finishedOn IS NULL", day.facts.story.usui);
    if (sheets.empty()) throw DayFailed(QStringLiteral("碓氷精工 has no open checksheet."));
    day.checksheet = sheets.front().id;
    const std::size_t before = sheets.front().answers.size();
    const auto items =
        file.where<Question>("questionSet=? ORDER BY place", sheets.front().questionSet);
    sato.change<Checksheet>(day.checksheet, [&](Checksheet& sheet) {
        for (const Question& item : items) {
            if (sheet.answers.size() == before + kItemsOfSitting) break;
            if (sheet.answers.contains(item.key)) continue;
            Answer& answer = sheet.answers[item.key];
            answer.applicability = Applicability::Applies;
            answer.level = item.section == "money" ? 2 : 3;
            answer.answeredBy = AnsweredBy::Owner;
            answer.day = day.today();
        }
    });
    sato.save();
    const auto now = day.sato.open().find<Checksheet>(day.checksheet);
    day.told.fact(now && now->answers.size() == before + kItemsOfSitting, "usui_sitting",
                  {QString::number(kItemsOfSitting), QString::number(before),
                   QString::number(before + kItemsOfSitting)});
}

}  // namespace

void workInTheField(Day& day) {
    day.told.scene("scene_field");
    {
        Pen sato = day.pen(day.sato);
        Pen yamada = day.pen(day.yamada);
        visitTorimichi(day, sato);
        rememberTorimichi(day, yamada);
        writeDownMaruyamasPhone(day, sato, yamada);
        cancelAndEditAVisit(day, sato, yamada);
        enterTheSameMonth(day, sato, yamada);
        sitAtUsui(day, sato);
        visitHaruna(day, sato);
    }
    for (const TabletProgram* tablet : {&day.sato, &day.yamada}) {
        TabletFile file = tablet->open();
        day.told.fact(file.unanswered() > 0 && file.unanswered() == file.operations(),
                      "waits_on_the_tablet",
                      {tablet->person(), QString::number(file.unanswered())});
    }
}

}  // namespace banso::demo
