// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Banso.App

// 支援記録, for a business, for none yet, or from an appointment; with an id, to be corrected.
Item {
    id: page

    property string businessId: ""
    property string consultationId: ""
    property string appointmentId: ""

    Loader {
        id: form

        anchors.fill: parent
        sourceComponent: ConsultationForm {
            businessId: page.businessId
            consultationId: page.consultationId
            appointmentId: page.appointmentId
            onLeft: Navigation.back()
            onRestarted: form.startAgain()
        }

        // What was typed is gone from the disk; an empty form takes its place.
        function startAgain(): void {
            form.active = false
            form.active = true
        }
    }
}
