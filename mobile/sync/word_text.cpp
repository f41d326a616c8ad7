// SPDX-License-Identifier: Apache-2.0
#include "mobile/sync/word_text.h"

#include <QCoreApplication>
#include <algorithm>
#include <optional>

#include "mobile/app/wording.h"

namespace banso {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("wordText", text);
}

QString textOf(Applicability word) {
    switch (word) {
        case Applicability::Applies:
            return tr("対象");
        case Applicability::DoesNotApply:
            return tr("対象外");
        case Applicability::NotChecked:
            return tr("未確認");
        case Applicability::Unknown:
            break;
    }
    return {};
}

QString textOf(Mark word) {
    switch (word) {
        case Mark::None:
            return tr("印なし");
        case Mark::Strength:
            return tr("強み");
        case Mark::Weakness:
            return tr("弱み");
        case Mark::Issue:
            return tr("課題");
        case Mark::Unknown:
            break;
    }
    return {};
}

QString textOf(AnsweredBy word) {
    switch (word) {
        case AnsweredBy::Owner:
            return tr("事業主が回答");
        case AnsweredBy::Employee:
            return tr("従業員が回答");
        case AnsweredBy::Advisor:
            return tr("指導員が記入");
        case AnsweredBy::Unknown:
            break;
    }
    return {};
}

QString textOf(PlanPurpose word) {
    switch (word) {
        case PlanPurpose::Growth:
            return tr("成長");
        case PlanPurpose::Founding:
            return tr("創業");
        case PlanPurpose::Subsidy:
            return tr("補助金");
        case PlanPurpose::Loan:
            return tr("融資");
        case PlanPurpose::Succession:
            return tr("事業承継");
        case PlanPurpose::Continuity:
            return tr("事業継続");
        case PlanPurpose::Unknown:
            break;
    }
    return {};
}

QString textOf(PlanState word) {
    switch (word) {
        case PlanState::Drafting:
            return tr("作成中");
        case PlanState::Running:
            return tr("実行中");
        case PlanState::Superseded:
            return tr("改訂済み");
        case PlanState::Ended:
            return tr("終了");
        case PlanState::Unknown:
            break;
    }
    return {};
}

template <typename E>
requires requires(E word) {
    wording::of(word);
}
QString textOf(E word) {
    return wording::of(word);
}

/// A field's list of words is that of one enumeration; by it the enumeration is found again.
template <typename E>
bool isOf(const FieldInfo& field) {
    return std::ranges::equal(field.words, Words<E>::kAll, {}, {},
                              [](const auto& known) { return known.second; });
}

template <typename E>
void tryWord(const FieldInfo& field, std::string_view word, QString& text) {
    if (!text.isEmpty() || !isOf<E>(field)) return;
    if (const E known = fromWord<E>(word); known != E::Unknown) text = textOf(known);
}

template <typename... Enums>
QString firstOf(const FieldInfo& field, std::string_view word) {
    QString text;
    (tryWord<Enums>(field, word, text), ...);
    return text;
}

template <typename E>
QString keyText(std::string_view key) {
    const E word = fromWord<E>(key);
    return word == E::Unknown ? QString() : textOf(word);
}

}  // namespace

QString wordText(const FieldInfo& field, std::string_view word) {
    const QString text =
        firstOf<Role, Stage, LegalForm, Milestone, ContactRole, Method, Topic, Progress,
                AppointmentPurpose, AppointmentState, Measure, TaxBasis, FigureSource, FigureState,
                Direction, Applicability, Mark, AnsweredBy, PlanKind, PlanPurpose, PlanState, Grade,
                CaseState, CaseEnding, CaseMeasure, MeasureState, TellingWay, RecipientKind,
                ConsentState>(field, word);
    if (!text.isEmpty()) return text;
    return QString::fromUtf8(word.data(), static_cast<qsizetype>(word.size()));
}

QString mapKeyText(std::string_view map, std::string_view key) {
    if (map == "topics") return keyText<Topic>(key);
    if (map == "roles") return keyText<Role>(key);
    if (map == "measures") return keyText<CaseMeasure>(key);
    return {};
}

}  // namespace banso
