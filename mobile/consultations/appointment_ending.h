// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mobile/consultations/appointment_moves.h"
#include "mobile/consultations/visit_entry.h"

namespace banso {

/// An appointment that ends without a talk: 不在, 延期 or 中止, why, and when it is to be instead.
class AppointmentEnding : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("a form has its ending")
    Q_PROPERTY(bool chosen READ isChosen NOTIFY changed)
    Q_PROPERTY(QString word READ word NOTIFY changed)
    Q_PROPERTY(bool asksForVisit READ asksForVisit NOTIFY changed)
    Q_PROPERTY(QString reason READ reason WRITE setReason NOTIFY changed)
    Q_PROPERTY(QStringList reasons READ reasons NOTIFY changed)
    Q_PROPERTY(int chosenReason READ chosenReason NOTIFY changed)
    Q_PROPERTY(banso::VisitEntry* visit READ visit CONSTANT)
    /// What the press of the button will do, with the day in words.
    Q_PROPERTY(QString finishWords READ finishWords NOTIFY changed)

  public:
    explicit AppointmentEnding(QObject* parent = nullptr);

    void begin(Date today);
    bool isChosen() const { return m_outcome.has_value(); }
    QString word() const;
    bool asksForVisit() const;
    QString reason() const { return m_reason; }
    void setReason(const QString& text);
    QStringList reasons() const;
    int chosenReason() const;
    VisitEntry* visit() { return &m_visit; }
    QString finishWords() const;
    /// What keeps it from being saved; empty when nothing does.
    QString toMend() const;

    Q_INVOKABLE void chooseAbsent() { choose(AppointmentState::Absent); }
    Q_INVOKABLE void choosePostponed() { choose(AppointmentState::Postponed); }
    Q_INVOKABLE void chooseCancelled() { choose(AppointmentState::Cancelled); }
    Q_INVOKABLE void chooseReason(int index);
    /// Back to the talk; what was entered is forgotten.
    Q_INVOKABLE void takeBack();

    std::vector<sync::RecordChange> changes(Tablet& tablet,
                                            const sync::Seen<Appointment>& before) const;

    void encode(json::Writer& writer) const;
    void decode(json::Value state);

  Q_SIGNALS:
    void changed();
    /// By its person.
    void edited();

  private:
    void choose(AppointmentState outcome);
    void tell();

    std::optional<AppointmentState> m_outcome;
    QString m_reason;
    VisitEntry m_visit;
};

}  // namespace banso
