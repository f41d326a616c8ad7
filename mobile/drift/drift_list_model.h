// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QVariantList>

#include "mobile/ui/theme/tone.h"

namespace banso {

/// A drift case, or a plan without one, as a line of the supervisor's list.
struct DriftRow {
    QString lineId;
    Tone::Value tone = Tone::Value::Unknown;
    QString badge;
    QString name;
    QString reason;
    QString figure;
    QVariantList course;  // of monthly sales

    bool operator==(const DriftRow&) const = default;
};

/// The lines of one group of cases.
class DriftListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ANONYMOUS

  public:
    enum Role {
        LineIdRole = Qt::UserRole,
        ToneRole,
        BadgeRole,
        NameRole,
        ReasonRole,
        FigureRole,
        CourseRole
    };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void show(QList<DriftRow> rows);

  private:
    QList<DriftRow> m_rows;
};

}  // namespace banso
