// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Banso.App
import Banso.Consultations

// 日程を決める, for the next follow-up of a plan. Which one that is, only the file tells.
FilePage {
    id: page

    title: qsTr("日程を決める")
    formName: "appointment"
    form: Component {
        AppointmentForm {
            width: page.width
            height: page.height
            planId: page.planId
            onClosed: Navigation.back()
            onRestarted: page.startAgain()
        }
    }
}
