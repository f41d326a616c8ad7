// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Window
import Banso.App
import Banso.Ui

// The window: the rail at the left in landscape, at the bottom in portrait, and the open page.
Window {
    id: window

    readonly property bool portrait: window.height > window.width
    property bool dark: false
    readonly property bool railShown: Session.enrolled && !stack.inForm

    width: 1280
    height: 800
    visible: true
    color: Theme.paper
    title: qsTr("伴走")

    onDarkChanged: Theme.dark = window.dark
    Component.onCompleted: Session.enrolled ? stack.show("today") : stack.show("enrol")

    AppPages {
        id: pages
    }

    SideRail {
        id: side

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        visible: window.railShown && !window.portrait
        width: visible ? implicitWidth : 0
        pages: pages
        currentKey: Navigation.section
        personName: Session.personName
        personRole: Session.roleName
        onChosen: key => stack.show(key)
    }

    PageStack {
        id: stack

        objectName: "pageStack"
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
        height: visible ? implicitHeight : 0
        pages: pages
        currentKey: Navigation.section
        onChosen: key => stack.show(key)
    }
}
