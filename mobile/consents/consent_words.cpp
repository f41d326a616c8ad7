// SPDX-License-Identifier: Apache-2.0
#include "mobile/consents/consent_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "mobile/app/text.h"
#include "mobile/app/wording.h"
#include "mobile/ui/theme/tone.h"

namespace banso::consent_words {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("consents", text);
}

QString joined(const QStringList& parts) {
    QStringList filled;
    for (const QString& part : parts)
        if (!part.isEmpty()) filled << part;
    return filled.join(QStringLiteral("　"));
}

Tone::Value toneOf(ConsentState state) {
    switch (state) {
        case ConsentState::Agreed:
            return Tone::Value::OnTrack;
        case ConsentState::Refused:
        case ConsentState::Withdrawn:
            return Tone::Value::Drifting;
        case ConsentState::NotAsked:
        case ConsentState::Unknown:
            return Tone::Value::Unknown;
    }
    return Tone::Value::Unknown;
}

}  // namespace

QString recipient(std::optional<RecipientKind> kind, const std::string& name) {
    return tr("%1（%2）").arg(text(name), wording::of(kind.value_or(RecipientKind::Unknown)));
}

QString obstacle(GivingAnswer answer) {
    switch (answer) {
        case GivingAnswer::MayGive:
            return {};
        case GivingAnswer::NotAsked:
            return tr("同意をまだ確認していないので、提供できません。先に同意を記録してください。");
        case GivingAnswer::Refused:
            return tr("不同意なので、提供できません。");
        case GivingAnswer::Withdrawn:
            return tr("同意が撤回されたので、提供できません。");
        case GivingAnswer::AgreedLater:
            return tr("同意した日より前には、提供できません。");
        case GivingAnswer::NotReadable:
            return tr("新しい版の項目です。アプリを更新してください。");
    }
    return {};
}

QString told(std::optional<Date> day, std::optional<TellingWay> way, const QString& person) {
    return joined(
        {day ? wording::dayWithEra(*day) : QString(), way ? wording::of(*way) : QString(), person});
}

ConsentLine line(const Consent& consent, const QString& person, bool isUsed) {
    const auto state = consent.stateWord.value_or(ConsentState::NotAsked);
    const QString named = recipient(consent.recipientKind, consent.recipient);
    return {.id = text(consent.id.text()),
            .recipient = named,
            .detail = told(consent.stateOn, consent.stateWay, person),
            .state = wording::of(state),
            .tone = static_cast<int>(toneOf(state)),
            .question = tr("%1の同意の記録を取り消しますか").arg(named),
            .advice = isUsed ? tr("取り消したことは、理由とともに残ります。提供の記録は残ります。")
                             : tr("取り消したことは、理由とともに残ります。")};
}

GivingLine line(const Giving& giving, const QString& person, GivingAnswer then) {
    const QString named = recipient(giving.recipientKind, giving.recipient);
    GivingLine line{.id = text(giving.id.text()),
                    .title = named,
                    .detail = told(giving.day, {}, person),
                    .what = text(giving.what),
                    .warning = {},
                    .question = tr("%1への%2の提供を取り消しますか").arg(named, text(giving.what)),
                    .cancelled = giving.cancelled};
    if (giving.cancelled)
        line.warning = tr("取消：%1").arg(text(giving.cancelReason));
    else if (then != GivingAnswer::MayGive)
        line.warning =
            tr("いまの返事からは、この日に同意があったか分かりません。前の返事が変わっているかもし"
               "れないので、課長に伝えてください。");
    return line;
}

}  // namespace banso::consent_words
