// SPDX-License-Identifier: Apache-2.0
#include "mobile/checksheets/section_list_model.h"

#include "mobile/checksheets/checksheet_round.h"

namespace banso {
namespace {

/// 3.4 from hundredths.
QString scoreText(const SectionScore& score) {
    if (!score.hundredths) return QStringLiteral("—");
    const int tenths = (*score.hundredths + 5) / 10;
    return QStringLiteral("%1.%2").arg(tenths / 10).arg(tenths % 10);
}

}  // namespace

int SectionListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SectionListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_rows.size()) return {};
    const Row& row = m_rows.at(index.row());
    switch (role) {
        case NameRole:
            return row.name;
        case ProgressRole:
            return row.progress;
        case DoneRole:
            return row.done;
        case CurrentRole:
            return row.current;
        case ScoreRole:
            return row.score;
        default:
            return {};
    }
}

QHash<int, QByteArray> SectionListModel::roleNames() const {
    return {{NameRole, "name"},
            {ProgressRole, "progress"},
            {DoneRole, "done"},
            {CurrentRole, "current"},
            {ScoreRole, "score"}};
}

/// The rows stay while their number does, so that a list keeps its place under the finger.
void SectionListModel::show(const ChecksheetRound& round) {
    const auto scores = round.scores();
    QList<Row> rows;
    const int current = round.sectionAt(round.position());
    for (std::size_t i = 0; i < round.sections().size(); ++i) {
        const auto& section = round.sections()[i];
        const ChecksheetProgress progress = round.progressOf(section);
        rows.append({QString::fromStdString(section.nameJa),
                     QStringLiteral("%1/%2").arg(progress.settled()).arg(progress.total()),
                     i < scores.size() ? scoreText(scores[i]) : QString(),
                     progress.settled() == progress.total(), static_cast<int>(i) == current});
    }
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    m_rows = std::move(rows);
    if (!m_rows.isEmpty()) Q_EMIT dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1));
}

}  // namespace banso
