// SPDX-License-Identifier: Apache-2.0
#include "mobile/camera/qr_reader.h"

#include <QPainter>
#include <QtTest>
#include <random>

#include "mobile/camera/grey_picture.h"
#include "shared/codec/enrolment.h"
#include "tests/support/qr_image.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

using namespace Qt::Literals::StringLiterals;
using Format = QVideoFrameFormat;

/// The office's code as a hand holds it before a tablet: on paper, aslant, in bad light.
class QrReaderTest : public QObject {
    Q_OBJECT

    static constexpr QSize kScene{1'280, 720};

    static std::string text() {
        return qrText({"192.168.1.20", 8'444, sha256("authority"), "abcdefghijklmnop"});
    }
    /// A desk with papers, their lines and edges, and no code.
    static QImage desk() {
        QImage desk(kScene, QImage::Format_Grayscale8);
        desk.fill(QColor(150, 150, 150));
        std::minstd_rand random(7);
        const auto upTo = [&](int end) { return static_cast<int>(random() % unsigned(end)); };
        QPainter painter(&desk);
        for (int i = 0; i < 60; ++i) {
            const int shade = upTo(256);
            painter.fillRect(upTo(kScene.width()), upTo(kScene.height()), 20 + upTo(200),
                             4 + upTo(60), QColor(shade, shade, shade));
        }
        return desk;
    }
    /// The code's corners at these places of the desk.
    static QImage onDesk(const QPolygonF& corners) {
        const QImage code = qrImage(text());
        QTransform held;
        QTransform::quadToQuad(QPolygonF(QRectF(code.rect())).first(4), corners, held);
        QImage scene = desk();
        QPainter painter(&scene);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.setTransform(held);
        painter.drawImage(0, 0, code);
        return scene;
    }
    static QImage aslant() { return onDesk({{420, 130}, {860, 190}, {830, 600}, {450, 650}}); }
    static QImage turned(int degrees) {
        QImage scene = desk();
        QPainter painter(&scene);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.translate(QRect(QPoint(), kScene).center());
        painter.rotate(degrees);
        const QImage code = qrImage(text());
        painter.drawImage(-code.rect().center(), code);
        return scene;
    }
    static QImage blurred(const QImage& scene) {
        const QImage small =
            scene.scaled(scene.size() * 0.6, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        return small.scaled(scene.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    }
    static QImage noisy(QImage scene) {
        std::minstd_rand random(11);
        for (int y = 0; y < scene.height(); ++y)
            for (int x = 0; x < scene.width(); ++x) {
                uchar& pixel = scene.scanLine(y)[x];
                pixel = static_cast<uchar>(
                    std::clamp(pixel + static_cast<int>(random() % 61) - 30, 0, 255));
            }
        return scene;
    }
    static QImage dark(QImage scene) {
        for (int y = 0; y < scene.height(); ++y)
            for (int x = 0; x < scene.width(); ++x) {
                uchar& pixel = scene.scanLine(y)[x];
                pixel = static_cast<uchar>(12 + pixel / 8);
            }
        return scene;
    }
    static QImage torn() {
        QImage code = qrImage(text());
        QPainter(&code).fillRect(0, 0, code.width(), code.height() / 2, Qt::white);
        return code;
    }

  private slots:
    void aCodeIsReadHoweverItIsHeld_data() {
        QTest::addColumn<QImage>("scene");
        QTest::newRow("by itself") << qrImage(text());
        QTest::newRow("small") << qrImage(text(), 2);
        QTest::newRow("upside down") << turned(180);
        QTest::newRow("turned by 90 degrees") << turned(90);
        QTest::newRow("turned by 20 degrees") << turned(20);
        QTest::newRow("aslant") << aslant();
        QTest::newRow("aslant and blurred") << blurred(aslant());
        QTest::newRow("aslant and noisy") << noisy(aslant());
        QTest::newRow("blurred and noisy") << noisy(blurred(aslant()));
        QTest::newRow("dark") << dark(aslant());
    }
    void aCodeIsReadHoweverItIsHeld() {
        QFETCH(QImage, scene);
        QCOMPARE(readQrCode(scene), QString::fromStdString(text()));
    }

    void whatIsNoWholeCodeGivesNothing() {
        QCOMPARE(readQrCode({}), QString());
        QCOMPARE(readQrCode(desk()), QString());
        QCOMPARE(readQrCode(torn()), QString());
    }

    void anotherCodeGivesItsOwnText() {
        QCOMPARE(readQrCode(qrImage("https://example.jp/名物")), u"https://example.jp/名物"_s);
    }

    void aTextLongerThanAnyOfOursIsNone() {
        QCOMPARE(readQrCode(qrImage(std::string(kCodeBytesMax, 'a'))).size(),
                 static_cast<qsizetype>(kCodeBytesMax));
        QCOMPARE(readQrCode(qrImage(std::string(kCodeBytesMax + 1, 'a'))), QString());
    }

    void theFramesOfEachKindOfCameraAreRead_data() {
        QTest::addColumn<Format::PixelFormat>("format");
        for (const auto format :
             {Format::Format_NV12, Format::Format_YUV420P, Format::Format_YUYV, Format::Format_UYVY,
              Format::Format_BGRA8888, Format::Format_Jpeg})
            QTest::newRow(qPrintable(Format::pixelFormatToString(format))) << format;
    }
    void theFramesOfEachKindOfCameraAreRead() {
        QFETCH(Format::PixelFormat, format);
        const QImage picture = greyPicture(frameOf(aslant(), format));
        QCOMPARE(picture.size(), kScene);
        QCOMPARE(readQrCode(picture), QString::fromStdString(text()));
    }

    void aLargeFrameIsMadeSmallerFirst() {
        const QImage large = aslant().scaled(3'840, 2'160);
        for (const auto format : {Format::Format_NV12, Format::Format_Jpeg}) {
            const QImage picture = greyPicture(frameOf(large, format));
            QVERIFY(std::max(picture.width(), picture.height()) <= kPictureSideMax);
            QCOMPARE(readQrCode(picture), QString::fromStdString(text()));
        }
    }

    void aFrameThatCannotBeReadGivesNoPicture() {
        QVERIFY(greyPicture(QVideoFrame()).isNull());
        QVERIFY(greyPicture(QVideoFrame(Format({64, 64}, Format::Format_Jpeg))).isNull());
        QVERIFY(greyPicture(QVideoFrame(Format({64, 64}, Format::Format_AYUV))).isNull());
    }
};

BANSO_TEST(QrReaderTest);

}  // namespace banso::tests

#include "qr_reader_test.moc"
