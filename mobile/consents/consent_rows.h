// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace banso {

/// What a client said to one recipient, in words.
struct ConsentLine {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id)
    Q_PROPERTY(QString recipient MEMBER recipient)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(QString state MEMBER state)
    Q_PROPERTY(int tone MEMBER tone)
    Q_PROPERTY(QString question MEMBER question)
    Q_PROPERTY(QString advice MEMBER advice)

  public:
    bool operator==(const ConsentLine&) const = default;

    QString id{};
    QString recipient{};
    QString detail{};
    QString state{};
    int tone = 0;
    // before it is cancelled
    QString question{};
    QString advice{};
};

/// What was given to whom, in words.
struct GivingLine {
    Q_GADGET
    Q_PROPERTY(QString id MEMBER id)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(QString what MEMBER what)
    Q_PROPERTY(QString warning MEMBER warning)
    Q_PROPERTY(QString question MEMBER question)
    Q_PROPERTY(bool cancelled MEMBER cancelled)

  public:
    bool operator==(const GivingLine&) const = default;

    QString id{};
    QString title{};
    QString detail{};
    QString what{};
    QString warning{};   // what stands against it by what is known now; empty: nothing
    QString question{};  // before it is cancelled
    bool cancelled = false;
};

}  // namespace banso
