// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/server/office/office_fixture.h"

#include "shared/rules/period.h"

namespace banso::tests {
namespace {

using namespace std::chrono;

constexpr std::int64_t kPlannedMonth = 1'000'000;

std::unique_ptr<OfficeReplica> replicaOf(ChamberFixture& chamber) {
    const std::string file = chamber.folder.filePath("office.db").toStdString();
    return OfficeReplica::open(file, chamber.epoch(), chamber.clock).value();
}

}  // namespace

OfficeFixture::OfficeFixture()
    : office(std::make_unique<Office>(replicaOf(chamber), chamber.readers, chamber.writer,
                                      handovers, upkeep, chamber.clock, chamber.log)) {
    baker.id = chamber.ids.recordId();
    baker.name = "榛名製パン";
    chamber.bring(baker);
    plan.id = chamber.ids.recordId();
    plan.business = baker.id;
    plan.stateWord = PlanState::Running;
    plan.finishedOn = year{2026} / 3 / 20;
    plan.firstMonth = year{2026} / 4;
    plan.months = 12;
    plan.taxBasis = TaxBasis::Excluded;
    for (const YearMonth month : Period::startingAt(*plan.firstMonth, 12).months())
        plan.targets[toText(month)].sales = kPlannedMonth;
    chamber.bring(plan);
}

void OfficeFixture::bringSales(const std::string& period, std::int64_t yen) {
    Figure figure;
    figure.business = baker.id;
    figure.period = period;
    figure.measure = Measure::Sales;
    figure.amount = yen;
    figure.taxBasis = TaxBasis::Excluded;
    figure.state = FigureState::Provisional;
    figure.id = naturalId(kindOf<Figure>(), toUnits(figure));
    chamber.bring(figure);
}

void OfficeFixture::bringSevenMonthsOf(std::int64_t yen) {
    for (const YearMonth month : Period::startingAt(year{2026} / 4, 7).months())
        bringSales(toText(month), yen);
}

void OfficeFixture::letOfficeWork() {
    for (std::int64_t before = -1; before != chamber.head();) {
        before = chamber.head();
        BANSO_ASSERT(office->pass().has_value());
    }
}

RecordId OfficeFixture::verdictId() const {
    return RecordId::natural("verdict", plan.id, plan.id.text());
}

std::optional<DriftCase> OfficeFixture::driftCase(std::int64_t ordinal) {
    DriftCase wanted;
    wanted.plan = plan.id;
    wanted.business = baker.id;
    wanted.ordinal = ordinal;
    return chamber.read<DriftCase>(naturalId(kindOf<DriftCase>(), toUnits(wanted)));
}

void OfficeFixture::endCase(std::int64_t ordinal, Date on) {
    auto ended = driftCase(ordinal).value();
    ended.stateWord = CaseState::Closed;
    ended.ending = CaseEnding::OwnersPolicy;
    ended.stateOn = on;
    chamber.bring(ended);
}

}  // namespace banso::tests
