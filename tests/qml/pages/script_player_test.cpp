// SPDX-License-Identifier: Apache-2.0
#include "mobile/shell/script_player.h"

#include <QTemporaryFile>
#include <QtTest>

#include "tests/qml/pages/two_tablets.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

/// The scripts of the demonstration's day, which must not fail for what a person would wait for.
class ScriptPlayerTest : public QObject {
    Q_OBJECT

    /// A row over the open page.
    struct Row : QQuickItem {
        int taps = 0;

        explicit Row(const QQuickWindow& window) : QQuickItem(window.contentItem()) {
            setObjectName(QStringLiteral("row"));
            setSize({200, 48});
            setZ(1'000);
            setAcceptedMouseButtons(Qt::LeftButton);
        }
        void mousePressEvent(QMouseEvent*) override { ++taps; }
    };

    static Result<void> play(SyncedPages& pages, const char* line) {
        QTemporaryFile script;
        BANSO_ASSERT(script.open() && script.write(line) > 0 && script.flush());
        return ScriptPlayer(pages.program).play(script.fileName());
    }

  private slots:
    void aRowThatTheListTookAwayAsItWasTappedIsWaitedFor() {
        TwoTablets chamber;
        SyncedPages pages(chamber.sato());
        QQuickWindow& window = *pages.program.window();
        Row row(window);
        const auto giveAway = [&] {
            row.setVisible(false);
            QTimer::singleShot(100, &row, [&] { row.setVisible(true); });
        };
        QObject::connect(&window, &QQuickWindow::frameSwapped, &row, giveAway,
                         Qt::SingleShotConnection);
        const auto played = play(pages, R"({"tap":"row"})");
        QVERIFY2(played.has_value(), played ? "" : played.error().detail.c_str());
        QCOMPARE(row.taps, 1);
    }
};

BANSO_TEST(ScriptPlayerTest);

}  // namespace banso::tests

#include "script_player_test.moc"
