// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mobile/camera/camera.h"
#include "tests/support/qr_image.h"

namespace banso::tests {

/// A camera that sees what a test holds before it, or nothing.
class HeldCamera final : public Camera {
  public:
    bool isThere() const override { return there; }
    void start(QVideoSink& sink) override {
        m_sink = &sink;
        ++starts;
    }
    void stop() override { m_sink = nullptr; }

    bool isRunning() const { return m_sink != nullptr; }
    void see(const QImage& picture,
             QVideoFrameFormat::PixelFormat format = QVideoFrameFormat::Format_NV12) {
        if (isRunning()) m_sink->setVideoFrame(frameOf(picture, format));
    }

    bool there = true;
    int starts = 0;

  private:
    QVideoSink* m_sink = nullptr;
};

}  // namespace banso::tests
