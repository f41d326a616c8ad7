// SPDX-License-Identifier: Apache-2.0
// The choices around the figures: how they are given, for which months, and where they come from.
#include "mobile/app/verdict_words.h"
#include "mobile/consultations/choice_words.h"
#include "mobile/followups/figure_entry_model.h"
#include "mobile/followups/plan_columns.h"

namespace banso {
namespace {

constexpr int kMonthsOfAYear = 12;

bool isPlace(int index, std::size_t count) {
    return index >= 0 && static_cast<std::size_t>(index) < count;
}

}  // namespace

void FigureEntryModel::setMode(int mode) {
    m_mode = mode;
    tell();
    Q_EMIT edited();
}

QString FigureEntryModel::unitWord() const {
    return m_sheet.unit() == MoneyUnit::TenThousandYen ? tr("万円") : tr("千円");
}

QString FigureEntryModel::salesLabel() const {
    const auto basis = m_sheet.origin().taxBasis;
    return basis ? tr("売上（%1・%2）").arg(unitWord(), wording::of(*basis))
                 : tr("売上（%1）").arg(unitWord());
}

QStringList FigureEntryModel::periods() const {
    if (!m_start) return {};
    const Period year = judgedYear(m_start->evidence);
    QStringList words;
    for (const Period& period : choices()) {
        const QString months = verdict_words::shortMonths(period);
        if (period == year.yearBefore())
            words << tr("前の年（%1）").arg(months);
        else if (period.monthCount() < kMonthsOfAYear)
            words << months;
        else
            words << tr("1年（%1）").arg(months);
    }
    return words;
}

void FigureEntryModel::setPeriod(int index) {
    if (!isPlace(index, choices().size())) return;
    m_period = index;
    tell();
    Q_EMIT edited();
}

void FigureEntryModel::setProfitPeriod(int index) {
    if (!isPlace(index, choices().size())) return;
    m_profitPeriod = index;
    tell();
    Q_EMIT edited();
}

QString FigureEntryModel::total() const {
    if (!m_start) return {};
    return QString::fromStdString(m_sheet.entry({chosenPeriod(), Measure::Sales}));
}

QString FigureEntryModel::totalBeside() const {
    if (!m_start) return {};
    QStringList words;
    const auto planned = m_start->evidence.plan.sales().fill(chosenPeriod());
    const auto before = salesIn(m_start->evidence, chosenPeriod().yearBefore());
    const auto text = [&](std::int64_t yen) {
        return QString::fromStdString(moneyText(yen, m_sheet.unit()));
    };
    if (planned) words << tr("計画 %1").arg(text(planned->yen));
    if (before) words << tr("前年 %1").arg(text(*before));
    return words.join(QStringLiteral("　"));
}

QString FigureEntryModel::profit() const {
    if (!m_start) return {};
    return QString::fromStdString(m_sheet.entry({chosenProfitPeriod(), profitMeasure()}));
}

QString FigureEntryModel::profitLabel() const {
    if (!m_start) return {};
    return tr("%1（%2）").arg(wording::of(profitMeasure()), unitWord());
}

QStringList FigureEntryModel::directions() const {
    return choiceWords<Direction>();
}

int FigureEntryModel::direction() const {
    return m_start ? choiceIndex(m_sheet.direction(chosenPeriod())) : -1;
}

void FigureEntryModel::setDirection(int index) {
    m_sheet.setDirection(chosenPeriod(), choiceAt<Direction>(index));
    tell();
    Q_EMIT edited();
}

QString FigureEntryModel::roughPercent() const {
    if (!m_start) return {};
    return QString::fromStdString(m_sheet.roughPercent(chosenPeriod()));
}

void FigureEntryModel::setRoughPercent(const QString& digits) {
    m_sheet.setRoughPercent(chosenPeriod(), digits.toStdString());
    tell();
    Q_EMIT edited();
}

QStringList FigureEntryModel::units() const {
    return {tr("千円"), tr("万円")};
}

void FigureEntryModel::setUnit(int index) {
    m_sheet.setUnit(index == 1 ? MoneyUnit::TenThousandYen : MoneyUnit::ThousandYen);
    tell();
    Q_EMIT edited();
}

QStringList FigureEntryModel::bases() const {
    return choiceWords<TaxBasis>();
}

int FigureEntryModel::basis() const {
    return choiceIndex(m_sheet.origin().taxBasis);
}

void FigureEntryModel::setBasis(int index) {
    m_sheet.chosen().taxBasis = choiceAt<TaxBasis>(index);
    tell();
    Q_EMIT edited();
}

QString FigureEntryModel::basisNote() const {
    if (!m_start || !m_start->plan.taxBasis) return {};
    const auto basis = m_sheet.origin().taxBasis;
    if (basis == m_start->plan.taxBasis) return {};
    return tr("計画は%1です。違う区分の数字は判定に入りません。")
        .arg(wording::of(*m_start->plan.taxBasis));
}

QStringList FigureEntryModel::sources() const {
    return choiceWords<FigureSource>();
}

int FigureEntryModel::source() const {
    return choiceIndex(m_sheet.origin().source);
}

void FigureEntryModel::setSource(int index) {
    m_sheet.chosen().source = choiceAt<FigureSource>(index);
    tell();
    Q_EMIT edited();
}

QStringList FigureEntryModel::states() const {
    return choiceWords<FigureState>();
}

int FigureEntryModel::state() const {
    return choiceIndex(m_sheet.origin().state);
}

void FigureEntryModel::setState(int index) {
    m_sheet.chosen().state = choiceAt<FigureState>(index);
    tell();
    Q_EMIT edited();
}

}  // namespace banso
