// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Banso.Ui

// Every text stands out from what is behind it as WCAG 2.1 asks: AA, 4.5 to 1; edges 3 to 1.
TestCase {
    id: test

    name: "Theme"

    function cleanup() {
        Theme.dark = false;
        Theme.fontScale = 1;
    }

    function channel(value) {
        return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    function luminance(colour) {
        return 0.2126 * channel(colour.r) + 0.7152 * channel(colour.g)
                + 0.0722 * channel(colour.b);
    }

    function contrast(one, other) {
        const a = luminance(one);
        const b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    function pairs() {
        return {
            "ink": ["paper", "surface", "actionSoft"],
            "inkMuted": ["paper", "surface", "actionSoft"],
            "action": ["paper", "surface", "actionSoft"],
            "inkOnAction": ["action", "actionPressed", "onTrack", "caution", "drifting", "unknown"],
            "inkOnDanger": ["danger", "dangerPressed"],
            "railInk": ["rail", "railSelected"],
            "railInkMuted": ["rail"],
            "inkOnCount": ["count"],
            "onTrack": ["onTrackSoft", "surface", "paper"],
            "caution": ["cautionSoft", "surface", "paper"],
            "drifting": ["driftingSoft", "surface", "paper"],
            "unknown": ["unknownSoft", "surface", "paper"]
        };
    }

    function test_everyTextIsReadableOnEveryBackground_data() {
        const rows = [];
        for (const dark of [false, true]) {
            for (const [ink, grounds] of Object.entries(pairs())) {
                for (const ground of grounds) {
                    rows.push({ tag: (dark ? "dark " : "light ") + ink + " on " + ground,
                                dark: dark, ink: ink, ground: ground });
                }
            }
        }
        return rows;
    }

    function test_everyTextIsReadableOnEveryBackground(data) {
        Theme.dark = data.dark;
        const ratio = contrast(Theme[data.ink], Theme[data.ground]);
        verify(ratio >= 4.5, data.tag + " has " + ratio.toFixed(2));
    }

    function test_theEdgeOfAFieldAndAPlanLineAreSeen_data() {
        return [{ tag: "light", dark: false }, { tag: "dark", dark: true }];
    }

    function test_theEdgeOfAFieldAndAPlanLineAreSeen(data) {
        Theme.dark = data.dark;
        verify(contrast(Theme.edge, Theme.surface) >= 3);
        verify(contrast(Theme.planLine, Theme.surface) >= 3);
    }

    function test_aKnownPairHasTheKnownContrast() {
        compare(contrast(Qt.color("black"), Qt.color("white")).toFixed(1), "21.0");
    }

    function test_typeGrowsWithTheScaleAndTouchSizesDoNot() {
        Theme.fontScale = 2;
        compare(Theme.bodySize, 32);
        compare(Theme.noteSize, 28);
        compare(Theme.touchTarget, 48);
    }
}
