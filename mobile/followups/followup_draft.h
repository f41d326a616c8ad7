// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mobile/consultations/consultation_draft.h"
#include "mobile/followups/figure_entry_model.h"
#include "mobile/followups/verdict_model.h"

namespace banso {

/// フォローアップ being written: a consultation about a plan, with the figures that were told, the
/// actions that were done, and how the plan stands with them. One form, one save.
class FollowupDraft : public banso::ConsultationDraft {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString planId MEMBER m_planId)
    /// Which follow-up of the plan this is, from 1; 0: not known here.
    Q_PROPERTY(int ordinal READ ordinal NOTIFY formChanged)
    Q_PROPERTY(QString quarterText READ quarterText NOTIFY formChanged)
    Q_PROPERTY(banso::FigureEntryModel* figures READ figures CONSTANT)
    Q_PROPERTY(banso::VerdictModel* verdict READ verdict CONSTANT)
    Q_PROPERTY(QStringList progressWords READ progressWords CONSTANT)
    Q_PROPERTY(int progress READ progress WRITE setProgress NOTIFY formChanged)
    Q_PROPERTY(QStringList actionTitles READ actionTitles NOTIFY actionsChanged)
    Q_PROPERTY(QStringList actionNotes READ actionNotes NOTIFY actionsChanged)
    Q_PROPERTY(QVariantList actionsDone READ actionsDone NOTIFY formChanged)
    /// What the last verdict has for the owner; empty when there is none.
    Q_PROPERTY(QString toTell READ toTell NOTIFY formChanged)
    Q_PROPERTY(bool told READ told WRITE setTold NOTIFY formChanged)

  public:
    explicit FollowupDraft(QObject* parent = nullptr);
    ~FollowupDraft() override;

    /// The place that the appointment has among the year's; without one, after the contacts so far.
    int ordinal() const { return appointmentSlot().value_or(m_ordinal); }
    QString quarterText() const;
    FigureEntryModel* figures() { return &m_figures; }
    VerdictModel* verdict() { return &m_verdict; }
    QStringList progressWords() const;
    int progress() const;
    void setProgress(int index);
    QStringList actionTitles() const;
    QStringList actionNotes() const;
    QVariantList actionsDone() const;
    QString toTell() const { return m_toTell; }
    bool told() const { return record().told.value_or(false); }
    void setTold(bool told);

    /// Done on the day of the talk, or open again.
    Q_INVOKABLE void toggleAction(int index);

  Q_SIGNALS:
    void actionsChanged();

  protected:
    std::string formName() const override { return "followup"; }
    RecordId subject() const override;
    std::string title() const override;
    void start() override;
    void encodeMore(json::Writer& writer) const override;
    void decodeMore(json::Value state) override;
    Result<void> addChanges(std::vector<sync::RecordChange>& changes) override;

  private:
    /// An action of the plan as the form saw it, and as it is to be.
    struct Action {
        sync::Seen<PlanAction> seen;
        bool isToggled = false;
    };

    void readPlan();
    void beginFigures();
    void readActions();
    PlanAction after(const Action& action) const;
    void judge();

    QString m_planId;
    Plan m_plan;
    int m_ordinal = 0;
    QString m_toTell;
    FigureEntryModel m_figures;
    VerdictModel m_verdict;
    std::vector<Action> m_actions;
};

}  // namespace banso
