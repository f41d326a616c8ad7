// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Controls.Basic
import Banso.App
import Banso.Lock

// The open pages, one over the other. A page is named, not imported: the shell is the only one that
// knows where each lies, and pages open each other by name.
StackView {
    id: stack

    readonly property var urls: ({
        today: "Banso/Today/TodayPage.qml",
        businesses: "Banso/Businesses/BusinessesPage.qml",
        business: "Banso/Businesses/BusinessPage.qml",
        consultation: "Banso/Consultations/ConsultationPage.qml",
        appointment: "Banso/Consultations/AppointmentPage.qml",
        followup: "Banso/Followups/FollowupPage.qml",
        checksheet: "Banso/Checksheets/ChecksheetPage.qml",
        consents: "Banso/Consents/ConsentsPage.qml",
        attach: "Banso/Attachments/AttachPage.qml",
        attachment: "Banso/Attachments/AttachmentPage.qml",
        drift: "Banso/Drift/DriftPage.qml",
        sync: "Banso/Sync/SyncPage.qml",
        devices: "Banso/Sync/DevicesPage.qml",
        join: "Banso/Sync/JoinPage.qml",
        help: "Banso/Settings/HelpPage.qml",
        enrol: "Banso/Settings/EnrolPage.qml"
    })
    // These fill the window, without the rail: a form has one way out.
    readonly property var forms: ["consultation", "appointment", "followup", "checksheet", "enrol",
                                    "attach"]
    readonly property bool inForm: stack.forms.indexOf(Navigation.page) >= 0
    property list<string> names: []
    property LockModel lock: null

    pushEnter: null
    pushExit: null
    popEnter: null
    popExit: null
    replaceEnter: null
    replaceExit: null

    Connections {
        target: Navigation

        function onOpenRequested(page: string, properties: var): void {
            stack.open(page, properties)
        }

        function onBackRequested(): void {
            stack.back()
        }
    }

    function urlOf(page: string): url {
        return "qrc:/qt/qml/" + stack.urls[page]
    }

    // A page of the rail: whatever was open over another one is left, kept as it is.
    function show(section: string): void {
        Navigation.section = section
        stack.names = [section]
        Navigation.page = section
        stack.clear()
        stack.push(stack.urlOf(section), stack.givenTo(section))
    }

    // Nothing of the shell but its lock, to the page that has the button for it.
    function givenTo(page: string): var {
        return page === "help" ? {lock: stack.lock} : {};
    }

    function open(page: string, properties: var): void {
        stack.names = stack.names.concat([page])
        Navigation.page = page
        stack.push(stack.urlOf(page), properties)
    }

    function back(): void {
        if (stack.depth < 2)
            return
        stack.names = stack.names.slice(0, -1)
        Navigation.page = stack.names[stack.names.length - 1]
        stack.pop()
    }
}
