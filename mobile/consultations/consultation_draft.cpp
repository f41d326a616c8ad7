// SPDX-License-Identifier: Apache-2.0
#include "mobile/consultations/consultation_draft.h"

#include <algorithm>
#include <utility>

#include "mobile/app/seen_text.h"
#include "mobile/consultations/choice_words.h"
#include "shared/store/business_store.h"
#include "shared/store/consent_store.h"
#include "shared/store/consultation_store.h"
#include "shared/store/person_store.h"

namespace banso {

ConsultationDraft::ConsultationDraft(QObject* parent) : FormDraft(parent) {
    for (DayEntry* entry : {&m_day, &m_nextDay, &m_promiseDue})
        connect(entry, &DayEntry::edited, this, &ConsultationDraft::edited);
    connect(&m_ending, &AppointmentEnding::edited, this, &ConsultationDraft::edited);
    // At once: what the form's draft does not name, a run of the files may remove.
    connect(&m_attachments, &AttachmentEntries::edited, this, [this] {
        edited();
        flush();
    });
}

ConsultationDraft::~ConsultationDraft() {
    // Here, because the base can no longer ask this form what it holds.
    flush();
}

RecordId ConsultationDraft::idOf(const QString& text) {
    const auto id = RecordId::parse(text.toStdString());
    return id ? *id : RecordId{};
}

std::string ConsultationDraft::formName() const {
    return m_consultationId.isEmpty() ? "consultation" : "consultation_edit";
}

RecordId ConsultationDraft::subject() const {
    if (!m_consultationId.isEmpty()) return idOf(m_consultationId);
    // Not m_record: it is asked for before the form has begun, too.
    return idOf(m_businessId);
}

std::string ConsultationDraft::title() const {
    return hasBusiness() ? m_businessName.toStdString() : m_record.visitor;
}

void ConsultationDraft::start() {
    m_today = tablet().today();
    m_me = session()->viewer().person;
    readPeople();
    m_ending.begin(m_today);
    if (const RecordId id = idOf(m_consultationId); !id.isNull())
        startEditing(id);
    else
        startNew();
    Q_EMIT formChanged();
}

void ConsultationDraft::startEditing(RecordId consultation) {
    m_before = tablet().seen<Consultation>(consultation);
    if (m_before->state.isNew()) {
        if (keptDraft()) return;
        throw StorageError(ErrorCode::NotFound, "no such consultation");
    }
    m_record = m_before->value;
    setBusiness(m_record.business);
    m_day.begin(m_today, m_record.day);
    m_nextDay.begin(m_today, m_record.nextDay);
    if (m_record.minutes) m_minutes = QString::number(*m_record.minutes);
    const ConsultationStore store(tablet().reader(), session()->viewer());
    if (const auto promise = store.promiseOf(consultation)) {
        m_promiseBefore = tablet().seen<Promise>(promise->id);
        m_promise = m_promiseBefore->value;
    }
    m_promiseDue.begin(m_today, m_promise.due);
}

void ConsultationDraft::startNew() {
    setBusiness(idOf(m_businessId));
    m_record.writer = m_me;
    m_record.staff[m_me.text()] = true;
    Date day = m_today;
    if (const RecordId id = idOf(m_appointmentId); !id.isNull()) {
        auto seen = tablet().seen<Appointment>(id);
        if (!seen.state.isNew()) {
            if (!hasBusiness()) setBusiness(seen.value.business);
            // A talk that is written up later took place on its own day.
            if (seen.value.day && *seen.value.day < day) day = *seen.value.day;
            m_record.method = Method::Visit;
            m_record.appointment = id;
            m_appointment = std::move(seen);
        }
    }
    m_day.begin(m_today, day);
    m_nextDay.begin(m_today);
    m_promiseDue.begin(m_today);
}

void ConsultationDraft::setBusiness(RecordId business) {
    m_record.business = business;
    m_businessName.clear();
    m_wantsNoRecord = false;
    if (business.isNull()) return;
    const auto found = BusinessStore(tablet().reader(), session()->viewer()).find(business);
    if (found) m_businessName = QString::fromStdString(found->name);
    m_wantsNoRecord = ConsentStore(tablet().reader(), session()->viewer()).wantsNoRecord(business);
}

void ConsultationDraft::readPeople() {
    const Viewer& viewer = session()->viewer();
    m_people = PersonStore(tablet().reader(), viewer)
                   .withRole({Role::Advisor, Role::StatutoryAdvisor, Role::SupportStaff}, m_today);
    std::stable_partition(m_people.begin(), m_people.end(),
                          [&](const Person& person) { return person.id == viewer.person; });
}

std::string ConsultationDraft::encode() const {
    json::Writer writer;
    writer.beginObject();
    writeUnits(writer, "record", toUnits(m_record));
    if (m_before) writeSeen(writer, "before", *m_before);
    if (m_appointment) writeSeen(writer, "appointment", *m_appointment);
    writeUnits(writer, "promise", toUnits(m_promise));
    if (m_promiseBefore) writeSeen(writer, "promiseBefore", *m_promiseBefore);
    writer.member("day", m_day.typed().toStdString());
    writer.member("nextDay", m_nextDay.typed().toStdString());
    writer.member("promiseDue", m_promiseDue.typed().toStdString());
    writer.member("minutes", m_minutes.toStdString());
    m_ending.encode(writer);
    m_attachments.encode(writer);
    encodeMore(writer);
    return writer.endObject().take();
}

void ConsultationDraft::decode(json::Value state) {
    const auto text = [&](std::string_view name) {
        const auto found = state.string(name).value_or(std::string_view());
        return QString::fromUtf8(found.data(), static_cast<qsizetype>(found.size()));
    };
    if (const auto record = state.find("record"))
        m_record = fromUnits<Consultation>({}, readUnits(*record));
    if (const auto before = state.find("before")) m_before = readSeen<Consultation>(*before);
    if (const auto seen = state.find("appointment")) m_appointment = readSeen<Appointment>(*seen);
    if (const auto promise = state.find("promise"))
        m_promise = fromUnits<Promise>({}, readUnits(*promise));
    if (const auto before = state.find("promiseBefore"))
        m_promiseBefore = readSeen<Promise>(*before);
    m_day.begin(m_today, text("day"));
    m_nextDay.begin(m_today, text("nextDay"));
    m_promiseDue.begin(m_today, text("promiseDue"));
    m_minutes = text("minutes");
    m_ending.decode(state);
    m_attachments.decode(state);
    setBusiness(m_record.business);
    decodeMore(state);
    Q_EMIT formChanged();
}

void ConsultationDraft::edited() {
    touched();
    Q_EMIT formChanged();
}

Date ConsultationDraft::dayOrToday() const {
    return m_day.day().value_or(m_today);
}

void ConsultationDraft::setMinutes(const QString& entry) {
    if (std::exchange(m_minutes, entry) != entry) edited();
}

std::optional<int> ConsultationDraft::appointmentSlot() const {
    if (!m_appointment || !m_appointment->value.slot) return std::nullopt;
    return static_cast<int>(*m_appointment->value.slot);
}

QString ConsultationDraft::appointmentWords() const {
    if (!m_appointment) return {};
    const Appointment& agreed = m_appointment->value;
    QStringList words;
    if (agreed.day) words << wording::dayWithWeekday(*agreed.day);
    if (!agreed.time.empty()) words << QString::fromStdString(agreed.time);
    if (agreed.purpose) words << wording::of(*agreed.purpose);
    if (!agreed.about.empty()) words << QString::fromStdString(agreed.about);
    return words.join(QStringLiteral("　"));
}

QString ConsultationDraft::finishWords() const {
    return hasAppointment() && m_ending.isChosen() ? m_ending.finishWords() : tr("記録を終える");
}

QStringList ConsultationDraft::methods() const {
    return choiceWords<Method>();
}

int ConsultationDraft::method() const {
    return choiceIndex(m_record.method);
}

void ConsultationDraft::setMethod(int index) {
    m_record.method = choiceAt<Method>(index);
    edited();
}

QStringList ConsultationDraft::topics() const {
    return choiceWords<Topic>();
}

QVariantList ConsultationDraft::chosenTopics() const {
    QVariantList flags;
    for (const auto& entry : Words<Topic>::kAll)
        flags.push_back(m_record.topics.contains(std::string(entry.second)));
    return flags;
}

void ConsultationDraft::toggleTopic(int index) {
    const auto topic = choiceAt<Topic>(index);
    if (!topic) return;
    const std::string key(word(*topic));
    if (m_record.topics.erase(key) == 0) m_record.topics[key] = true;
    edited();
}

QStringList ConsultationDraft::people() const {
    QStringList names;
    for (const Person& person : m_people) names.push_back(QString::fromStdString(person.name));
    return names;
}

QVariantList ConsultationDraft::flagsOf(const std::map<std::string, bool>& chosen) const {
    QVariantList flags;
    for (const Person& person : m_people) flags.push_back(chosen.contains(person.id.text()));
    return flags;
}

void ConsultationDraft::toggle(std::map<std::string, bool>& flags, int person) {
    const auto place = static_cast<std::size_t>(person);
    if (person < 0 || place >= m_people.size()) return;
    const std::string key = m_people[place].id.text();
    if (flags.erase(key) == 0) flags[key] = true;
    edited();
}

QString ConsultationDraft::note() const {
    const auto found = m_record.notes.find(m_me.text());
    return found == m_record.notes.end() ? QString() : QString::fromStdString(found->second);
}

void ConsultationDraft::setNote(const QString& text) {
    const std::string key = m_me.text();
    if (text.isEmpty())
        m_record.notes.erase(key);
    else
        m_record.notes[key] = text.toStdString();
    edited();
}

void ConsultationDraft::setWords(std::string& words, const QString& text) {
    if (std::exchange(words, text.toStdString()) != words) edited();
}

}  // namespace banso
