// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Banso.App
import Banso.Followups

// フォローアップ of a plan: figures, verdict and talk on one page.
Item {
    id: page

    property string planId: ""
    property string appointmentId: ""

    // One form at a time. What was discarded is gone; an empty form takes its place.
    Repeater {
        id: forms

        model: 1

        delegate: FollowupForm {
            width: page.width
            height: page.height
            planId: page.planId
            appointmentId: page.appointmentId
            onClosed: Navigation.back()
            onRestarted: page.startAgain()
        }
    }

    function startAgain(): void {
        forms.model = 0
        forms.model = 1
    }
}
