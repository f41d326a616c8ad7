// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Banso.App
import Banso.Checksheets

// 総点検チェックシート of a business.
FilePage {
    id: page

    // Empty: the running sheet of the business, or a new one.
    property string checksheetId: ""

    title: qsTr("総点検チェックシート")
    formName: "checksheet"
    form: Component {
        ChecksheetForm {
            width: page.width
            height: page.height
            businessId: page.businessId
            checksheetId: page.checksheetId
        }
    }
}
