// SPDX-License-Identifier: Apache-2.0
#include "mobile/shell/script_player.h"

#include <QDeadlineTimer>
#include <QEventLoop>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QTimer>
#include <csignal>

#include "mobile/shell/screen_items.h"
#include "mobile/shell/synthetic_input.h"

namespace banso {
namespace {

constexpr int kPatienceMilliseconds = 10'000;
constexpr int kSyncPatienceMilliseconds = 300'000;
constexpr int kLookAgainMilliseconds = 20;

Error cannot(const QString& what) {
    return {ErrorCode::Invalid, what.toStdString()};
}

std::optional<QSize> sizeFrom(const QString& text) {
    const QStringList sides = text.split(u'x');
    if (sides.size() != 2) return std::nullopt;
    const QSize size(sides.at(0).toInt(), sides.at(1).toInt());
    if (size.isEmpty()) return std::nullopt;
    return size;
}

}  // namespace

Result<void> ScriptPlayer::play(const QString& file) {
    QFile script(file);
    if (!script.open(QIODevice::ReadOnly))
        return Error{ErrorCode::NotFound, "the script cannot be read: " + file.toStdString()};
    m_program.window()->requestActivate();
    for (int number = 1; !script.atEnd(); ++number) {
        const QByteArray line = script.readLine().trimmed();
        if (line.isEmpty() || line.startsWith('#')) continue;
        const std::string place = "line " + std::to_string(number) + ": ";
        const QJsonDocument step = QJsonDocument::fromJson(line);
        if (!step.isObject()) return Error{ErrorCode::Malformed, place + "no JSON object"};
        if (const auto done = playStep(step.object()); !done)
            return Error{done.error().code, place + done.error().detail};
    }
    return {};
}

Result<void> ScriptPlayer::playStep(const QJsonObject& step) {
    const auto text = [&](const char* key) { return step.value(QLatin1String(key)).toString(); };
    const auto has = [&](const char* key) { return step.contains(QLatin1String(key)); };
    if (has("tap")) return tap(text("tap"));
    if (has("type"))
        return type(text("type"), text("into"), step.value(QLatin1String("instead")).toBool());
    if (has("open"))
        return open(text("open"), step.value(QLatin1String("with")).toObject().toVariantMap());
    if (has("wait")) {
        if (awaitItem(text("wait")) == nullptr)
            return cannot(QStringLiteral("%1 does not appear").arg(text("wait")));
        return {};
    }
    if (has("expect")) return expect(text("expect"));
    if (has("shot")) return shoot(text("shot"), text("size"));
    if (has("sync")) return sync(step.value(QLatin1String("sync")).toBool());
    // No destructor runs and no file is closed.
    if (has("kill")) std::raise(SIGKILL);
    return cannot(QStringLiteral("a step that this player does not know"));
}

Result<void> ScriptPlayer::tap(const QString& name) {
    QQuickItem* const item = awaitInSight(name);
    if (item == nullptr) return cannot(QStringLiteral("%1 is not on the screen").arg(name));
    if (!item->isEnabled()) return cannot(QStringLiteral("%1 cannot be tapped now").arg(name));
    tapItem(*item);
    settle(*m_program.window());
    return {};
}

Result<void> ScriptPlayer::type(const QString& text, const QString& into, bool instead) {
    if (auto tapped = tap(into); !tapped) return tapped;
    if (instead) selectAll(*m_program.window());
    typeText(*m_program.window(), text);
    settle(*m_program.window());
    return {};
}

Result<void> ScriptPlayer::open(const QString& page, const QVariantMap& with) {
    if (m_program.open(page, with)) return {};
    return cannot(QStringLiteral("there is no page %1").arg(page));
}

Result<void> ScriptPlayer::expect(const QString& text) {
    if (await([&] { return showsText(*m_program.window(), text); })) return {};
    return cannot(QStringLiteral("nothing on the screen says %1").arg(text));
}

Result<void> ScriptPlayer::shoot(const QString& file, const QString& sizeText) {
    const auto size = sizeFrom(sizeText.isEmpty() ? QStringLiteral("1280x800") : sizeText);
    if (!size) return cannot(QStringLiteral("%1 is no size").arg(sizeText));
    if (m_program.screenshot(file, *size)) return {};
    return cannot(QStringLiteral("the picture %1 cannot be written").arg(file));
}

Result<void> ScriptPlayer::sync(bool succeeds) {
    SyncStatus& status = m_program.syncStatus();
    QEventLoop loop;
    bool succeeded = false;
    bool finished = false;
    QObject::connect(&status, &SyncStatus::finished, &loop, [&](bool well) {
        succeeded = well;
        finished = true;
        loop.quit();
    });
    QTimer::singleShot(kSyncPatienceMilliseconds, &loop, &QEventLoop::quit);
    status.start();
    loop.exec();
    if (!finished) return cannot(QStringLiteral("the sync does not end"));
    if (succeeded == succeeds) return {};
    return cannot(succeeds ? QStringLiteral("the sync failed: ") + status.error()
                           : QStringLiteral("the sync succeeded"));
}

QQuickItem* ScriptPlayer::awaitItem(const QString& name) {
    QQuickItem* item = nullptr;
    await([&] {
        item = findOnScreen(*m_program.window(), name);
        if (item == nullptr) scrollListsOn(*m_program.window());
        return item != nullptr;
    });
    return item;
}

QQuickItem* ScriptPlayer::awaitInSight(const QString& name) {
    QQuickItem* item = nullptr;
    // A scroll may give the row to another line: then it is looked for again.
    await([&] {
        if (awaitItem(name) != nullptr) item = bringIntoSight(*m_program.window(), name);
        return item != nullptr;
    });
    return item;
}

bool ScriptPlayer::await(const std::function<bool()>& isThere) {
    const QDeadlineTimer deadline(kPatienceMilliseconds);
    QTimer ticks;
    ticks.start(kLookAgainMilliseconds);
    while (!isThere()) {
        if (deadline.hasExpired()) return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    return true;
}

}  // namespace banso
