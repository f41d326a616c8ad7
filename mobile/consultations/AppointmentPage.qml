// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Banso.App
import Banso.Consultations

// 日程を決める, for the next follow-up of a plan.
Item {
    id: page

    property string planId: ""

    // One form at a time. What was discarded is gone; an empty form takes its place.
    Repeater {
        id: forms

        model: 1

        delegate: AppointmentForm {
            width: page.width
            height: page.height
            planId: page.planId
            onClosed: Navigation.back()
            onRestarted: page.startAgain()
        }
    }

    function startAgain(): void {
        forms.model = 0
        forms.model = 1
    }
}
