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
/// Moves the lists and pages that the item lies in until it is in sight. False when it was already.
bool scrollIntoView(QQuickItem& item);
/// Moves each list that has more rows than fit on by a screenful, and from its end to its
/// beginning: what is far down in a list is not made before it comes into sight.
void scrollListsOn(QQuickWindow& window);

}  // namespace banso
