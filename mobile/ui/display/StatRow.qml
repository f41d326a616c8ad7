// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Banso.Ui

// StatTiles of equal width; `cellCount` says how many.
EvenGrid {
    minimumCellWidth: Theme.noteSize * 6
    spacing: Theme.space1
}
