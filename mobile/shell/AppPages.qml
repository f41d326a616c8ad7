// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Banso.App
import Banso.Ui

// The rail's entries: only pages that there are, and of those the ones for this person.
RailPages {
    id: pages

    readonly property int waiting: SyncStatus.unsent + SyncStatus.toDecide

    RailEntry {
        key: "today"
        title: qsTr("今日の予定")
        symbol: Symbol.Calendar
    }

    RailEntry {
        key: "businesses"
        title: qsTr("事業者")
        symbol: Symbol.Building
    }

    RailEntry {
        key: "drift"
        title: qsTr("乖離案件")
        symbol: Symbol.TrendDown
        shown: Session.supervises
    }

    RailEntry {
        key: "sync"
        title: qsTr("送受信")
        symbol: Symbol.Transfer
        badge: pages.waiting
    }

    RailEntry {
        key: "help"
        title: qsTr("手引き")
        symbol: Symbol.Book
    }
}
