// SPDX-License-Identifier: Apache-2.0
#include "mobile/camera/tablet_camera.h"

#include <QCameraDevice>
#include <QMediaDevices>
#include <algorithm>

namespace banso {
namespace {

/// Fine enough for a code on a sheet of paper at arm's length.
constexpr int kWidthWanted = 1'280;

QCameraDevice deviceWanted() {
    const auto devices = QMediaDevices::videoInputs();
    const auto back = std::ranges::find(devices, QCameraDevice::BackFace, &QCameraDevice::position);
    return back != devices.end() ? *back : QMediaDevices::defaultVideoInput();
}

/// The width nearest to the one that is wanted; of equals the one with more pictures a second.
QCameraFormat formatWanted(const QCameraDevice& device) {
    const auto formats = device.videoFormats();
    const auto rank = [](const QCameraFormat& format) {
        return std::pair(std::abs(format.resolution().width() - kWidthWanted),
                         -format.maxFrameRate());
    };
    const auto nearest = std::ranges::min_element(formats, {}, rank);
    return nearest != formats.end() ? *nearest : QCameraFormat();
}

}  // namespace

bool TabletCamera::isThere() const {
    return !QMediaDevices::videoInputs().isEmpty();
}

void TabletCamera::start(QVideoSink& sink) {
    const QCameraDevice device = deviceWanted();
    m_camera = std::make_unique<QCamera>(device);
    if (const auto format = formatWanted(device); !format.isNull())
        m_camera->setCameraFormat(format);
    connect(m_camera.get(), &QCamera::errorOccurred, this, &TabletCamera::failed);
    m_session = std::make_unique<QMediaCaptureSession>();
    m_session->setCamera(m_camera.get());
    m_session->setVideoSink(&sink);
    m_camera->start();
}

void TabletCamera::stop() {
    m_session.reset();
    m_camera.reset();
}

}  // namespace banso
