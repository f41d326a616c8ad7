// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
import Banso.App
import Banso.Lock
import Banso.Ui

// The window: the rail at the left in landscape, at the bottom in portrait, and the open page.
// While the tablet is locked they stay as they are, unseen, and the lock stands in their place.
Window {
    id: window

    readonly property bool portrait: window.height > window.width
    property bool dark: false
    readonly property bool railShown: Session.enrolled && !stack.inForm
    // Null where nothing locks: programs for tests and demonstrations.
    property LockModel lock: null
    readonly property bool locked: window.lock !== null && window.lock.locked
    // Where the typing goes, so that it goes on there after the lock.
    property Item typedInto: null

    width: 1280
    height: 800
    visible: true
    color: Theme.paper
    title: qsTr("伴走")

    onDarkChanged: Theme.dark = window.dark
    onActiveFocusItemChanged: window.noteFocus(window.activeFocusItem)
    Component.onCompleted: Session.enrolled ? stack.show("today") : stack.show("enrol")

    AppPages {
        id: pages
    }

    Item {
        id: desk

        anchors.fill: parent
        visible: !window.locked && !SyncStatus.erased
        onVisibleChanged: window.giveFocusBack()

        SideRail {
            id: side

            anchors.left: parent.left
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            visible: window.railShown && !window.portrait
            width: window.railShown && !window.portrait ? implicitWidth : 0
            pages: pages
            currentKey: Navigation.section
            personName: Session.personName
            personRole: Session.roleName
            onChosen: key => stack.show(key)
        }

        PageStack {
            id: stack

            objectName: "pageStack"
            lock: window.lock
            anchors.left: side.right
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.bottom: bottom.top
        }

        BottomBar {
            id: bottom

            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            visible: window.railShown && window.portrait
            height: window.railShown && window.portrait ? implicitHeight : 0
            pages: pages
            currentKey: Navigation.section
            onChosen: key => stack.show(key)
        }
    }

    // What a system shows of an app that is left is its last picture.
    Rectangle {
        objectName: "cover"
        anchors.fill: parent
        visible: window.lock !== null && window.lock.covered && !window.locked
        color: Theme.paper

        AppText {
            anchors.centerIn: parent
            text: qsTr("伴走")
            role: AppText.Title
        }
    }

    // Not a Loader: a bound component cannot be made by one (Qt 6.4). What was typed into it goes
    // with it.
    Repeater {
        model: window.locked && !SyncStatus.erased ? 1 : 0

        delegate: LockPage {
            width: window.width
            height: window.height
            lock: window.lock
        }
    }

    // Stopped by the office: nothing that could be shown is here any more.
    Repeater {
        model: SyncStatus.erased ? 1 : 0

        delegate: ErasedPage {
            width: window.width
            height: window.height
        }
    }

    function noteFocus(item: Item): void {
        for (let above = item; above; above = above.parent) {
            if (above === desk)
                window.typedInto = item;
        }
    }

    function giveFocusBack(): void {
        if (!window.locked && window.typedInto !== null && window.typedInto.visible)
            window.typedInto.forceActiveFocus();
    }
}
