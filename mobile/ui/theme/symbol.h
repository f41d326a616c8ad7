// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QQuickPaintedItem>

namespace banso {

// A small line drawing that stands beside a word, drawn by us so that no font or picture decides.
class Symbol : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(banso::Symbol::Name name READ name WRITE setName NOTIFY nameChanged)
    Q_PROPERTY(QColor color READ color WRITE setColor NOTIFY colorChanged)

  public:
    enum Name {
        None,
        Calendar,
        Building,
        Gauge,
        Transfer,
        Book,
        TrendDown,
        Report,
        Back,
        Next,
        Search,
        Close,
        Erase,
        Check,
        Plus,
        Alert,
        Offline,
        Hourglass,
        Tray,
        Person
    };
    Q_ENUM(Name)

    explicit Symbol(QQuickItem* parent = nullptr);

    Name name() const { return m_name; }
    void setName(Name name);
    QColor color() const { return m_color; }
    void setColor(const QColor& color);

    void paint(QPainter* painter) override;

  Q_SIGNALS:
    void nameChanged();
    void colorChanged();

  private:
    Name m_name = None;
    QColor m_color = Qt::black;
};

}  // namespace banso
