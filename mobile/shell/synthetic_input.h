// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickItem>
#include <QQuickWindow>

namespace banso {

/// A tap in the middle of the item.
void tapItem(QQuickItem& item);
/// Selects what the item with the focus holds, so that what is typed next takes its place.
void selectAll(QQuickWindow& window);
/// Keys for the item that has the focus, after all that it holds or in the place of what is
/// selected; a new line is the Enter key.
void typeText(QQuickWindow& window, const QString& text);

}  // namespace banso
