// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>

namespace banso {

class ChecksheetRound;

/// The sections of a checksheet: how far each is, and its score so far.
class SectionListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ANONYMOUS

  public:
    enum Role { NameRole = Qt::UserRole, ProgressRole, DoneRole, CurrentRole, ScoreRole };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void show(const ChecksheetRound& round);

  private:
    struct Row {
        QString name;
        QString progress;
        QString score;
        bool done = false;
        bool current = false;
    };
    QList<Row> m_rows;
};

}  // namespace banso
