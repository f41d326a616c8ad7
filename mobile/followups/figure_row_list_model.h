// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QString>
#include <vector>

#include "mobile/ui/theme/tone.h"

namespace banso {

/// One line of the table of months, ready to be shown.
struct FigureRow {
    QString label;     // 9月, 11月（途中）
    QString lastYear;  // 1,020
    QString planned;
    QString entry;  // the digits in the field
    QString ratio;  // 106%
    Tone::Value tone = Tone::Value::Neutral;

    bool operator==(const FigureRow&) const = default;
};

/// The table of months. A keystroke changes lines in place, so that the field under the finger
/// stays.
class FigureRowListModel final : public QAbstractListModel {
    Q_OBJECT

  public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    void show(std::vector<FigureRow> rows);

  private:
    enum Role { Label = Qt::UserRole + 1, LastYear, Planned, Entry, Ratio, ToneOfRatio };

    std::vector<FigureRow> m_rows;
};

}  // namespace banso
