// SPDX-License-Identifier: Apache-2.0
#include "mobile/consents/consents_model.h"

#include "mobile/app/text.h"
#include "mobile/consents/consent_words.h"
#include "shared/store/consent_store.h"
#include "shared/store/person_store.h"
#include "shared/store/twins.h"

namespace banso {

void ConsentsModel::read() {
    Database& reader = tablet().reader();
    const Viewer& viewer = session()->viewer();
    const ConsentStore store(reader, viewer);
    const PersonStore people(reader, viewer);
    const auto nameOf = [&](RecordId person) { return text(people.nameOf(person)); };
    const RecordId id = business();
    m_businessName = text(twins::nameOf(reader, id));
    m_notice.clear();
    if (const auto notice = store.notice(id))
        m_notice = consent_words::told(notice->day, notice->way, nameOf(notice->by));
    m_consents.clear();
    for (const Consent& consent : store.consents(id))
        m_consents.append(
            QVariant::fromValue(consent_words::line(consent, nameOf(consent.stateBy))));
    m_givings.clear();
    for (const Giving& giving : store.givings(id)) {
        const auto kind = giving.recipientKind.value_or(RecipientKind::Unknown);
        const auto then =
            store.mayGive(id, kind, giving.recipient, giving.day.value_or(tablet().today()));
        m_givings.append(QVariant::fromValue(consent_words::line(giving, nameOf(giving.by), then)));
    }
    m_wantsNoRecord = store.wantsNoRecord(id);
    m_mayWrite = viewer.isOneOf(writersOf(kindOf<Consent>().name, {}));
    Q_EMIT changed();
}

void ConsentsModel::setWantsNoRecord(bool wants) {
    save([&] {
        std::vector<sync::RecordChange> made;
        const RecordId standing = business();
        for (const RecordId record : twins::all(tablet().reader(), standing)) {
            const auto before = tablet().seen<Business>(record);
            // Taken back it must hold for none of the joined records; wished, one is enough.
            const bool isWished = before.value.wantsNoRecord.value_or(false);
            if (wants ? record != standing : !isWished) continue;
            Business after = before.value;
            after.wantsNoRecord = wants;
            after.noRecordOn = tablet().today();
            made.push_back(sync::edit(before, after));
        }
        return made;
    });
}

void ConsentsModel::cancelGiving(const QString& id, const QString& reason) {
    const auto giving = RecordId::parse(id.toStdString());
    if (!giving) return;
    save([&] {
        const auto before = tablet().seen<Giving>(*giving);
        Giving after = before.value;
        after.cancelled = true;
        after.cancelReason = reason.trimmed().toStdString();
        return std::vector{sync::edit(before, after)};
    });
}

void ConsentsModel::save(const std::function<std::vector<sync::RecordChange>()>& changes) {
    const auto saved = attempt([&]() -> Result<void> { return tablet().save(changes()); });
    tell(saved);
    if (saved) session()->recordsChanged();
}

}  // namespace banso
