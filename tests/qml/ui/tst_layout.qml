// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Layouts
import QtTest
import Banso.Ui

// Long words make things higher, never lie over each other.
TestCase {
    id: test

    readonly property string longName:
        "一般社団法人 榛名山麓地域農産加工品共同販売促進協議会 高崎支部 第二事業所"

    name: "Layout"
    when: windowShown
    width: 800
    height: 1200
    visible: true

    Component {
        id: cardOfRows

        ScrollColumn {
            property alias card: card
            property alias figures: figures
            property alias pair: pair

            width: 700
            height: 1000

            TwoPane {
                Layout.fillWidth: true

                Card {
                    id: card

                    Layout.fillWidth: true

                    FigureRow {
                        id: figures

                        cells: [test.longName, "999,999,999", "△999,999,999", "100.0%"]

                        Layout.fillWidth: true
                    }

                    KeyValueRow {
                        id: pair

                        key: test.longName
                        value: test.longName

                        Layout.fillWidth: true
                    }
                }
            }
        }
    }

    Component {
        id: listOfRows

        ColumnBox {
            id: list

            property int rowCount: 3
            property int gone: 0

            width: 500

            Repeater {
                model: list.rowCount

                delegate: KeyValueRow {
                    key: "電話"
                    value: "027-000-0000"
                    Component.onDestruction: ++list.gone

                    Layout.fillWidth: true
                }
            }
        }
    }

    function lowestEdge(item) {
        let lowest = 0;
        for (let i = 0; i < item.children.length; ++i) {
            const child = item.children[i];
            if (!child.visible)
                continue;
            const height = child instanceof Text ? child.contentHeight : lowestEdge(child);
            lowest = Math.max(lowest, child.y + height);
        }
        return lowest;
    }

    function test_aLongNameGetsTheRoomItNeeds_data() {
        return [{ tag: "narrow", width: 500 }, { tag: "wide", width: 1200 }];
    }

    function test_aLongNameGetsTheRoomItNeeds(data) {
        const page = createTemporaryObject(cardOfRows, test, { width: data.width });
        verify(page);
        waitForRendering(page);

        verify(page.figures.height >= lowestEdge(page.figures));
        verify(page.pair.height >= lowestEdge(page.pair));
        compare(page.pair.height, page.pair.implicitHeight);
        verify(page.pair.height < lowestEdge(page.pair) + 2 * Theme.space4);
    }

    // The tablet is turned in the moment in which rows go. Out of the window there is no frame
    // between, as there need not be one on the screen.
    function test_rowsMayGoWhileTheWidthChanges() {
        const list = createTemporaryObject(listOfRows, test);
        waitForRendering(list);
        verify(list.implicitHeight > 3 * Theme.bodySize);
        list.parent = null;
        list.rowCount = 0;
        tryCompare(list, "gone", 3);
        list.width = 300;
        compare(list.implicitHeight, 0);
    }
}
