// SPDX-License-Identifier: Apache-2.0
#include "mobile/camera/code_scanner.h"

#include <QPainter>
#include <QVideoFrame>

#include "mobile/app/background.h"
#include "mobile/camera/grey_picture.h"
#include "mobile/camera/qr_reader.h"
#include "mobile/camera/tablet_camera.h"

namespace banso {
namespace {

/// Between two pictures that are looked through; a hand that moves sees no difference to more.
constexpr std::chrono::milliseconds kLookEvery{100};
/// A slow camera has shown its first picture by then.
constexpr std::chrono::seconds kPatience{5};

}  // namespace

CodeScanner::CodeScanner(QQuickItem* parent) : QQuickPaintedItem(parent) {
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, &CodeScanner::fail);
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this,
            [this](Qt::ApplicationState state) {
                m_isLeft = state != Qt::ApplicationActive;
                follow();
            });
    setCamera(std::make_unique<TabletCamera>());
}

CodeScanner::~CodeScanner() {
    if (isRunning()) m_camera->stop();
}

void CodeScanner::setCamera(std::unique_ptr<Camera> camera) {
    if (isRunning()) end();
    m_camera = std::move(camera);
    connect(m_camera.get(), &Camera::failed, this, &CodeScanner::fail);
    Q_EMIT availableChanged();
    follow();
}

void CodeScanner::setActive(bool active) {
    if (active == m_active) return;
    m_active = active;
    follow();
    Q_EMIT activeChanged();
}

void CodeScanner::componentComplete() {
    QQuickPaintedItem::componentComplete();
    follow();
}

void CodeScanner::itemChange(ItemChange change, const ItemChangeData& data) {
    QQuickPaintedItem::itemChange(change, data);
    if (change == ItemVisibleHasChanged) follow();
}

void CodeScanner::follow() {
    const bool runs = m_active && isVisible() && !m_isLeft && isComponentComplete();
    if (runs == isRunning()) return;
    if (runs)
        begin();
    else
        end();
}

void CodeScanner::begin() {
    m_sink = std::make_unique<QVideoSink>();
    connect(m_sink.get(), &QVideoSink::videoFrameChanged, this, &CodeScanner::take);
    m_patience.start();
    if (isAvailable())
        m_camera->start(*m_sink);
    else
        fail();
}

void CodeScanner::end() {
    m_patience.stop();
    m_camera->stop();
    m_sink.reset();
    m_picture = {};
    m_problem.clear();
    m_told.clear();
    update();
    Q_EMIT changed();
}

void CodeScanner::take(const QVideoFrame& frame) {
    if (m_busy || (m_sinceLook.isValid() && !m_sinceLook.hasExpired(kLookEvery.count()))) return;
    m_busy = true;
    m_sinceLook.start();
    runApart(
        this,
        [frame] {
            const QImage picture = greyPicture(frame);
            return Look{picture, readQrCode(picture)};
        },
        [this](const Look& look) { show(look); });
}

void CodeScanner::show(const Look& look) {
    m_busy = false;
    if (!isRunning() || look.picture.isNull()) return;
    m_patience.start();
    const bool wasSeeing = isSeeing();
    m_picture = look.picture;
    m_problem.clear();
    update();
    if (!wasSeeing) Q_EMIT changed();
    if (look.text.isEmpty() || look.text == m_told) return;
    m_told = look.text;
    Q_EMIT found(look.text);
}

void CodeScanner::fail() {
    m_picture = {};
    const bool isThere = isAvailable();
    m_problem = isThere
                    ? tr("カメラの映像が届きません。ほかのアプリがカメラを使っていれば閉じて、もう"
                         "一度。文字で入れることもできます。")
                    : tr("カメラが見つかりません。文字で入れてください。");
    update();
    Q_EMIT changed();
}

void CodeScanner::paint(QPainter* painter) {
    if (m_picture.isNull()) return;
    QRectF place(QPointF(),
                 QSizeF(m_picture.size()).scaled(size(), Qt::KeepAspectRatioByExpanding));
    place.moveCenter(boundingRect().center());
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->drawImage(place, m_picture);
}

}  // namespace banso
