// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QQmlEngine>
#include <QString>

#include "mobile/app/tablet.h"

namespace banso {

/// Who uses this tablet, and what day it is: the pages' way to the tablet that main made.
class Session : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(QString personName READ personName NOTIFY changed)
    Q_PROPERTY(QString roleName READ roleName NOTIFY changed)
    Q_PROPERTY(bool supervises READ supervises NOTIFY changed)
    Q_PROPERTY(bool seesDevices READ seesDevices NOTIFY changed)
    Q_PROPERTY(bool enrolled READ isEnrolled NOTIFY changed)
    Q_PROPERTY(bool received READ hasReceived NOTIFY changed)
    Q_PROPERTY(QString todayText READ todayText NOTIFY changed)
    Q_PROPERTY(QString fiscalText READ fiscalText NOTIFY changed)

  public:
    /// The session that QML sees; made once in main, before the engine.
    explicit Session(Tablet& tablet);
    /// Waits for what pages began and left, as it uses the tablet.
    ~Session() override;
    static Session* create(QQmlEngine* engine, QJSEngine*);

    Tablet& tablet() { return m_tablet; }
    const Viewer& viewer() const { return m_viewer; }

    QString personName() const { return m_personName; }
    QString roleName() const;
    bool supervises() const { return m_viewer.supervises(); }
    bool seesDevices() const { return m_viewer.seesDevices(); }
    bool isEnrolled() const { return m_enrolled; }
    bool hasReceived() const { return m_received; }
    /// 11月24日（火）
    QString todayText() const;
    /// 令和8年度 第3四半期
    QString fiscalText() const;

    /// After records changed under the pages: by a save here, or by a sync.
    void recordsChanged();

  Q_SIGNALS:
    void changed();
    /// Pages read again what they show. Open forms do not listen.
    void refreshed();

  private:
    void readPerson();

    Tablet& m_tablet;
    Viewer m_viewer;
    QString m_personName;
    bool m_enrolled = false;
    bool m_received = false;
};

}  // namespace banso
