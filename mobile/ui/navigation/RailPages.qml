// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Banso.Ui

// The pages in the order of the rail; the rail and the bar share one.
QtObject {
    default property list<RailEntry> entries
}
