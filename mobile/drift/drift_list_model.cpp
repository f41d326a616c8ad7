// SPDX-License-Identifier: Apache-2.0
#include "mobile/drift/drift_list_model.h"

namespace banso {

int DriftListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant DriftListModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_rows.size()) return {};
    const DriftRow& row = m_rows.at(index.row());
    switch (role) {
        case LineIdRole:
            return row.lineId;
        case ToneRole:
            return static_cast<int>(row.tone);
        case BadgeRole:
            return row.badge;
        case NameRole:
            return row.name;
        case ReasonRole:
            return row.reason;
        case FigureRole:
            return row.figure;
        case CourseRole:
            return row.course;
        default:
            return {};
    }
}

QHash<int, QByteArray> DriftListModel::roleNames() const {
    return {{LineIdRole, "lineId"}, {ToneRole, "tone"},     {BadgeRole, "badge"},
            {NameRole, "name"},     {ReasonRole, "reason"}, {FigureRole, "figure"},
            {CourseRole, "course"}};
}

void DriftListModel::show(QList<DriftRow> rows) {
    // Read again after a sync that brought something else: the list stays where it was scrolled.
    if (rows == m_rows) return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

}  // namespace banso
