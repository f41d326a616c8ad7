// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QObject>

// What a badge, a figure or a mark says about its thing; colour, shape and word follow from it.
// Page models expose it to QML, where it reads Tone.Drifting.
namespace banso::Tone {
Q_NAMESPACE
QML_ELEMENT

enum class Value { Neutral, Info, OnTrack, Caution, Drifting, Unknown };
Q_ENUM_NS(Value)

}  // namespace banso::Tone
