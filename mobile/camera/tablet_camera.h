// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCamera>
#include <QMediaCaptureSession>
#include <memory>

#include "mobile/camera/camera.h"

namespace banso {

/// The tablet's camera, of several the one on its back. It is switched on by start() alone; nothing
/// of Qt Multimedia is loaded before somebody asks for it.
class TabletCamera final : public Camera {
  public:
    bool isThere() const override;
    void start(QVideoSink& sink) override;
    void stop() override;

  private:
    std::unique_ptr<QCamera> m_camera;
    std::unique_ptr<QMediaCaptureSession> m_session;
};

}  // namespace banso
