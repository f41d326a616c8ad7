// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Window
import Banso.Ui

// The gallery's window: the rail or the bar leads to its pages.
Window {
    id: window

    readonly property list<string> pageKeys: ["Desk", "History", "Answers", "Figures", "Conflict",
        "Case", "Typing", "Calendar", "Charts", "States", "Colours", "LongText"]
    property string pageKey: "Desk"
    property bool dark: false
    property real fontScale: 1.0
    readonly property bool landscape: window.width > window.height

    width: 1280
    height: 800
    visible: true
    color: Theme.paper
    title: "banso-gallery"

    onDarkChanged: Theme.dark = window.dark
    onFontScaleChanged: Theme.fontScale = window.fontScale

    RailPages {
        id: railPages

        RailEntry {
            key: "Desk"
            title: qsTr("今日の予定")
            symbol: Symbol.Calendar
        }

        RailEntry {
            key: "History"
            title: qsTr("事業者")
            symbol: Symbol.Building
        }

        RailEntry {
            key: "Case"
            title: qsTr("乖離案件")
            symbol: Symbol.TrendDown
            badge: 5
        }

        RailEntry {
            key: "Charts"
            title: qsTr("目標")
            symbol: Symbol.Gauge
        }

        RailEntry {
            key: "States"
            title: qsTr("報告")
            symbol: Symbol.Report
        }

        RailEntry {
            key: "Conflict"
            title: qsTr("送受信")
            symbol: Symbol.Transfer
            badge: 7
        }

        RailEntry {
            key: "Colours"
            title: qsTr("手引き")
            symbol: Symbol.Book
        }
    }

    SideRail {
        id: rail

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        visible: window.landscape
        pages: railPages
        currentKey: window.pageKey
        personName: "佐藤 美咲"
        personRole: qsTr("経営指導員")
        onChosen: key => { window.pageKey = key; }
    }

    Loader {
        anchors.fill: parent
        anchors.leftMargin: window.landscape ? rail.width : 0
        anchors.bottomMargin: window.landscape ? 0 : bar.height
        source: "qrc:/qt/qml/Banso/Gallery/pages/" + window.pageKey + "Page.qml"
    }

    BottomBar {
        id: bar

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        visible: !window.landscape
        pages: railPages
        currentKey: window.pageKey
        onChosen: key => { window.pageKey = key; }
    }
}
