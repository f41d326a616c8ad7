// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickItem>
#include <QQuickWindow>

namespace banso {

/// The visible item with that objectName; else that accessible name; else the one that says exactly
/// that. "outer/name" looks within another. Null when there is none.
QQuickItem* findOnScreen(const QQuickWindow& window, const QString& name);
/// Whether a visible text contains it.
bool showsText(const QQuickWindow& window, const QString& text);
/// Returns when everything that was asked for so far lies where it belongs and is drawn. A tap
/// before that may hit what is about to move.
void settle(QQuickWindow& window);
/// What findOnScreen() finds, once the lists and pages that it lies in are moved so that it is in
/// sight and lies still.
QQuickItem* bringIntoSight(QQuickWindow& window, const QString& name);
/// Moves each list that has more rows than fit on by a screenful, and from its end to its
/// beginning: what is far down in a list is not made before it comes into sight.
void scrollListsOn(QQuickWindow& window);

}  // namespace banso
