// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <QVariantList>

#include "mobile/app/form_draft.h"
#include "mobile/attachments/attachment_entries.h"
#include "mobile/consultations/appointment_ending.h"
#include "shared/domain/appointment.h"
#include "shared/domain/consultation.h"
#include "shared/domain/drift.h"
#include "shared/domain/person.h"

namespace banso {

/// 支援記録 being written: a new one, for a business or for a visitor who has none yet, or one that
/// is corrected. The appointment that it came from and the promise given in it are saved with it.
class ConsultationDraft : public banso::FormDraft {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString businessId MEMBER m_businessId NOTIFY formChanged)
    Q_PROPERTY(QString consultationId MEMBER m_consultationId NOTIFY formChanged)
    Q_PROPERTY(QString appointmentId MEMBER m_appointmentId)

    Q_PROPERTY(QString businessName READ businessName NOTIFY formChanged)
    Q_PROPERTY(bool editing READ isEditing NOTIFY formChanged)
    Q_PROPERTY(bool hasBusiness READ hasBusiness NOTIFY formChanged)
    /// Only what counts the talk may be kept, see shared/rules/consent_rules.h.
    Q_PROPERTY(bool wantsNoRecord MEMBER m_wantsNoRecord NOTIFY formChanged)
    Q_PROPERTY(bool hasAppointment READ hasAppointment NOTIFY formChanged)
    Q_PROPERTY(QString appointmentWords READ appointmentWords NOTIFY formChanged)
    Q_PROPERTY(banso::AppointmentEnding* ending READ ending CONSTANT)
    /// What finishing does: a record, or the ending of an appointment without a talk.
    Q_PROPERTY(QString finishWords READ finishWords NOTIFY formChanged)
    /// What is missing or cannot be read, after an attempt to finish.
    Q_PROPERTY(QString toMend READ toMend NOTIFY formChanged)

    Q_PROPERTY(banso::DayEntry* day READ day CONSTANT)
    Q_PROPERTY(banso::DayEntry* nextDay READ nextDay CONSTANT)
    Q_PROPERTY(QStringList methods READ methods CONSTANT)
    Q_PROPERTY(int method READ method WRITE setMethod NOTIFY formChanged)
    Q_PROPERTY(QStringList topics READ topics CONSTANT)
    Q_PROPERTY(QVariantList chosenTopics READ chosenTopics NOTIFY formChanged)
    Q_PROPERTY(QString minutes READ minutes WRITE setMinutes NOTIFY formChanged)
    Q_PROPERTY(QStringList people READ people NOTIFY formChanged)
    Q_PROPERTY(QVariantList staff READ staff NOTIFY formChanged)
    Q_PROPERTY(QVariantList companions READ companions NOTIFY formChanged)
    Q_PROPERTY(bool hasCompanions READ hasCompanions NOTIFY formChanged)
    Q_PROPERTY(QString visitor READ visitor WRITE setVisitor NOTIFY formChanged)
    Q_PROPERTY(QString said READ said WRITE setSaid NOTIFY formChanged)
    Q_PROPERTY(QString found READ found WRITE setFound NOTIFY formChanged)
    Q_PROPERTY(
        QString essentialIssue READ essentialIssue WRITE setEssentialIssue NOTIFY formChanged)
    Q_PROPERTY(QString nextStep READ nextStep WRITE setNextStep NOTIFY formChanged)
    Q_PROPERTY(QString expert READ expert WRITE setExpert NOTIFY formChanged)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY formChanged)
    Q_PROPERTY(QString promise READ promise WRITE setPromise NOTIFY formChanged)
    Q_PROPERTY(banso::DayEntry* promiseDue READ promiseDue CONSTANT)
    /// Those of a new record; one that is corrected has its own already.
    Q_PROPERTY(banso::AttachmentEntries* attachments READ attachments CONSTANT)

  public:
    explicit ConsultationDraft(QObject* parent = nullptr);
    ~ConsultationDraft() override;

    QString businessName() const { return m_businessName; }
    bool isEditing() const { return m_before.has_value(); }
    bool hasBusiness() const { return !m_record.business.isNull(); }
    bool hasAppointment() const { return m_appointment.has_value(); }
    QString appointmentWords() const;
    AppointmentEnding* ending() { return &m_ending; }
    QString finishWords() const;
    QString toMend() const { return m_toMend; }

    DayEntry* day() { return &m_day; }
    DayEntry* nextDay() { return &m_nextDay; }
    QStringList methods() const;
    int method() const;
    void setMethod(int index);
    QStringList topics() const;
    QVariantList chosenTopics() const;
    QString minutes() const { return m_minutes; }
    void setMinutes(const QString& entry);
    QStringList people() const;
    QVariantList staff() const { return flagsOf(m_record.staff); }
    QVariantList companions() const { return flagsOf(m_record.companions); }
    bool hasCompanions() const { return !m_record.companions.empty(); }
    QString visitor() const { return QString::fromStdString(m_record.visitor); }
    void setVisitor(const QString& text) { setWords(m_record.visitor, text); }
    QString said() const { return QString::fromStdString(m_record.said); }
    void setSaid(const QString& text) { setWords(m_record.said, text); }
    QString found() const { return QString::fromStdString(m_record.found); }
    void setFound(const QString& text) { setWords(m_record.found, text); }
    QString essentialIssue() const { return QString::fromStdString(m_record.essentialIssue); }
    void setEssentialIssue(const QString& text) { setWords(m_record.essentialIssue, text); }
    QString nextStep() const { return QString::fromStdString(m_record.nextStep); }
    void setNextStep(const QString& text) { setWords(m_record.nextStep, text); }
    QString expert() const { return QString::fromStdString(m_record.expert); }
    void setExpert(const QString& text) { setWords(m_record.expert, text); }
    QString note() const;
    void setNote(const QString& text);
    QString promise() const { return QString::fromStdString(m_promise.words); }
    void setPromise(const QString& text) { setWords(m_promise.words, text); }
    DayEntry* promiseDue() { return &m_promiseDue; }
    AttachmentEntries* attachments() { return &m_attachments; }

    Q_INVOKABLE void toggleTopic(int index);
    Q_INVOKABLE void toggleStaff(int index) { toggle(m_record.staff, index); }
    Q_INVOKABLE void toggleCompanion(int index) { toggle(m_record.companions, index); }
    /// 取消（理由） of the record that is corrected. It stays in the history.
    Q_INVOKABLE bool cancelRecord(const QString& reason);

  Q_SIGNALS:
    void formChanged();

  protected:
    std::string formName() const override;
    RecordId subject() const override;
    std::string title() const override;
    void start() override;
    std::string encode() const final;
    void decode(json::Value state) final;
    Result<std::vector<sync::RecordChange>> changes() final;

    /// The follow-up of the plan that the appointment is for.
    std::optional<int> appointmentSlot() const;

    /// What a form that is more than a consultation keeps, and saves with it.
    virtual void encodeMore(json::Writer&) const {}
    virtual void decodeMore(json::Value) {}
    virtual Result<void> addChanges(std::vector<sync::RecordChange>&) { return {}; }

    Consultation& record() { return m_record; }
    const Consultation& record() const { return m_record; }
    /// The text in the field `day`, or today while it cannot be read.
    Date dayOrToday() const;
    void setBusiness(RecordId business);
    /// Tells the page and the disk that the form is another one now.
    void edited();
    Error missing(const QString& sentence);

  private:
    static RecordId idOf(const QString& text);
    void startEditing(RecordId consultation);
    void startNew();
    void readPeople();
    QVariantList flagsOf(const std::map<std::string, bool>& chosen) const;
    void setWords(std::string& words, const QString& text);
    void toggle(std::map<std::string, bool>& flags, int person);
    Result<void> check();
    sync::RecordChange recordChange() const;
    std::optional<sync::RecordChange> promiseChange();
    std::optional<sync::RecordChange> appointmentChange() const;

    QString m_businessId;
    QString m_consultationId;
    QString m_appointmentId;
    // As they were when the form began.
    RecordId m_me;
    Date m_today;
    QString m_businessName;
    bool m_wantsNoRecord = false;
    std::vector<Person> m_people;

    Consultation m_record;
    std::optional<sync::Seen<Consultation>> m_before;
    std::optional<sync::Seen<Appointment>> m_appointment;
    Promise m_promise;
    std::optional<sync::Seen<Promise>> m_promiseBefore;
    DayEntry m_day{DaySide::Past};
    DayEntry m_nextDay{DaySide::Future};
    DayEntry m_promiseDue{DaySide::Future};
    QString m_minutes;
    QString m_toMend;
    AppointmentEnding m_ending;
    AttachmentEntries m_attachments;
    std::optional<std::string> m_cancelReason;
};

}  // namespace banso
