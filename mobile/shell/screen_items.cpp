// SPDX-License-Identifier: Apache-2.0
#include "mobile/shell/screen_items.h"

#include <QEventLoop>
#include <QTimer>
#include <algorithm>
#include <cmath>
#include <functional>

namespace banso {
namespace {

/// Rows of a list are made when they come into sight, so that one scroll leads to the next.
constexpr int kScrollsMax = 20;

/// A window that is not on any screen makes no frames.
constexpr std::chrono::seconds kFrameWithin{1};

using Matches = std::function<bool(const QQuickItem&)>;

/// What lies on top comes last among siblings, so that it is looked at first.
QQuickItem* findVisible(QQuickItem& root, const Matches& matches) {
    if (!root.isVisible()) return nullptr;
    const auto children = root.childItems();
    for (auto child = children.crbegin(); child != children.crend(); ++child)
        if (QQuickItem* found = findVisible(**child, matches)) return found;
    return matches(root) ? &root : nullptr;
}

QString accessibleName(const QQuickItem& item) {
    // The attached object is of no public class, but a child like any other.
    for (const QObject* child : item.children())
        if (child->inherits("QQuickAccessibleAttached")) return child->property("name").toString();
    return {};
}

QString shownText(const QQuickItem& item) {
    return item.property("text").toString();
}

/// By objectName, else by accessible name, else by what it says.
QQuickItem* findBelow(QQuickItem& root, const QString& name) {
    const Matches tries[] = {
        [&](const QQuickItem& item) { return item.objectName() == name; },
        [&](const QQuickItem& item) { return accessibleName(item) == name; },
        [&](const QQuickItem& item) { return shownText(item) == name; },
    };
    for (const Matches& matches : tries)
        if (QQuickItem* found = findVisible(root, matches)) return found;
    return nullptr;
}

void awaitFrame(QQuickWindow& window) {
    QEventLoop loop;
    QObject::connect(&window, &QQuickWindow::frameSwapped, &loop, &QEventLoop::quit);
    QTimer::singleShot(kFrameWithin, &loop, &QEventLoop::quit);
    window.update();
    loop.exec();
}

void visitLists(QQuickItem& root, const std::function<void(QQuickItem&)>& visit) {
    if (!root.isVisible()) return;
    if (root.inherits("QQuickListView")) visit(root);
    for (QQuickItem* child : root.childItems()) visitLists(*child, visit);
}

/// False when it was in sight already.
bool scrollIntoView(QQuickItem& item) {
    bool hasMoved = false;
    for (QQuickItem* above = item.parentItem(); above != nullptr; above = above->parentItem()) {
        if (!above->inherits("QQuickFlickable")) continue;
        const qreal top = item.mapToItem(above, QPointF(0, 0)).y();
        const qreal beyond = top + item.height() - above->height();
        const qreal move = top < 0 ? top : std::max(0.0, std::min(top, beyond));
        if (std::abs(move) < 1) continue;
        above->setProperty("contentY", above->property("contentY").toReal() + move);
        hasMoved = true;
    }
    return hasMoved;
}

}  // namespace

QQuickItem* findOnScreen(const QQuickWindow& window, const QString& name) {
    if (QQuickItem* found = findBelow(*window.contentItem(), name)) return found;
    if (!name.contains(u'/')) return nullptr;
    QQuickItem* outer = findBelow(*window.contentItem(), name.section(u'/', 0, 0));
    return outer == nullptr ? nullptr : findBelow(*outer, name.section(u'/', 1));
}

bool showsText(const QQuickWindow& window, const QString& text) {
    return findVisible(*window.contentItem(), [&](const QQuickItem& item) {
               return shownText(item).contains(text);
           }) != nullptr;
}

void settle(QQuickWindow& window) {
    // Layouts are made with a frame, and what one of them shows or hides asks for the next.
    awaitFrame(window);
    awaitFrame(window);
}

void scrollListsOn(QQuickWindow& window) {
    visitLists(*window.contentItem(), [](QQuickItem& list) {
        const qreal begin = list.property("originY").toReal();
        const qreal end = begin + list.property("contentHeight").toReal() - list.height();
        if (end <= begin) return;
        const qreal at = list.property("contentY").toReal();
        list.setProperty("contentY", at >= end ? begin : std::min(at + list.height(), end));
    });
}

QQuickItem* bringIntoSight(QQuickWindow& window, const QString& name) {
    for (int i = 0; i < kScrollsMax; ++i) {
        settle(window);
        QQuickItem* const item = findOnScreen(window, name);
        if (item == nullptr || !scrollIntoView(*item)) return item;
    }
    return nullptr;
}

}  // namespace banso
