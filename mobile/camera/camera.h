// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QVideoSink>

namespace banso {

/// What gives a page its pictures: the tablet's own camera, or what a test holds before it.
class Camera : public QObject {
    Q_OBJECT

  public:
    virtual bool isThere() const = 0;
    /// From now on pictures come into the sink, until stop(). The sink outlives that.
    virtual void start(QVideoSink& sink) = 0;
    virtual void stop() = 0;

  Q_SIGNALS:
    /// No pictures come: another program has the camera, or it was taken away.
    void failed();
};

}  // namespace banso
