// SPDX-License-Identifier: Apache-2.0
import QtQuick

// One set of values for the colour tokens; Theme holds a light and a dark one.
QtObject {
    // The desk, the cards on it and the hairlines between.
    required property color paper
    required property color surface
    required property color line
    // The edge of a thing that takes input; 3:1 against the surface.
    required property color edge

    required property color ink
    required property color inkMuted

    // Indigo: what can be done.
    required property color action
    required property color actionPressed
    required property color actionSoft
    required property color inkOnAction
    required property color danger
    required property color dangerPressed
    required property color inkOnDanger

    required property color rail
    required property color railSelected
    required property color railInk
    required property color railInkMuted
    required property color count
    required property color inkOnCount

    required property color track
    required property color trackSoft
    required property color caution
    required property color cautionSoft
    required property color drifting
    required property color driftingSoft
    required property color unknown
    required property color unknownSoft

    // A plan beside the actual figures: as a bar, and as a dashed line.
    required property color plan
    required property color planLine
}
