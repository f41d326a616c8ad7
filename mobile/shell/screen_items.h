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
/// Moves the lists and pages that the item lies in until it is in sight.
void scrollIntoView(QQuickItem& item);

}  // namespace banso
