// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Banso.Ui

// The five steps of an item, from これから to 成果あり.
ChoiceRow {
    options: [qsTr("これから"), qsTr("気づきあり"), qsTr("一部実施"), qsTr("仕組みあり"), qsTr("成果あり")]
    minimumCellWidth: Theme.bodySize * 5 + Theme.space4
}
