// SPDX-License-Identifier: Apache-2.0
#include "mobile/businesses/note_search_model.h"

#include <QStringList>
#include <algorithm>

#include "mobile/businesses/note_words.h"
#include "shared/notes/note_index.h"
#include "shared/store/twins.h"
#include "sync/device/held_files.h"

namespace banso {
namespace {

/// More than anybody reads; a longer list asks for another word.
constexpr std::size_t kHits = 50;
/// How often a page looks how far the index has come.
constexpr std::chrono::milliseconds kLook{500};

}  // namespace

NoteSearchModel::NoteSearchModel(QObject* parent) : PageModel(parent) {
    m_whileBuilding.setSingleShot(true);
    m_whileBuilding.setInterval(kLook);
    connect(&m_whileBuilding, &QTimer::timeout, this, [this] { reload(); });
}

void NoteSearchModel::setQuery(const QString& query) {
    if (query == m_query) return;
    m_query = query;
    reload();
}

void NoteSearchModel::read() {
    readProgress();
    m_partial = sync::HeldFiles(tablet().reader()).keepsPart();
    search();
    Q_EMIT changed();
}

/// Each word is folded by itself, because folding takes the spaces between them away.
void NoteSearchModel::search() {
    std::vector<std::string> words;
    const QStringList typed = m_query.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : typed)
        if (std::string folded = tablet().fold(word.toStdString()); !folded.empty())
            words.push_back(std::move(folded));
    m_rows.clear();
    m_countText.clear();
    if (words.empty()) return;
    const auto hits = NoteSearch(tablet().reader(), session()->viewer()).find(words, kHits);
    addByBusiness(hits, words.front());
    const QString count =
        hits.size() < kHits ? tr("%1件").arg(hits.size()) : tr("%1件以上").arg(hits.size());
    m_countText = tr("「%1」 %2").arg(typed.join(u' '), count);
}

void NoteSearchModel::addByBusiness(const std::vector<NoteHit>& hits,
                                    const std::string& foldedWord) {
    std::vector<std::pair<RecordId, std::vector<const NoteHit*>>> businesses;
    for (const NoteHit& hit : hits) {
        const RecordId business = twins::standing(tablet().reader(), hit.business);
        const auto known =
            std::ranges::find(businesses, business, [](const auto& entry) { return entry.first; });
        if (known == businesses.end())
            businesses.push_back({business, {&hit}});
        else
            known->second.push_back(&hit);
    }
    for (const auto& [business, notes] : businesses) {
        const QString name = QString::fromStdString(twins::nameOf(tablet().reader(), business));
        for (const NoteHit* hit : notes) {
            NoteRow row = note_words::row(*hit, foldedWord, tablet().today());
            if (hit == notes.front()) row.heading = name.isEmpty() ? tr("事業者なし") : name;
            m_rows.append(QVariant::fromValue(row));
        }
    }
}

void NoteSearchModel::readProgress() {
    const auto progress = NoteIndex::progress(tablet().reader());
    m_buildingText.clear();
    if (progress.taken >= progress.all) return;
    m_buildingText = tr("索引を作成中（%1%）").arg(progress.taken * 100 / progress.all);
    m_whileBuilding.start();
}

}  // namespace banso
