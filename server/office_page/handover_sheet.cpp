// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/handover_sheet.h"

#include "server/office_page/record_values.h"
#include "server/office_page/record_words.h"
#include "server/office_page/wording.h"
#include "shared/rules/attainment_rules.h"
#include "shared/rules/money_text.h"

namespace banso {
namespace {

using paper_words::of;

std::string dayOrNone(const std::optional<Date>& day) {
    return day ? dayText(*day) : std::string("日は未定");
}

template <typename E>
std::string wordOr(const std::optional<E>& word, std::string_view none) {
    const std::string_view text = word ? of(*word) : std::string_view{};
    return std::string(text.empty() ? none : text);
}

std::string numbered(const std::optional<std::int64_t>& number, std::string_view unit) {
    return number ? std::to_string(*number) + std::string(unit) : std::string{};
}

std::string monthsText(const Period& months) {
    const std::string first = monthText(months.first());
    return months.first() == months.last() ? first : first + "〜" + monthText(months.last());
}

std::string shareText(std::int64_t actual, std::int64_t expected) {
    return expected > 0 ? std::to_string(actual * 100 / expected) + "%" : std::string("―");
}

std::string contactText(const Contact& contact) {
    return joinedTexts({wordOr(contact.role, "関係者"), contact.name, contact.phone, contact.email},
                       "　");
}

std::string topicsText(const Consultation& talk) {
    std::vector<std::string> topics;
    for (const auto& [topic, isOne] : talk.topics)
        if (isOne) topics.emplace_back(of(fromWord<Topic>(topic)));
    return joinedTexts(topics, "、");
}

/// Why the hub keeps a save back, for somebody who did not write it.
std::string keptBackWhy(const QuarantineEntry& entry) {
    if (entry.reason == "held") return "前の保留が直るのを待っています";
    if (entry.reason == name(ErrorCode::Forbidden)) return "書く役割がありませんでした";
    if (entry.reason == name(ErrorCode::TooLarge)) return "長すぎるか、多すぎました";
    if (entry.detail.find("cancelled") != std::string::npos)
        return "取り消された記録への書き加えでした";
    return "決まりに合わない内容がありました";
}

}  // namespace

HandoverSheets::HandoverSheets(const ClientFiles& files, HandoverHead head)
    : m_files(files),
      m_head(std::move(head)),
      m_paper(m_head.isForExpert ? "支援先の資料" : "引継書",
              joinedTexts({m_head.chamber, dayText(m_head.today)}, "　")) {}

void HandoverSheets::add(const ClientFile& file) {
    m_paper.beginPart(file.business.name);
    addHead(file);
    addPlan(file);
    if (!m_head.isForExpert) addCases(file);
    addAgenda(file);
    addTalks(file);
    if (!m_head.isForExpert) addOpenQuestions(file);
}

void HandoverSheets::addHead(const ClientFile& file) {
    const Business& business = file.business;
    m_paper.title(business.name);
    m_paper.remark(business.kana);
    if (!m_head.to.empty())
        m_paper.fact("引継ぎ", m_head.from + " から " + m_head.to + " へ" +
                                   (m_head.day ? "（" + dayText(*m_head.day) + "）" : ""));
    m_paper.fact("いまの担当者", m_files.personName(business.advisor));
    m_paper.fact("区分", joinedTexts({wordOr(business.form, ""), business.corporateNumber,
                                      wordOr(business.stageWord, ""), business.stageReason},
                                     "　"));
    m_paper.fact("業種", joinedTexts({file.industry, business.tradeWords}, "　"));
    m_paper.fact("所在地", joinedTexts({business.postalCode, business.address}, "　"));
    m_paper.fact("連絡先", joinedTexts({business.phone, business.email}, "　"));
    m_paper.fact(
        "規模など",
        joinedTexts(
            {business.employees ? "従業員 " + numbered(business.employees, "人") : std::string{},
             numbered(business.closingMonth, "月決算"), numbered(business.founded, "年創業"),
             business.member.value_or(false) ? "会員" : ""},
            "　"));
    std::vector<std::string> contacts;
    for (const Contact& contact : file.contacts) contacts.push_back(contactText(contact));
    m_paper.fact("関係者", joinedTexts(contacts, "\n"));
    std::vector<std::string> joined;
    for (const Business& same : file.joined) joined.push_back(same.name);
    m_paper.fact("統合した記録", joinedTexts(joined, "、"));
    // The chamber's own.
    if (!m_head.isForExpert) m_paper.fact("メモ", business.memo);
}

void HandoverSheets::addPlan(const ClientFile& file) {
    m_paper.heading("計画");
    if (!file.plan) return m_paper.remark("動いている計画はありません。");
    const PlanStanding& standing = *file.plan;
    const Plan& plan = standing.plan;
    m_paper.fact("計画", joinedTexts({wordOr(plan.planKind, ""), plan.title}, "　"));
    if (plan.firstMonth)
        m_paper.fact("期間", monthsText(Period::startingAt(
                                 *plan.firstMonth,
                                 std::max(1, static_cast<int>(plan.months.value_or(12))))));
    m_paper.fact("いまの状況", wordOr(standing.verdict.grade, "判定できません"));
    if (standing.lastContact) m_paper.fact("最後の接触", dayText(*standing.lastContact));
    if (standing.evidence.followUp && standing.evidence.followUp->nextDue)
        m_paper.fact("次の期限", dayText(*standing.evidence.followUp->nextDue) +
                                     (standing.isOverdue() ? "（過ぎています）" : ""));
    std::vector<Paper::Row> rows;
    std::int64_t actual = 0;
    std::int64_t expected = 0;
    for (const ComparedMonths& months : comparedSales(standing.evidence)) {
        actual += months.actual;
        expected += months.expected;
        rows.push_back({monthsText(months.months), moneyText(months.actual, MoneyUnit::Yen),
                        moneyText(months.expected, MoneyUnit::Yen),
                        shareText(months.actual, months.expected)});
    }
    if (rows.empty())
        m_paper.remark("計画と比べられる売上は、まだありません。");
    else {
        rows.push_back({"合計", moneyText(actual, MoneyUnit::Yen),
                        moneyText(expected, MoneyUnit::Yen), shareText(actual, expected)});
        m_paper.table({{"売上の月", 0.34},
                       {"実績", 0.24, true},
                       {"計画", 0.24, true},
                       {"達成率", 0.18, true}},
                      rows);
    }
    for (const PlanAction& action : file.actions)
        m_paper.fact(action.key.value_or(false) ? "重要な行動" : "行動",
                     joinedTexts({action.title, action.owner, dayOrNone(action.due)}, "　"));
}

void HandoverSheets::addCases(const ClientFile& file) {
    if (file.cases.empty() && file.instructions.empty()) return;
    m_paper.heading("乖離案件と対応依頼");
    for (const DriftCase& drift : file.cases) {
        m_paper.fact(
            "案件 " + (drift.number ? std::to_string(*drift.number) : std::string("仮")),
            joinedTexts({wordOr(drift.stateWord, "提案"), drift.reason, drift.stateReason}, "\n"));
        for (const auto& [measure, decision] : drift.measures)
            m_paper.fact(
                std::string(of(fromWord<CaseMeasure>(measure))),
                joinedTexts({wordOr(decision.state, ""), m_files.personName(decision.person),
                             decision.expert, decision.day ? dayText(*decision.day) : std::string{},
                             decision.reason},
                            "　"));
    }
    for (const Instruction& instruction : file.instructions)
        m_paper.fact("対応依頼", joinedTexts({instruction.words,
                                              "期限 " + dayOrNone(instruction.due) + "　依頼者 " +
                                                  m_files.personName(instruction.by)},
                                             "\n"));
}

void HandoverSheets::addAgenda(const ClientFile& file) {
    m_paper.heading("約束したことと予定");
    if (file.promises.empty() && file.appointments.empty())
        return m_paper.remark("残っている約束も予定もありません。");
    for (const Promise& promise : file.promises)
        m_paper.fact("約束", joinedTexts({promise.words, "期限 " + dayOrNone(promise.due) + "　" +
                                                             m_files.personName(promise.by)},
                                         "\n"));
    for (const Appointment& appointment : file.appointments)
        m_paper.fact(
            "予定",
            joinedTexts({dayOrNone(appointment.day) +
                             (appointment.time.empty() ? "" : " " + appointment.time),
                         wordOr(appointment.purpose, ""), appointment.place, appointment.about},
                        "　"));
}

void HandoverSheets::addTalks(const ClientFile& file) {
    m_paper.heading("最近の支援記録");
    if (file.consultations.empty()) return m_paper.remark("支援記録はまだありません。");
    for (const Consultation& talk : file.consultations) {
        m_paper.paragraph(joinedTexts({dayOrNone(talk.day), wordOr(talk.method, ""),
                                       topicsText(talk), m_files.personName(talk.writer)},
                                      "　"));
        m_paper.fact("事業者の話", talk.said);
        m_paper.fact("わかったこと", talk.found);
        m_paper.fact("本質的課題", talk.essentialIssue);
        m_paper.fact(
            "次にすること",
            joinedTexts({talk.nextStep, talk.nextDay ? dayText(*talk.nextDay) : ""}, "　"));
        m_paper.fact("進み具合", wordOr(talk.progress, ""));
    }
}

void HandoverSheets::addOpenQuestions(const ClientFile& file) {
    if (file.conflicts.empty() && file.quarantine.empty()) return;
    m_paper.heading("決めていないこと");
    const paper_words::Names names{[&](RecordId id) { return m_files.personName(id); },
                                   [&](std::string_view key) { return m_files.industryName(key); }};
    for (const Conflict& conflict : file.conflicts) {
        std::vector<std::string> sides;
        for (const auto& [operation, side] : conflict.sides)
            if (!side.settled.value_or(false))
                sides.push_back(paper_words::valueText(conflict.subjectKind, conflict.subjectUnit,
                                                       side.value, names) +
                                "（" +
                                joinedTexts({m_files.personName(side.person),
                                             side.at ? momentText(*side.at) : std::string{}},
                                            "　") +
                                "）");
        m_paper.fact("食い違い",
                     std::string(paper_words::ofKind(conflict.subjectKind)) + "の「" +
                         paper_words::unitText(conflict.subjectKind, conflict.subjectUnit, names) +
                         "」が二通り以上あります。\n" + joinedTexts(sides, "\n"));
    }
    for (const QuarantineEntry& entry : file.quarantine)
        m_paper.fact("保留", m_files.personName(entry.person) + " の" +
                                 std::string(paper_words::ofKind(entry.subjectKind)) +
                                 "が保留になっています（" + keptBackWhy(entry) + "）。");
}

}  // namespace banso
