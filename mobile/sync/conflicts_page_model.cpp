// SPDX-License-Identifier: Apache-2.0
#include "mobile/sync/conflicts_page_model.h"

#include <algorithm>

#include "mobile/app/wording.h"
#include "shared/codec/json.h"
#include "shared/domain/figure.h"
#include "shared/store/person_store.h"

namespace banso {
namespace {

constexpr qsizetype kChoiceChars = 12;

/// The text of a unit; empty when it is none.
std::string unitText(const Units& units, std::string_view unit) {
    const auto found = units.find(unit);
    const auto document =
        found == units.end() ? json::Document::parse("null") : json::Document::parse(found->second);
    return std::string(document ? document->root().string().value_or("") : "");
}

/// 山田 from 山田 健.
QString familyName(const QString& name) {
    return name.section(QLatin1Char(' '), 0, 0);
}

}  // namespace

void ConflictsPageModel::read() {
    if (!m_writing.isEmpty()) return;
    const SyncLogStore log(tablet().reader(), session()->viewer());
    const QVariantList before = m_open;
    m_questions.clear();
    m_open.clear();
    m_decided.clear();
    const ValueWords words(tablet().reader(), session()->viewer());
    for (const Conflict& conflict : log.openConflicts(tablet().today())) {
        const auto newer = log.newerOwnValue(conflict.subject, conflict.subjectUnit);
        if (newer)
            m_decided.append(
                tr("%1：「%2」に決めました。次の送受信で事務所に届きます。")
                    .arg(words.titleOf(conflict.subjectKind, conflict.subject, conflict.business,
                                       conflict.subjectUnit),
                         words.valueOf(conflict.subjectKind, conflict.subjectUnit, *newer)));
        else
            addQuestion(QString::fromStdString(conflict.id.text()), openQuestion(conflict), false);
    }
    sync::Replica replica(tablet().reader(), {});
    for (const OwnContradiction& below : log.ownContradictions()) {
        const auto top = replica.state(below.kind, below.record);
        addQuestion(QStringLiteral("own:%1").arg(below.sequence),
                    openQuestion(below, top, tablet().device(), tablet().person()), true);
    }
    const QStringList handedOver = handedOverWords();
    const bool isNew = handedOver != m_handedOver;
    m_handedOver = handedOver;
    if (m_open != before || !m_decided.isEmpty() || isNew) Q_EMIT changed();
}

QStringList ConflictsPageModel::handedOverWords() const {
    const SyncLogStore log(tablet().reader(), session()->viewer());
    const ValueWords words(tablet().reader(), session()->viewer());
    const PersonStore people(tablet().reader(), session()->viewer());
    const auto family = [&](RecordId person) {
        return familyName(QString::fromStdString(people.nameOf(person)));
    };
    QStringList sentences;
    for (const ValueElsewhere& mine : log.valuesElsewhere())
        sentences.append(tr("%1に書いた%2「%3」は、ほかの人が書いた内容と食い違っています。"
                            "今は%4さんが担当で、どちらにするかを決めます。")
                             .arg(wording::day(tokyoDate(mine.savedAt)),
                                  words.titleOf(mine.kind, {}, {}, mine.unit),
                                  words.valueOf(mine.kind, mine.unit, mine.value),
                                  family(mine.holder)));
    sync::Replica replica(tablet().reader(), {});
    for (const LateWork& late : log.lateWork()) {
        const Units units = replica.state(late.kind, late.record).units();
        const auto business = RecordId::parse(unitText(units, "business"));
        sentences.append(
            tr("引き継ぎのあとに届いた%1さんの記録：%2")
                .arg(family(late.person),
                     words.recordWords(late.kind, late.record, business ? *business : RecordId{})));
    }
    return sentences;
}

void ConflictsPageModel::addQuestion(const QString& key, OpenQuestion question, bool own) {
    if (!m_later.contains(key)) m_open.append(card(key, question, own));
    m_questions.emplace(key, std::move(question));
}

QVariantMap ConflictsPageModel::card(const QString& key, const OpenQuestion& question,
                                     bool own) const {
    const ValueWords words(tablet().reader(), session()->viewer());
    QVariantList sides;
    QVariantList choices;
    for (const Choice& choice : question.choices) {
        sides.append(sideOf(question, choice));
        choices.append(choiceText(question, choice));
    }
    const bool isLife = question.unit == kLifeUnit;
    const QString explanation =
        own      ? tr("この端末で同じ欄を二度、見比べずに書きました。どちらも残っています。")
        : isLife ? tr("一人が取り消し、もう一人はそれを見ずに書き加えました。"
                      "どちらも残っています。")
                 : tr("同じ欄を、お互いの変更を見る前に書き換えました。どちらも残っています。");
    const auto document = json::Document::parse(question.choices.front().value);
    const auto text = document ? document->root().string() : std::nullopt;
    return {
        {QStringLiteral("key"), key},
        {QStringLiteral("title"),
         words.titleOf(question.kind, question.record, question.business, question.unit)},
        {QStringLiteral("explanation"), explanation},
        {QStringLiteral("sides"), sides},
        {QStringLiteral("choices"), choices},
        {QStringLiteral("canJoin"), question.joined().has_value()},
        {QStringLiteral("canWrite"), question.takesText()},
        {QStringLiteral("text"), QString::fromStdString(std::string(text.value_or("")))},
    };
}

QVariantMap ConflictsPageModel::sideOf(const OpenQuestion& question, const Choice& choice) const {
    const ValueWords words(tablet().reader(), session()->viewer());
    const bool isMine = choice.person == session()->viewer().person;
    const QString name = QString::fromStdString(
        PersonStore(tablet().reader(), session()->viewer()).nameOf(choice.person));
    const auto parts = sync::splitName(choice.name);
    const bool isHere = parts && parts->device == tablet().device();
    const QString value = words.valueOf(question.kind, question.unit, choice.value);
    // A figure is found by its amount; how it was counted comes after.
    const bool isFigure = question.kind == kindOf<Figure>().name;
    const QString amount = isFigure ? value.section(u'・', 0, 0) : value;
    return {
        {QStringLiteral("who"), isMine           ? tr("あなた")
                                : name.isEmpty() ? tr("いまの記録")
                                                 : name},
        {QStringLiteral("when"),
         choice.at ? wording::moment(*choice.at, tablet().today()) : QString()},
        {QStringLiteral("value"), amount},
        {QStringLiteral("detail"), value.mid(amount.size() + 1)},
        {QStringLiteral("note"), choice.standing ? tr("いまの値")
                                 : isHere        ? tr("この端末で入力した値")
                                                 : tr("事務所に届いている値")},
    };
}

QString ConflictsPageModel::choiceText(const OpenQuestion& question, const Choice& choice) const {
    const ValueWords words(tablet().reader(), session()->viewer());
    const QString value = words.valueOf(question.kind, question.unit, choice.value);
    if (question.unit == kLifeUnit)
        return choice.value == "null" ? tr("取り消さずに残す") : tr("取り消す");
    const auto ofSame = std::ranges::count(question.choices, choice.person, &Choice::person);
    if (ofSame > 1)
        return tr("「%1」にする")
            .arg(value.size() > kChoiceChars ? value.left(kChoiceChars) + QStringLiteral("…")
                                             : value);
    if (choice.person == session()->viewer().person) return tr("あなたの値にする");
    const QString name = QString::fromStdString(
        PersonStore(tablet().reader(), session()->viewer()).nameOf(choice.person));
    return name.isEmpty() ? tr("事務所の値にする") : tr("%1さんの値にする").arg(familyName(name));
}

bool ConflictsPageModel::choose(const QString& key, int side) {
    const auto question = m_questions.find(key);
    if (question == m_questions.end()) return false;
    const auto& choices = question->second.choices;
    if (side < 0 || side >= static_cast<int>(choices.size())) return false;
    return decide(key, choices[static_cast<std::size_t>(side)].value);
}

bool ConflictsPageModel::joinBoth(const QString& key) {
    const auto question = m_questions.find(key);
    if (question == m_questions.end()) return false;
    const auto joined = question->second.joined();
    return joined && decide(key, *joined);
}

bool ConflictsPageModel::write(const QString& key, const QString& text) {
    const auto question = m_questions.find(key);
    if (question == m_questions.end() || !question->second.takesText()) return false;
    return decide(key, text.isEmpty() ? "null" : json::quoted(text.toStdString()));
}

void ConflictsPageModel::setWriting(const QString& key, bool isWriting) {
    m_writing.removeAll(key);
    if (isWriting) m_writing.append(key);
    if (m_writing.isEmpty()) reload();
}

void ConflictsPageModel::later(const QString& key) {
    m_later.append(key);
    reload();
}

bool ConflictsPageModel::decide(const QString& key, const std::string& value) {
    const auto question = m_questions.find(key);
    const auto saved = tablet().save({question->second.decide(value)});
    tell(saved);
    if (!saved) return false;
    m_writing.removeAll(key);
    session()->recordsChanged();
    return true;
}

}  // namespace banso
