// SPDX-License-Identifier: Apache-2.0
#include "mobile/consents/consents_model.h"

#include <algorithm>

#include "mobile/app/error_text.h"
#include "mobile/app/text.h"
#include "mobile/consents/consent_words.h"
#include "shared/store/consent_store.h"
#include "shared/store/person_store.h"
#include "shared/store/twins.h"
#include "shared/text/fold.h"

namespace banso {
namespace {

bool isTo(const Giving& giving, const Consent& consent) {
    return giving.recipientKind == consent.recipientKind &&
           fold(giving.recipient) == fold(consent.recipient);
}

}  // namespace

void ConsentsModel::read() {
    Database& reader = tablet().reader();
    const Viewer& viewer = session()->viewer();
    const ConsentStore store(reader, viewer);
    const PersonStore people(reader, viewer);
    const auto nameOf = [&](RecordId person) { return text(people.nameOf(person)); };
    const RecordId id = business();
    m_businessName = text(twins::nameOf(reader, id));
    m_notice.clear();
    m_noticeId = {};
    if (const auto notice = store.notice(id)) {
        m_notice = consent_words::told(notice->day, notice->way, nameOf(notice->by));
        m_noticeId = notice->id;
    }
    const std::vector<Giving> given = store.givings(id);
    QVariantList consents;
    for (const Consent& consent : store.consents(id)) {
        const bool isUsed =
            std::ranges::any_of(given, [&](const Giving& giving) { return isTo(giving, consent); });
        consents.append(
            QVariant::fromValue(consent_words::line(consent, nameOf(consent.stateBy), isUsed)));
    }
    QVariantList givings;
    for (const Giving& giving : given) {
        const auto kind = giving.recipientKind.value_or(RecipientKind::Unknown);
        const auto then =
            store.mayGive(id, kind, giving.recipient, giving.day.value_or(tablet().today()));
        givings.append(QVariant::fromValue(consent_words::line(giving, nameOf(giving.by), then)));
    }
    m_wantsNoRecord = store.wantsNoRecord(id);
    m_mayWrite = viewer.isOneOf(writersOf(kindOf<Consent>().name, {}));
    show(consents, givings);
    Q_EMIT changed();
}

/// Rows that stayed the same are not made anew: a reason may be half written in one.
void ConsentsModel::show(const QVariantList& consents, const QVariantList& givings) {
    if (consents != m_consents) {
        m_consents = consents;
        Q_EMIT consentsChanged();
    }
    if (givings != m_givings) {
        m_givings = givings;
        Q_EMIT givingsChanged();
    }
}

void ConsentsModel::setWantsNoRecord(bool wants) {
    save(
        [&] {
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
        },
        m_wishError);
}

template <typename Record>
void ConsentsModel::cancel(RecordId record, const QString& reason) {
    save(
        [&] {
            const auto before = tablet().seen<Record>(record);
            Record after = before.value;
            after.cancelled = true;
            after.cancelReason = reason.trimmed().toStdString();
            return std::vector{sync::edit(before, after)};
        },
        m_saveError);
}

void ConsentsModel::cancelNotice(const QString& reason) {
    if (!m_noticeId.isNull()) cancel<PurposeNotice>(m_noticeId, reason);
}

void ConsentsModel::cancelConsent(const QString& id, const QString& reason) {
    if (const auto consent = RecordId::parse(id.toStdString())) cancel<Consent>(*consent, reason);
}

void ConsentsModel::cancelGiving(const QString& id, const QString& reason) {
    if (const auto giving = RecordId::parse(id.toStdString())) cancel<Giving>(*giving, reason);
}

void ConsentsModel::save(const std::function<std::vector<sync::RecordChange>()>& changes,
                         QString& error) {
    const auto saved = attempt([&]() -> Result<void> { return tablet().save(changes()); });
    error = saved ? QString() : errorText(saved.error().code);
    // Also when nothing was saved: the tick goes back.
    Q_EMIT changed();
    if (saved) session()->recordsChanged();
}

}  // namespace banso
