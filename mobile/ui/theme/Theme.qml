// SPDX-License-Identifier: Apache-2.0
pragma Singleton

import QtQuick
import Banso.Ui

// The one place of colours, type sizes, spaces and touch sizes.
QtObject {
    id: theme

    property bool dark: false
    // 1.0 is the designed size; pages hold up to 2.0.
    property real fontScale: 1.0

    readonly property ThemePalette colors: theme.dark ? theme.night : theme.day

    readonly property color paper: theme.colors.paper
    readonly property color surface: theme.colors.surface
    readonly property color line: theme.colors.line
    readonly property color edge: theme.colors.edge
    readonly property color ink: theme.colors.ink
    readonly property color inkMuted: theme.colors.inkMuted
    readonly property color action: theme.colors.action
    readonly property color actionPressed: theme.colors.actionPressed
    readonly property color actionSoft: theme.colors.actionSoft
    readonly property color inkOnAction: theme.colors.inkOnAction
    readonly property color danger: theme.colors.danger
    readonly property color dangerPressed: theme.colors.dangerPressed
    readonly property color inkOnDanger: theme.colors.inkOnDanger
    readonly property color rail: theme.colors.rail
    readonly property color railSelected: theme.colors.railSelected
    readonly property color railInk: theme.colors.railInk
    readonly property color railInkMuted: theme.colors.railInkMuted
    readonly property color count: theme.colors.count
    readonly property color inkOnCount: theme.colors.inkOnCount
    readonly property color onTrack: theme.colors.track
    readonly property color onTrackSoft: theme.colors.trackSoft
    readonly property color caution: theme.colors.caution
    readonly property color cautionSoft: theme.colors.cautionSoft
    readonly property color drifting: theme.colors.drifting
    readonly property color driftingSoft: theme.colors.driftingSoft
    readonly property color unknown: theme.colors.unknown
    readonly property color unknownSoft: theme.colors.unknownSoft
    readonly property color plan: theme.colors.plan
    readonly property color planLine: theme.colors.planLine

    readonly property string fontFamily: "Noto Sans CJK JP"
    readonly property int figureSize: theme.scaled(30)
    readonly property int titleSize: theme.scaled(24)
    readonly property int questionSize: theme.scaled(22)
    readonly property int nameSize: theme.scaled(18)
    readonly property int bodySize: theme.scaled(16)
    readonly property int noteSize: theme.scaled(14)

    // Line drawings: beside a page's or a list's words, and inside a line of text.
    readonly property int symbolSize: theme.scaled(24)
    readonly property int markSize: theme.scaled(18)

    readonly property int space1: 4
    readonly property int space2: 8
    readonly property int space3: 12
    readonly property int space4: 16
    readonly property int space5: 20
    readonly property int space6: 24
    readonly property int space7: 28
    readonly property int space8: 32

    readonly property int radiusCard: 16
    readonly property int radiusControl: 12
    readonly property int radiusMark: 8
    readonly property int touchTarget: 48
    readonly property int keypadKey: 60
    readonly property int hairline: 1
    readonly property int outline: 2

    readonly property ThemePalette day: ThemePalette {
        paper: "#F5F3EE"
        surface: "#FFFFFF"
        line: "#E5E0D6"
        edge: "#918C80"
        ink: "#1D2733"
        inkMuted: "#5E6877"
        action: "#1F4E79"
        actionPressed: "#173C5E"
        actionSoft: "#E3ECF4"
        inkOnAction: "#FFFFFF"
        danger: "#B3261E"
        dangerPressed: "#8C1D17"
        inkOnDanger: "#FFFFFF"
        rail: "#15324D"
        railSelected: "#2A557F"
        railInk: "#FFFFFF"
        railInkMuted: "#C9D6E3"
        count: "#E9A23B"
        inkOnCount: "#1D2733"
        track: "#23703F"
        trackSoft: "#E2F1E7"
        caution: "#8A5408"
        cautionSoft: "#FBEFD9"
        drifting: "#B3261E"
        driftingSoft: "#FBE4E1"
        unknown: "#575E6B"
        unknownSoft: "#ECEDEF"
        plan: "#C3D3E3"
        planLine: "#6F8BAA"
    }

    readonly property ThemePalette night: ThemePalette {
        paper: "#11161C"
        surface: "#1A222B"
        line: "#303B47"
        edge: "#76828F"
        ink: "#E9EDF2"
        inkMuted: "#A7B1BD"
        action: "#8EBBE6"
        actionPressed: "#B4D3F0"
        actionSoft: "#203448"
        inkOnAction: "#0F1B27"
        danger: "#FF9D93"
        dangerPressed: "#FFBDB6"
        inkOnDanger: "#2C0D0A"
        rail: "#0B1723"
        railSelected: "#244769"
        railInk: "#FFFFFF"
        railInkMuted: "#B9C7D5"
        count: "#E9A23B"
        inkOnCount: "#1D2733"
        track: "#7FCE9B"
        trackSoft: "#1B3627"
        caution: "#EEBB6B"
        cautionSoft: "#3D2F14"
        drifting: "#FF9D93"
        driftingSoft: "#47211F"
        unknown: "#B5BDC9"
        unknownSoft: "#2B333D"
        plan: "#3F566D"
        planLine: "#7F9AB8"
    }

    function scaled(pixels: int): int {
        return Math.round(pixels * theme.fontScale);
    }

    function toneInk(tone: int): color {
        switch (tone) {
        case Tone.OnTrack: return theme.onTrack;
        case Tone.Caution: return theme.caution;
        case Tone.Drifting: return theme.drifting;
        case Tone.Unknown: return theme.unknown;
        case Tone.Info: return theme.action;
        default: return theme.unknown;
        }
    }

    function toneSoft(tone: int): color {
        switch (tone) {
        case Tone.OnTrack: return theme.onTrackSoft;
        case Tone.Caution: return theme.cautionSoft;
        case Tone.Drifting: return theme.driftingSoft;
        case Tone.Unknown: return theme.unknownSoft;
        case Tone.Info: return theme.actionSoft;
        default: return theme.unknownSoft;
        }
    }

    // A verdict never rests on colour alone: this mark and a word stand with it.
    function toneShape(tone: int): string {
        switch (tone) {
        case Tone.OnTrack: return "●";
        case Tone.Caution: return "▲";
        case Tone.Drifting: return "▼";
        case Tone.Unknown: return "？";
        default: return "";
        }
    }

    function toneWord(tone: int): string {
        switch (tone) {
        case Tone.OnTrack: return qsTr("順調");
        case Tone.Caution: return qsTr("注意");
        case Tone.Drifting: return qsTr("乖離");
        case Tone.Unknown: return qsTr("判定できません");
        default: return "";
        }
    }
}
