// SPDX-License-Identifier: Apache-2.0
#include "server/ops/terminal_qr.h"

#include <QStringList>
#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso::tests {

class TerminalQrTest : public QObject {
    Q_OBJECT

    /// The modules as a scanner sees them, from the half blocks of the drawing.
    static std::vector<std::vector<bool>> modulesOf(const std::string& drawing) {
        std::vector<std::vector<bool>> rows;
        for (QString line : QString::fromStdString(drawing).split('\n', Qt::SkipEmptyParts)) {
            line.remove("\x1b[30;107m").remove("\x1b[0m");
            std::vector<bool> upper;
            std::vector<bool> lower;
            for (const QChar c : line) {
                upper.push_back(c == QChar(u'█') || c == QChar(u'▀'));
                lower.push_back(c == QChar(u'█') || c == QChar(u'▄'));
            }
            rows.push_back(upper);
            rows.push_back(lower);
        }
        return rows;
    }

    /// The square of 7 × 7 by which a scanner finds a corner.
    static bool isFinder(const std::vector<std::vector<bool>>& rows, size_t top, size_t left) {
        for (size_t row = 0; row < 7; ++row)
            for (size_t column = 0; column < 7; ++column) {
                const size_t ring = std::min({row, column, 6 - row, 6 - column});
                if (rows[top + row][left + column] != (ring != 1)) return false;
            }
        return true;
    }

  private slots:
    void theThreeCornersAndTheQuietZoneAreThere() {
        const auto rows = modulesOf(terminalQr(std::string(120, 'a')).value());
        const size_t width = rows[0].size();
        QVERIFY(width >= 4 + 21 + 4);
        QVERIFY(isFinder(rows, 4, 4));
        QVERIFY(isFinder(rows, 4, width - 4 - 7));
        QVERIFY(isFinder(rows, width - 4 - 7, 4));
        for (size_t i = 0; i < width; ++i)
            for (size_t j = 0; j < 4; ++j)
                QVERIFY(!rows[j][i] && !rows[i][j] && !rows[width - 1 - j][i] &&
                        !rows[i][width - 1 - j]);
    }

    void anotherTextIsAnotherPicture() {
        QVERIFY(terminalQr("banso1:a").value() != terminalQr("banso1:b").value());
    }

    void tooLongATextIsRefused() {
        QCOMPARE(terminalQr(std::string(5'000, 'a')).error().code, ErrorCode::TooLarge);
    }
};

BANSO_TEST(TerminalQrTest);

}  // namespace banso::tests

#include "terminal_qr_test.moc"
