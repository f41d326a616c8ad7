// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickItem>
#include <QQuickWindow>

namespace banso {

/// A tap in the middle of the item.
void tapItem(QQuickItem& item);
/// Keys for the item that has the focus, after all that it holds; a new line is the Enter key.
void typeText(QQuickWindow& window, const QString& text);

}  // namespace banso
