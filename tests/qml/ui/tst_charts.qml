// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Banso.Ui

// The charts are looked at as pictures: what was reported is there, what was not leaves a gap.
TestCase {
    id: test

    name: "Charts"
    when: windowShown
    width: 800
    height: 800
    visible: true

    Component {
        id: planComponent

        Rectangle {
            property alias chart: chart

            width: 400
            height: 220
            color: Theme.surface

            PlanChart {
                id: chart

                anchors.fill: parent
                labels: ["4月", "5月", "6月"]
                planWord: ""
                actualWord: ""
            }
        }
    }

    Component {
        id: radarComponent

        Rectangle {
            property alias chart: chart

            width: 320
            height: 320
            color: Theme.surface

            RadarChart {
                id: chart

                anchors.fill: parent
                labels: ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
            }
        }
    }

    Component {
        id: sparkComponent

        Rectangle {
            property alias chart: chart

            width: 120
            height: 32
            color: Theme.surface

            Sparkline {
                id: chart

                anchors.fill: parent
            }
        }
    }

    function show(component, properties) {
        const card = createTemporaryObject(component, test);
        verify(card);
        for (const [name, value] of Object.entries(properties))
            card.chart[name] = value;
        waitForRendering(card);
        return grabImage(card);
    }

    // Near enough to count the softened edge of a slanting line as the line.
    function isNear(pixel, colour) {
        return Math.abs(pixel.r - colour.r) + Math.abs(pixel.g - colour.g)
                + Math.abs(pixel.b - colour.b) < 0.6;
    }

    // How many separate stretches of columns have a pixel of this colour, below the chart's key.
    function stretches(image, colour, top) {
        let count = 0;
        let inside = false;
        for (let x = 0; x < image.width; ++x) {
            let found = false;
            for (let y = top; y < image.height && !found; ++y)
                found = isNear(image.pixel(x, y), colour);
            count += found && !inside ? 1 : 0;
            inside = found;
        }
        return count;
    }

    // The mean height, from the top, at which this colour stands.
    function middleOf(image, colour) {
        let count = 0;
        let sum = 0;
        for (let x = 0; x < image.width; ++x) {
            for (let y = 40; y < image.height; ++y) {
                const found = Qt.colorEqual(image.pixel(x, y), colour);
                count += found ? 1 : 0;
                sum += found ? y : 0;
            }
        }
        verify(count > 100);
        return sum / count;
    }

    function pixels(image, colour) {
        let count = 0;
        for (let x = 0; x < image.width; ++x) {
            for (let y = 40; y < image.height; ++y)
                count += Qt.colorEqual(image.pixel(x, y), colour) ? 1 : 0;
        }
        return count;
    }

    function test_eachReportedMonthHasABar() {
        const image = show(planComponent, { tone: Tone.Drifting, actual: [10, 20, 30] });
        compare(stretches(image, Theme.drifting, 40), 3);
    }

    function test_aMissingMonthIsAGapAndAZeroIsNot() {
        const gap = show(planComponent, { tone: Tone.Drifting, actual: [10, null, 30] });
        compare(stretches(gap, Theme.drifting, 40), 2);
        const zero = show(planComponent, { tone: Tone.Drifting, actual: [10, 0, 30] });
        compare(stretches(zero, Theme.drifting, 40), 3);
    }

    function test_aPlanStandsWithoutActualFigures() {
        const image = show(planComponent, { plan: [20, 20, 20] });
        verify(pixels(image, Theme.plan) > 300);
    }

    function test_aMonthThatIsNotOverIsHatched() {
        const full = show(planComponent, { actual: [null, 30, null] });
        const hatched = show(planComponent, { actual: [null, 30, null],
                                              partial: [false, true, false] });
        const share = pixels(hatched, Theme.action) / pixels(full, Theme.action);
        verify(share > 0.02 && share < 0.6, "share " + share);
    }

    function test_aLossGoesDownFromZero() {
        const gain = show(planComponent, { actual: [30, null, null], plan: [-30, null, null] });
        const loss = show(planComponent, { actual: [-30, null, null], plan: [30, null, null] });
        verify(middleOf(loss, Theme.action) > middleOf(gain, Theme.action) + 40);
    }

    function test_aLineBreaksAtAMissingMonth() {
        const look = { form: PlanChart.Lines, tone: Tone.Drifting };
        const whole = show(planComponent, Object.assign({ actual: [10, 20, 30] }, look));
        compare(stretches(whole, Theme.drifting, 40), 1);
        const broken = show(planComponent, Object.assign({ actual: [10, null, 30] }, look));
        verify(stretches(broken, Theme.drifting, 40) >= 2);
    }

    function test_withoutFiguresItSaysSo() {
        const image = show(planComponent, { tone: Tone.Drifting, emptyText: "まだ数字がありません" });
        compare(stretches(image, Theme.drifting, 0), 0);
        verify(stretches(image, Theme.inkMuted, 0) > 0);
    }

    function test_aSectionThatWasNotAnsweredLeavesItsWedgeEmpty() {
        const all = [5, 5, 5, 5, 5, 5, 5, 5, 5, 5];
        const full = show(radarComponent, { current: all });
        const missing = show(radarComponent, { current: [null].concat(all.slice(1)) });
        verify(!Qt.colorEqual(full.pixel(165, 130), Theme.surface));
        verify(Qt.colorEqual(missing.pixel(165, 130), Theme.surface));
        verify(!Qt.colorEqual(missing.pixel(165, 190), Theme.surface));
    }

    function test_aSparklineHasGapsToo() {
        compare(stretches(show(sparkComponent, { values: [1, 2, 3, 4, 5] }), Theme.action, 0), 1);
        const gap = show(sparkComponent, { values: [1, 2, null, 4, 5] });
        compare(stretches(gap, Theme.action, 0), 2);
        compare(stretches(show(sparkComponent, { values: [] }), Theme.action, 0), 0);
    }
}
