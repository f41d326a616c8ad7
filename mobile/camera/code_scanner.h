// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QImage>
#include <QQuickPaintedItem>
#include <QTimer>
#include <chrono>
#include <memory>

#include "mobile/camera/camera.h"

class QVideoFrame;

namespace banso {

/// The camera's picture on a page, and the text of the QR code that is held before it; what the
/// text means is the page's own affair. The camera runs only while somebody can see this: not on a
/// page below another one, not behind the lock, not in a program that is left.
class CodeScanner : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    /// Whether there is a camera. The first question takes up to a quarter of a second.
    Q_PROPERTY(bool available READ isAvailable NOTIFY availableChanged)
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    /// Pictures come.
    Q_PROPERTY(bool seeing READ isSeeing NOTIFY changed)
    /// Why none come and what to do; empty while it may still begin, and while they come.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)

  public:
    /// With the tablet's own camera.
    explicit CodeScanner(QQuickItem* parent = nullptr);
    ~CodeScanner() override;

    void setCamera(std::unique_ptr<Camera> camera);
    /// How long no picture may come before that is a problem.
    void setPatience(std::chrono::milliseconds patience) { m_patience.setInterval(patience); }

    bool isAvailable() const { return m_camera->isThere(); }
    bool isActive() const { return m_active; }
    void setActive(bool active);
    bool isSeeing() const { return !m_picture.isNull(); }
    QString problem() const { return m_problem; }

    void paint(QPainter* painter) override;

  Q_SIGNALS:
    void availableChanged();
    void activeChanged();
    void changed();
    /// Once for a text, until another one is read or the camera begins anew.
    void found(const QString& text);

  protected:
    void componentComplete() override;
    void itemChange(ItemChange change, const ItemChangeData& data) override;

  private:
    struct Look {
        QImage picture;
        QString text;
    };

    bool isRunning() const { return m_sink != nullptr; }
    void follow();
    void begin();
    void end();
    void take(const QVideoFrame& frame);
    void show(const Look& look);
    void fail();

    std::unique_ptr<Camera> m_camera;
    std::unique_ptr<QVideoSink> m_sink;  // while the camera runs
    bool m_active = false;
    bool m_isLeft = QGuiApplication::applicationState() != Qt::ApplicationActive;
    bool m_busy = false;  // a picture is being looked through
    QElapsedTimer m_sinceLook;
    QTimer m_patience;
    QImage m_picture;
    QString m_problem;
    QString m_told;
};

}  // namespace banso
