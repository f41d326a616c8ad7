// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mobile/app/form_draft.h"
#include "mobile/consultations/appointment_moves.h"
#include "mobile/consultations/visit_entry.h"

namespace banso {

/// 日程を決める: the day of a plan's next follow-up. Nothing was talked about yet, so nothing is
/// recorded but when it is to be.
class AppointmentDraft : public banso::FormDraft {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString planId MEMBER m_planId)
    Q_PROPERTY(bool hasPlan READ hasPlan NOTIFY formChanged)
    Q_PROPERTY(QString businessName READ businessName NOTIFY formChanged)
    /// フォローアップ 2回目　期限 10月24日・31日超過; or that this is not known here.
    Q_PROPERTY(QString dueWords READ dueWords NOTIFY formChanged)
    /// What stands in the calendar so far; empty when nothing does.
    Q_PROPERTY(QString agreedWords READ agreedWords NOTIFY formChanged)
    Q_PROPERTY(QString phone READ phone NOTIFY formChanged)
    Q_PROPERTY(banso::VisitEntry* visit READ visit CONSTANT)
    Q_PROPERTY(QString finishWords READ finishWords NOTIFY formChanged)
    Q_PROPERTY(QString toMend READ toMend NOTIFY formChanged)

  public:
    explicit AppointmentDraft(QObject* parent = nullptr);
    ~AppointmentDraft() override;

    bool hasPlan() const { return !m_plan.id.isNull(); }
    QString businessName() const { return m_businessName; }
    QString dueWords() const { return m_dueWords; }
    QString agreedWords() const;
    QString phone() const { return m_phone; }
    VisitEntry* visit() { return &m_visit; }
    QString finishWords() const;
    QString toMend() const { return m_toMend; }

  Q_SIGNALS:
    void formChanged();

  protected:
    std::string formName() const override { return "appointment"; }
    RecordId subject() const override;
    std::string title() const override { return m_businessName.toStdString(); }
    void start() override;
    std::string encode() const override;
    void decode(json::Value state) override;
    Result<std::vector<sync::RecordChange>> changes() override;

  private:
    void edited();
    /// Which follow-up is next follows from the talks: only where the file is.
    void readDue();
    void setNumber(int number);

    QString m_planId;
    Plan m_plan;
    QString m_businessName;
    QString m_phone;
    QString m_dueWords;
    int m_number = 0;  // of the follow-up that is next; 0: not known here
    std::optional<sync::Seen<Appointment>> m_slot;
    VisitEntry m_visit;
    QString m_toMend;
};

}  // namespace banso
