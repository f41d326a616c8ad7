// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Banso.App
import Banso.Followups

// フォローアップ of a plan: figures, verdict and talk on one page.
FilePage {
    id: page

    property string appointmentId: ""

    title: qsTr("フォローアップ")
    formName: "followup"
    form: Component {
        FollowupForm {
            width: page.width
            height: page.height
            planId: page.planId
            appointmentId: page.appointmentId
            onClosed: Navigation.back()
            onRestarted: page.startAgain()
        }
    }
}
