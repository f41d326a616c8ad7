// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Banso.App
import Banso.Consultations

// 支援記録, for a business, for none yet, or from an appointment; with an id, to be corrected.
Item {
    id: page

    property string businessId: ""
    property string consultationId: ""
    property string appointmentId: ""

    OneForm {
        id: forms

        delegate: ConsultationForm {
            width: page.width
            height: page.height
            businessId: page.businessId
            consultationId: page.consultationId
            appointmentId: page.appointmentId
            onClosed: Navigation.back()
            onRestarted: forms.startAgain()
        }
    }
}
