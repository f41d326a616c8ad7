// SPDX-License-Identifier: Apache-2.0
#include "shared/domain/business.h"
#include "shared/domain/checksheet.h"
#include "shared/domain/consultation.h"
#include "shared/domain/figure.h"
#include "tests/end_to_end/demo/day.h"

namespace banso::demo {
namespace {

constexpr std::size_t kItemsOfSitting = 21;

const QString kTorimichiPhone = QStringLiteral("027-000-4829");

QString thirdSlot(RecordId plan) {
    return idOf(RecordId::natural("appointment", plan, "3"));
}

RecordId salesId(RecordId business, const std::string& period) {
    Figure figure;
    figure.business = business;
    figure.period = period;
    figure.measure = Measure::Sales;
    return naturalId(kindOf<Figure>(), toUnits(figure));
}

/// What the tablet holds of the sales of that month, in yen.
std::int64_t salesOn(const TabletProgram& tablet, RecordId business, const std::string& period) {
    const auto figure = tablet.open().find<Figure>(salesId(business, period));
    return figure ? figure->amount.value_or(0) : 0;
}

std::string phoneOn(const TabletProgram& tablet, RecordId business) {
    const auto found = tablet.open().find<Business>(business);
    return found ? found->phone : std::string();
}

void visitTorimichi(Day& day) {
    day.clock.setTo("10:55");
    const RecordId cafe = day.facts.story.torimichi;
    day.sato.play("torimichi", {{"business", idOf(cafe)},
                                {"plan", idOf(day.torimichiPlan)},
                                {"appointment", thirdSlot(day.torimichiPlan)},
                                {"phone", kTorimichiPhone},
                                {"pictures", day.pictures()}});
    const std::int64_t september = salesOn(day.sato, cafe, "2026-09");
    const std::int64_t october = salesOn(day.sato, cafe, "2026-10");
    day.told.fact(september == 1'164'000 && october == 1'238'000 &&
                      phoneOn(day.sato, cafe) == kTorimichiPhone.toStdString(),
                  "torimichi_visited", {grouped(september), grouped(october), kTorimichiPhone});
}

void rememberTorimichi(Day& day) {
    day.clock.setTo("11:20");
    const RecordId cafe = day.facts.story.torimichi;
    day.torimichiMemo = QStringLiteral("夜の看板の補助について、商店街からも問合せあり（山田）。");
    day.yamada.play("torimichi_memo", {{"business", idOf(cafe)}, {"memo", day.torimichiMemo}});
    const auto business = day.yamada.open().find<Business>(cafe);
    day.told.fact(business && text(business->memo) == day.torimichiMemo &&
                      text(business->phone) != kTorimichiPhone,
                  "torimichi_memo");
}

void writeDownMaruyamasPhone(Day& day) {
    day.clock.setTo("11:45");
    const RecordId shop = day.facts.story.maruyama;
    const QString satos = QStringLiteral("027-000-2871");
    const QString yamadas = QStringLiteral("090-0000-2870");
    day.sato.play("phone", {{"business", idOf(shop)}, {"phone", satos}});
    day.yamada.play("phone", {{"business", idOf(shop)}, {"phone", yamadas}});
    day.told.fact(
        text(phoneOn(day.sato, shop)) == satos && text(phoneOn(day.yamada, shop)) == yamadas,
        "maruyama_phones", {satos, yamadas});
}

/// 山田 believes that he has recorded the visit twice; 佐藤 writes what comes next.
void cancelAndEditAVisit(Day& day) {
    day.clock.setTo("13:10");
    const RecordId kataoka = day.facts.story.kataoka;
    const auto talks = day.yamada.open().where<Consultation>(
        "business=? AND coalesce(cancelled,0)=0 ORDER BY day DESC LIMIT 1", kataoka);
    if (talks.empty()) throw DayFailed(QStringLiteral("片岡塗装 has no visit record."));
    day.talk = talks.front().id;
    const QString next = QStringLiteral("足場の見積りを3社から取り、12月の訪問で比べる。");
    const TabletProgram::Names names{
        {"business", idOf(kataoka)}, {"talk", idOf(day.talk)}, {"next", next}};
    day.yamada.play("cancel_visit", names);
    day.sato.play("edit_visit", names);
    const auto cancelled = day.yamada.open().find<Consultation>(day.talk);
    const auto edited = day.sato.open().find<Consultation>(day.talk);
    day.told.fact(cancelled && cancelled->cancelled && edited && !edited->cancelled &&
                      text(edited->nextStep) == next,
                  "visit_cancelled_and_edited", {text(toText(*talks.front().day))});
}

void enterTheSameMonth(Day& day) {
    day.clock.setTo("13:40");
    const RecordId ito = day.facts.story.ito;
    day.figure = salesId(ito, "2026-08");
    const TabletProgram::Names names{{"plan", idOf(planOf(day.facts, ito))}};
    day.sato.play("august_sato", names);
    day.yamada.play("august_yamada", names);
    const auto satos = day.sato.open().find<Figure>(day.figure);
    const auto yamadas = day.yamada.open().find<Figure>(day.figure);
    day.told.fact(satos && satos->amount == 742'000 && satos->taxBasis == TaxBasis::Excluded &&
                      yamadas && yamadas->amount == 816'000 &&
                      yamadas->taxBasis == TaxBasis::Included,
                  "same_month", {grouped(742'000), grouped(816'000)});
}

void sitAtUsui(Day& day) {
    day.clock.setTo("15:20");
    const auto sheets = day.sato.open().where<Checksheet>("business=? AND finishedOn IS NULL",
                                                          day.facts.story.usui);
    if (sheets.empty()) throw DayFailed(QStringLiteral("碓氷精工 has no open checksheet."));
    day.checksheet = sheets.front().id;
    const std::size_t before = sheets.front().answers.size();
    day.sato.play("usui", {{"business", idOf(day.facts.story.usui)},
                           {"checksheet", idOf(day.checksheet)},
                           {"pictures", day.pictures()}});
    const auto now = day.sato.open().find<Checksheet>(day.checksheet);
    day.told.fact(now && now->answers.size() == before + kItemsOfSitting, "usui_sitting",
                  {QString::number(kItemsOfSitting), QString::number(before),
                   QString::number(before + kItemsOfSitting)});
}

void visitHaruna(Day& day) {
    day.clock.setTo("17:15");
    const RecordId haruna = day.facts.story.haruna;
    day.sato.play("haruna", {{"plan", idOf(day.harunaPlan)},
                             {"appointment", thirdSlot(day.harunaPlan)},
                             {"pictures", day.pictures()}});
    const auto talks = day.sato.open().where<Consultation>("plan=? AND day=?", day.harunaPlan,
                                                           toText(day.today()));
    day.told.fact(talks.size() == 1 && salesOn(day.sato, haruna, "2026-09") == 3'560'000,
                  "haruna_visited", {grouped(3'560'000), grouped(8'200'000)});
}

void tellWhatWaits(Day& day, const TabletProgram& tablet) {
    TabletFile file = tablet.open();
    day.told.fact(file.unanswered() > 0 && file.unanswered() == file.operations(),
                  "waits_on_the_tablet", {tablet.person(), QString::number(file.unanswered())});
}

}  // namespace

void workInTheField(Day& day) {
    day.told.scene("scene_field");
    visitTorimichi(day);
    rememberTorimichi(day);
    writeDownMaruyamasPhone(day);
    cancelAndEditAVisit(day);
    enterTheSameMonth(day);
    sitAtUsui(day);
    visitHaruna(day);
    tellWhatWaits(day, day.sato);
    tellWhatWaits(day, day.yamada);
}

}  // namespace banso::demo
