// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickItem>

#include "shared/store/records.h"
#include "tests/qml/pages/tablet_screen.h"

namespace banso::tests {

/// A tablet with a form open on it. The story's 榛名製菓 is on it: sales of April to August known,
/// the third follow-up at 16:00 today.
class FormScreen : public TabletScreen {
  public:
    FormScreen();

    static RecordId me() { return id(1); }
    static RecordId haruna() { return id(10); }
    static RecordId plan() { return id(11); }
    static RecordId appointment() { return id(12); }
    static RecordId action() { return id(13); }
    static Date today() { return std::chrono::year{2026} / 11 / 24; }

    /// On the app's own keys.
    void pressKeys(const QString& digits);

    /// How many lines wait for the office.
    int saves();

    template <typename Record>
    std::vector<Record> all() {
        return Records<Record>(tablet().reader(), {}).where("1 ORDER BY id");
    }
    template <typename Record>
    Record find(RecordId record) {
        return Records<Record>(tablet().reader(), {}).find(record).value();
    }
};

}  // namespace banso::tests
