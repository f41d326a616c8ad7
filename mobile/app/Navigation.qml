// SPDX-License-Identifier: Apache-2.0
pragma Singleton

import QtQuick

// Where the user is, and how a page asks for another one. The shell does the moving, so that pages
// need not know each other.
QtObject {
    id: navigation

    // Of the rail: "today", "businesses", "sync" ...
    property string section: "today"
    // The open page's name, for the shell and for tests.
    property string page: ""

    signal openRequested(string page, var properties)
    signal backRequested

    // Opens a page of the shell's list, such as "business" with {businessId: ...}.
    function open(page: string, properties: var): void {
        navigation.openRequested(page, properties)
    }

    function back(): void {
        navigation.backRequested()
    }
}
