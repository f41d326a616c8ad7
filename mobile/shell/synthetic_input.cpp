// SPDX-License-Identifier: Apache-2.0
#include "mobile/shell/synthetic_input.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QMouseEvent>

namespace banso {
namespace {

void sendMouse(QQuickWindow& window, QEvent::Type type, const QPointF& at) {
    const Qt::MouseButtons held = type == QEvent::MouseButtonPress ? Qt::LeftButton : Qt::NoButton;
    QMouseEvent event(type, at, at, window.position() + at, Qt::LeftButton, held, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &event);
}

void sendKey(QQuickWindow& window, int key, Qt::KeyboardModifiers modifiers,
             const QString& text = {}) {
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, modifiers, text);
        QCoreApplication::sendEvent(&window, &event);
    }
}

int keyOf(const QString& character) {
    const char16_t unit = character.at(0).toUpper().unicode();
    return unit < 128 ? int{unit} : int{Qt::Key_unknown};
}

}  // namespace

void tapItem(QQuickItem& item) {
    const QPointF middle = item.mapToScene({item.width() / 2, item.height() / 2});
    sendMouse(*item.window(), QEvent::MouseButtonPress, middle);
    sendMouse(*item.window(), QEvent::MouseButtonRelease, middle);
}

void selectAll(QQuickWindow& window) {
    sendKey(window, Qt::Key_A, Qt::ControlModifier);
}

void typeText(QQuickWindow& window, const QString& text) {
    const QObject* focus = window.activeFocusItem();
    if (focus == nullptr || focus->property("selectedText").toString().isEmpty())
        sendKey(window, Qt::Key_End, Qt::ControlModifier);
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype units = text.at(i).isHighSurrogate() ? 2 : 1;
        const QString character = text.mid(i, units);
        if (character == QStringLiteral("\n"))
            sendKey(window, Qt::Key_Return, Qt::NoModifier, character);
        else
            sendKey(window, keyOf(character), Qt::NoModifier, character);
        i += units;
    }
}

}  // namespace banso
