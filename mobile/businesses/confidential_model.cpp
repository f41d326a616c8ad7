// SPDX-License-Identifier: Apache-2.0
#include "mobile/businesses/confidential_model.h"

#include <QStringList>

#include "mobile/app/text.h"
#include "mobile/businesses/business_rows.h"
#include "shared/store/business_store.h"
#include "shared/store/confidential_store.h"

namespace banso {

void ConfidentialModel::read() {
    Database& reader = tablet().reader();
    const Viewer& viewer = session()->viewer();
    const ConfidentialStore store(reader, viewer);
    const Date today = tablet().today();
    const auto standing = BusinessStore(reader, viewer).find(business());
    m_readable = standing && store.mayRead(*standing, today);
    m_editable = m_readable && viewer.isOneOf(writersOf(kindOf<ConfidentialNote>().name, {}));
    m_rows.clear();
    std::vector<ConfidentialNote> notes;
    if (m_readable) notes = store.notesOf(*standing, today);
    const auto add = [&](const QString& title, std::string ConfidentialNote::*part) {
        ConfidentialRow row{.title = title};
        QStringList joined;
        for (const ConfidentialNote& note : notes) {
            if (note.business == standing->id)
                row.said = text(note.*part);
            else if (!(note.*part).empty())
                joined << text(note.*part);
        }
        row.joined = joined.join(u'\n');
        if (!row.said.isEmpty() || !joined.isEmpty()) m_rows.append(QVariant::fromValue(row));
    };
    add(tr("家庭・健康の事情"), &ConfidentialNote::circumstances);
    add(tr("個人の借入・保証"), &ConfidentialNote::debts);
    add(tr("そのほかの内々の話"), &ConfidentialNote::other);
    Q_EMIT changed();
}

}  // namespace banso
