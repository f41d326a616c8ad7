// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Banso.App

// フォローアップ of a plan: figures, verdict and talk on one page.
Item {
    id: page

    property string planId: ""
    property string appointmentId: ""

    Loader {
        id: form

        anchors.fill: parent
        sourceComponent: FollowupForm {
            planId: page.planId
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
