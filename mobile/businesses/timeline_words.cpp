// SPDX-License-Identifier: Apache-2.0
#include "mobile/businesses/timeline_words.h"

#include <QCoreApplication>
#include <QStringList>
#include <type_traits>

#include "mobile/app/wording.h"
#include "mobile/ui/theme/tone.h"

namespace banso::timeline_words {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("timeline", text);
}

QString text(const std::string& value) {
    return QString::fromStdString(value);
}

QString text(RecordId id) {
    return QString::fromStdString(id.text());
}

QString joined(const QStringList& parts, const QString& separator) {
    QStringList filled;
    for (const QString& part : parts)
        if (!part.isEmpty()) filled << part;
    return filled.join(separator);
}

QString wideJoined(const QStringList& parts) {
    return joined(parts, QStringLiteral("　"));
}

/// This year's days need no year.
QString dayWords(std::optional<Date> day, Date today) {
    if (!day) return tr("日付なし");
    return day->year() == today.year() ? wording::day(*day) : wording::dayWithEra(*day);
}

QString people(const std::map<std::string, bool>& ids, const Context& context) {
    QStringList names;
    for (const auto& [id, is] : ids)
        if (const auto person = RecordId::parse(id); person && is) names << context.nameOf(*person);
    return joined(names, tr("・"));
}

QString topicWords(const Consultation& talk) {
    QStringList topics;
    for (const auto& [topic, is] : talk.topics)
        if (is) topics << wording::of(fromWord<Topic>(topic));
    return topics.isEmpty() ? tr("支援記録") : joined(topics, tr("・"));
}

QString onlyIf(bool holds, const QString& words) {
    return holds ? words : QString();
}

QString attachedWords(RecordId record, const Context& context) {
    const auto found = context.attached.find(record);
    return found == context.attached.end() ? QString() : tr("写真・書類 %1").arg(found->second);
}

void fill(TimelineRow& row, const Consultation& talk, const Context& context) {
    const QString staff = people(talk.staff, context);
    const QString companions = people(talk.companions, context);
    row.meta = wideJoined({row.meta, wording::of(talk.method.value_or(Method::Unknown)),
                           staff.isEmpty() ? context.nameOf(talk.writer) : staff,
                           onlyIf(!companions.isEmpty(), tr("同行 %1").arg(companions)),
                           onlyIf(!talk.expert.empty(), tr("専門家 %1").arg(text(talk.expert))),
                           attachedWords(talk.id, context)});
    row.title = talk.plan.isNull() ? topicWords(talk) : tr("フォローアップ");
    row.body =
        wideJoined({text(talk.said), text(talk.found),
                    onlyIf(!talk.nextStep.empty(), tr("次回：%1").arg(text(talk.nextStep)))});
    row.page = QStringLiteral("consultation");
    row.properties = {{QStringLiteral("businessId"), text(talk.business)},
                      {QStringLiteral("consultationId"), text(talk.id)}};
}

QString stateWords(const Plan& plan) {
    switch (plan.stateWord.value_or(PlanState::Unknown)) {
        case PlanState::Drafting:
            return tr("作成中");
        case PlanState::Running:
            return tr("実行中");
        case PlanState::Superseded:
            return tr("次の版あり");
        case PlanState::Ended:
            return tr("終了");
        case PlanState::Unknown:
            return {};
    }
    return {};
}

void fill(TimelineRow& row, const Plan& plan, const Context& context) {
    row.meta = wideJoined({row.meta, wording::of(plan.planKind.value_or(PlanKind::BusinessPlan)),
                           context.nameOf(plan.advisor)});
    row.title = plan.title.empty() ? tr("計画") : text(plan.title);
    row.body =
        wideJoined({onlyIf(plan.version.has_value(), tr("第%1版").arg(plan.version.value_or(0))),
                    stateWords(plan), text(plan.stateReason)});
    if (plan.stateWord != PlanState::Running) return;
    row.page = QStringLiteral("followup");
    row.properties = {{QStringLiteral("planId"), text(plan.id)}};
}

void fill(TimelineRow& row, const Checksheet& sheet, const Context& context) {
    int answered = 0;
    int strengths = 0;
    int weaknesses = 0;
    for (const auto& [item, answer] : sheet.answers) {
        answered += answer.level.has_value() || answer.applicability == Applicability::DoesNotApply;
        strengths += answer.mark == Mark::Strength;
        weaknesses += answer.mark == Mark::Weakness;
    }
    row.meta = wideJoined({row.meta, tr("点検"), people(sheet.staff, context)});
    row.title = sheet.finishedOn ? tr("総点検チェックシート") : tr("総点検チェックシート（途中）");
    row.body = wideJoined(
        {tr("%1項目に回答。強み %2・弱み %3。").arg(answered).arg(strengths).arg(weaknesses),
         text(sheet.summary)});
    row.page = QStringLiteral("checksheet");
    row.properties = {{QStringLiteral("businessId"), text(sheet.business)},
                      {QStringLiteral("checksheetId"), text(sheet.id)}};
}

void fill(TimelineRow& row, const DriftCase& driftCase, const Context& context) {
    const QString number = driftCase.number ? QString::number(*driftCase.number) : tr("仮");
    row.meta =
        wideJoined({row.meta, tr("乖離案件 %1").arg(number), context.nameOf(driftCase.stateBy)});
    row.title = driftCase.stateWord ? wording::of(*driftCase.stateWord) : tr("乖離案件の提案");
    row.tone = static_cast<int>(Tone::Value::Drifting);
    if (driftCase.stateWord == CaseState::Closed) {
        row.tone = static_cast<int>(Tone::Value::OnTrack);
        if (driftCase.ending) row.title += tr("：%1").arg(wording::of(*driftCase.ending));
    }
    row.body = text(driftCase.stateReason.empty() ? driftCase.reason : driftCase.stateReason);
}

void fill(TimelineRow& row, const Instruction& instruction, const Context& context) {
    row.meta = wideJoined(
        {row.meta,
         tr("%1から%2へ").arg(context.nameOf(instruction.by), context.nameOf(instruction.to))});
    row.title = instruction.doneOn ? tr("対応依頼（済み）") : tr("対応依頼（期限）");
    row.body = text(instruction.words);
    row.tone = static_cast<int>(Tone::Value::Drifting);
}

QString milestoneChange(const BusinessEvent& event) {
    if (event.before.empty() || event.after.empty()) return text(event.before + event.after);
    return tr("%1 → %2").arg(text(event.before), text(event.after));
}

void fill(TimelineRow& row, const BusinessEvent& event, const Context&) {
    row.title = wording::of(event.milestone.value_or(Milestone::Unknown));
    row.body = wideJoined({milestoneChange(event), text(event.note)});
    row.tone = static_cast<int>(Tone::Value::Neutral);
}

}  // namespace

Group groupOf(const Happening& happening) {
    return std::visit(
        [](const auto& record) {
            using Record = std::decay_t<decltype(record)>;
            if constexpr (std::is_same_v<Record, Consultation>) return Group::Talk;
            if constexpr (std::is_same_v<Record, Checksheet>) return Group::Check;
            if constexpr (std::is_same_v<Record, BusinessEvent>) return Group::Life;
            return Group::Plan;
        },
        happening.record);
}

TimelineRow row(const Happening& happening, const Context& context) {
    TimelineRow row{.meta = dayWords(happening.day, context.today),
                    .tone = static_cast<int>(Tone::Value::Info),
                    .cancelled = happening.isCancelled()};
    std::visit([&](const auto& record) { fill(row, record, context); }, happening.record);
    if (row.cancelled) {
        row.tone = static_cast<int>(Tone::Value::Neutral);
        row.body = tr("取消：%1").arg(text(happening.cancelReason()));
    }
    return row;
}

}  // namespace banso::timeline_words
