// SPDX-License-Identifier: Apache-2.0
#include "mobile/followups/figure_row_list_model.h"

namespace banso {

int FigureRowListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FigureRowListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
    const FigureRow& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
        case Label:
            return row.label;
        case LastYear:
            return row.lastYear;
        case Planned:
            return row.planned;
        case Entry:
            return row.entry;
        case Ratio:
            return row.ratio;
        case ToneOfRatio:
            return static_cast<int>(row.tone);
        default:
            return {};
    }
}

QHash<int, QByteArray> FigureRowListModel::roleNames() const {
    return {{Label, "label"}, {LastYear, "lastYear"}, {Planned, "planned"},
            {Entry, "entry"}, {Ratio, "ratio"},       {ToneOfRatio, "ratioTone"}};
}

void FigureRowListModel::show(std::vector<FigureRow> rows) {
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] == m_rows[i]) continue;
        m_rows[i] = std::move(rows[i]);
        const QModelIndex changed = index(static_cast<int>(i));
        Q_EMIT dataChanged(changed, changed);
    }
}

}  // namespace banso
