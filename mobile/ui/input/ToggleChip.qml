// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Banso.Ui

// A word that is on or off, such as ＋ 強み; `tone` colours it while it is on.
ChoiceCell {
    id: chip

    checkable: true
    chosen: chip.checked

    Accessible.role: Accessible.CheckBox
    Accessible.checkable: true
    Accessible.checked: chip.checked
}
