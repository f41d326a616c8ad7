// SPDX-License-Identifier: Apache-2.0
#include "mobile/sync/kept_back_page_model.h"

#include <QCoreApplication>

#include "mobile/app/wording.h"
#include "mobile/sync/value_words.h"
#include "shared/store/sync_log_store.h"
#include "sync/device/outbox.h"

namespace banso {
namespace {

struct Plain {
    QString reason;
    QString advice;
};

QString tr(const char* text) {
    return QCoreApplication::translate("KeptBackPageModel", text);
}

/// The hub's words are for its log; these are for the person who wrote the record.
Plain plainWords(const QuarantineEntry& entry) {
    if (entry.reason == "held")
        return {tr("前の保留が直るまで待っています。"), tr("先に、上の保留を直してください。")};
    if (entry.detail.find("alias:") != std::string::npos)
        return {tr("まとめる相手の事業者が、ないか、取り消されていました。"),
                tr("相手の記録を確かめて、もう一度まとめてください。")};
    if (entry.detail.find("cancelled") != std::string::npos)
        return {tr("取り消された記録に書き加えました。"),
                tr("元の記録を戻してもらってから、もう一度送ってください。")};
    if (entry.reason == name(ErrorCode::Forbidden))
        return {tr("この内容を書く役割がありません。"),
                tr("管理者に役割を確かめてから、もう一度送ってください。")};
    if (entry.reason == name(ErrorCode::TooLarge))
        return {tr("長すぎるか、多すぎます。"),
                tr("短く分けて書き直してください。書いた内容はこの端末に残っています。")};
    return {tr("事務所の決まりに合わない内容がありました。"),
            tr("内容を直して保存し直すか、管理者に伝えてください。内容は残っています。")};
}

}  // namespace

void KeptBackPageModel::read() {
    const SyncLogStore log(tablet().reader(), session()->viewer());
    const ValueWords words(tablet().reader(), session()->viewer());
    m_entries.clear();
    for (const QuarantineEntry& entry : log.keptBack()) {
        const bool isMended = log.isBeingMended(entry);
        const Plain plain = plainWords(entry);
        const bool isHeld = entry.reason == "held";
        // What was too large is so the next time, too.
        const bool mayHelp = !isHeld && entry.reason != name(ErrorCode::TooLarge);
        const RecordId business = log.businessOf(entry);
        const auto save = sync::decodeSave(entry.line, entry.device);
        m_entries.append(QVariantMap{
            {QStringLiteral("key"), QString::fromStdString(entry.id.text())},
            {QStringLiteral("title"),
             words.recordWords(entry.subjectKind, entry.subject, business)},
            {QStringLiteral("badge"),
             isHeld ? tr("保留（前の保留を待っています）") : tr("保留（直して再送）")},
            {QStringLiteral("reason"), plain.reason},
            {QStringLiteral("advice"),
             isMended ? tr("次の送受信で、もう一度送ります。") : plain.advice},
            {QStringLiteral("when"),
             save ? tr("%1に書いた内容").arg(wording::moment(save->at, tablet().today()))
                  : QString()},
            {QStringLiteral("businessId"),
             business.isNull() ? QString() : QString::fromStdString(business.text())},
            {QStringLiteral("canResend"), save && !isMended && mayHelp},
        });
    }
    Q_EMIT changed();
}

bool KeptBackPageModel::resend(const QString& key) {
    const SyncLogStore log(tablet().reader(), session()->viewer());
    for (const QuarantineEntry& entry : log.keptBack()) {
        if (QString::fromStdString(entry.id.text()) != key) continue;
        const auto save = sync::decodeSave(entry.line, entry.device);
        if (!save) break;
        std::vector<sync::RecordChange> changes;
        for (const sync::Operation& operation : save->operations)
            changes.push_back({operation.kind, operation.record, operation.changes});
        const auto mends = sync::makeName(entry.device, entry.sequence.value_or(0));
        const auto saved = tablet().save(changes, {}, mends);
        tell(saved);
        session()->recordsChanged();
        return saved.has_value();
    }
    return false;
}

}  // namespace banso
