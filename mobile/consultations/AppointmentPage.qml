// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Banso.App
import Banso.Consultations

// 日程を決める, for the next follow-up of a plan.
Item {
    id: page

    property string planId: ""

    OneForm {
        id: forms

        delegate: AppointmentForm {
            width: page.width
            height: page.height
            planId: page.planId
            onClosed: Navigation.back()
            onRestarted: forms.startAgain()
        }
    }
}
