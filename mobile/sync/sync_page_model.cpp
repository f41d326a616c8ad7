// SPDX-License-Identifier: Apache-2.0
#include "mobile/sync/sync_page_model.h"

#include <QLocale>
#include <algorithm>

#include "mobile/app/wording.h"
#include "mobile/sync/unit_words.h"
#include "mobile/sync/value_words.h"
#include "mobile/ui/theme/tone.h"
#include "shared/domain/drift.h"

namespace banso {
namespace {

constexpr std::size_t kRunsShown = 10;

QString countCell(std::int64_t count) {
    return count == 0 ? QStringLiteral("–") : QString::number(count);
}

QString grouped(std::int64_t count) {
    return QLocale(QLocale::Japanese).toString(static_cast<qlonglong>(count));
}

QVariantMap pair(const QString& key, const QString& value) {
    return {{QStringLiteral("key"), key}, {QStringLiteral("value"), value}};
}

void add(KindResult& sum, const KindResult& more) {
    sum.answered += more.answered;
    sum.applied += more.applied;
    sum.merged += more.merged;
    sum.conflict += more.conflict;
    sum.keptBack += more.keptBack;
    sum.lost += more.lost;
}

QVariantMap resultRow(const QString& kind, const KindResult& result) {
    const QVariantList cells{kind,
                             QString::number(result.answered),
                             countCell(result.applied),
                             countCell(result.merged),
                             countCell(result.conflict),
                             countCell(result.keptBack + result.lost)};
    QVariantList tones(cells.size(), static_cast<int>(Tone::Value::Neutral));
    if (result.conflict > 0) tones[4] = static_cast<int>(Tone::Value::Caution);
    if (result.keptBack + result.lost > 0) tones[5] = static_cast<int>(Tone::Value::Drifting);
    return {{QStringLiteral("cells"), cells}, {QStringLiteral("tones"), tones}};
}

}  // namespace

void SyncPageModel::read() {
    const SyncLogStore log(tablet().reader(), session()->viewer());
    readHeadline(log);
    readResults(log);
    readReceived(log);
    readHistory(log);
    readLost(log);
    Q_EMIT changed();
}

void SyncPageModel::readHeadline(const SyncLogStore& log) {
    const auto last = log.lastAnswered();
    const std::int64_t waiting = log.unanswered();
    m_allArrived = last && waiting == 0;
    if (!last) {
        m_headline = waiting > 0 ? tr("%1件がこの端末にあり、まだ送っていません").arg(waiting)
                                 : tr("送るものはありません");
        return;
    }
    const QString time =
        last->hubTime ? QString::fromStdString(tokyoTime(*last->hubTime)) : QString();
    const auto arrived = log.total(last->id).answered;
    m_headline = waiting == 0
                     ? tr("%1件すべてが事務所に届きました（%2）").arg(arrived).arg(time)
                     : tr("%1件が届き（%2）、%3件はまだです").arg(arrived).arg(time).arg(waiting);
}

void SyncPageModel::readResults(const SyncLogStore& log) {
    m_results.clear();
    const auto last = log.lastAnswered();
    if (!last) return;
    // Several kinds share a word; people count by the word.
    std::vector<std::pair<QString, KindResult>> rows;
    for (const KindResult& result : log.results(last->id)) {
        const QString word = kindWord(result.kind);
        const auto row =
            std::ranges::find(rows, word, [](const auto& known) { return known.first; });
        if (row == rows.end())
            rows.emplace_back(word, result);
        else
            add(row->second, result);
    }
    for (const auto& [word, result] : rows) m_results.append(resultRow(word, result));
}

void SyncPageModel::readReceived(const SyncLogStore& log) {
    m_received.clear();
    const auto runs = log.runs(kRunsShown);
    if (runs.empty()) return;
    const auto last = std::ranges::find_if(runs, [](const auto& run) { return run.received > 0; });
    m_received.append(pair(tr("事務所からの記録と変更"),
                           tr("%1件").arg(grouped(last == runs.end() ? 0 : last->received))));
    const auto asked = Records<Instruction>(tablet().reader(), session()->viewer())
                           .where("\"to\"=? AND doneOn IS NULL AND cancelled IS NOT 1",
                                  session()->viewer().person);
    m_received.append(pair(tr("終わっていない対応依頼"), tr("%1件").arg(asked.size())));
}

void SyncPageModel::readHistory(const SyncLogStore& log) {
    m_history.clear();
    for (const SyncRunRow& run : log.runs(kRunsShown)) {
        const KindResult total = log.total(run.id);
        QStringList words;
        if (total.answered > 0) words.append(tr("%1件").arg(total.answered));
        if (total.merged > 0) words.append(tr("統合 %1").arg(total.merged));
        if (total.conflict > 0) words.append(tr("食い違い %1").arg(total.conflict));
        if (total.keptBack > 0) words.append(tr("保留 %1").arg(total.keptBack));
        if (total.answered > 0 && total.applied == total.answered) words.append(tr("すべて反映"));
        if (run.received > 0) words.append(tr("受信 %1").arg(grouped(run.received)));
        if (!run.finishedAt)
            words.append(tr("途中で止まりました"));
        else if (!run.error.empty())
            words.append(tr("つながらないか、断られました"));
        else if (words.isEmpty())
            words.append(tr("変わりなし"));
        m_history.append(pair(wording::moment(run.startedAt, tablet().today()),
                              words.join(QStringLiteral("・"))));
    }
}

void SyncPageModel::readLost(const SyncLogStore& log) {
    m_lost.clear();
    m_erased.clear();
    const ValueWords words(tablet().reader(), session()->viewer());
    for (const LostWork& work : log.lost(kRunsShown))
        m_lost.append(pair(wording::moment(work.savedAt, tablet().today()),
                           words.recordWords(work.kind, work.record, work.business)));
    for (const LostWork& work : log.erased(kRunsShown))
        m_erased.append(pair(wording::moment(work.savedAt, tablet().today()), kindWord(work.kind)));
}

}  // namespace banso
