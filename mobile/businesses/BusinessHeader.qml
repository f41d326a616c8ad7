// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Banso.App
import Banso.Businesses
import Banso.Ui

// Who a business is, how its plan stands, and what is done from its page.
PageHeader {
    id: header

    required property BusinessPageModel business
    required property BusinessFileModel file
    required property PlanProgressModel plan
    required property SectionProfileModel sections

    signal show()

    title: header.business.name
    subtitle: header.business.subtitle
    canGoBack: true
    onBack: Navigation.back()

    StatusBadge {
        objectName: "restricted"
        visible: header.business.restricted
        text: qsTr("担当者限り")
    }

    StatusBadge {
        objectName: "uncontacted"
        visible: header.file.here && header.plan.planId !== "" && header.plan.uncontacted
        tone: Tone.Unknown
        text: qsTr("未接触")
    }

    StatusBadge {
        objectName: "grade"
        visible: header.file.here && header.plan.planId !== ""
        tone: header.plan.tone
        text: header.plan.badge
    }

    AppButton {
        objectName: "show"
        visible: header.file.here && (header.plan.planId !== "" || header.sections.exists)
        text: qsTr("見せる")
        variant: AppButton.Secondary
        onClicked: header.show()
    }

    AppButton {
        objectName: "photo"
        visible: !header.business.wantsNoRecord
        text: qsTr("写真")
        symbol: Symbol.Plus
        variant: AppButton.Secondary
        onClicked: Navigation.open("attach", {
            businessId: header.business.standingId,
            subjectId: header.business.standingId
        })
    }

    AppButton {
        objectName: "record"
        text: qsTr("記録する")
        symbol: Symbol.Plus
        onClicked: Navigation.open("consultation", { businessId: header.business.standingId })
    }
}
