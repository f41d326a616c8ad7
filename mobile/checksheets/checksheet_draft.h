// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariantList>

#include "mobile/app/form_draft.h"
#include "mobile/checksheets/checksheet_round.h"
#include "mobile/checksheets/section_list_model.h"

namespace banso {

/// 総点検チェックシート as a form: the running sheet of a business, or a new one, over as many
/// sittings as it takes. Each answer is a unit of its own.
class ChecksheetDraft : public banso::FormDraft {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString businessId MEMBER m_businessId REQUIRED)
    /// Empty: the running sheet, or a new one.
    Q_PROPERTY(QString checksheetId MEMBER m_checksheetId)
    Q_PROPERTY(QString subtitle READ subtitle NOTIFY shown)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY shown)
    /// Nothing that is answered may be kept, see shared/rules/consent_rules.h.
    Q_PROPERTY(bool wantsNoRecord MEMBER m_wantsNoRecord NOTIFY shown)
    Q_PROPERTY(banso::SectionListModel* sections READ sections CONSTANT)
    Q_PROPERTY(bool shortForm READ isShortForm WRITE setShortForm NOTIFY shown)
    /// Of the item in focus, among `sections`.
    Q_PROPERTY(int section READ section NOTIFY shown)
    /// 23 / 64
    Q_PROPERTY(QString progressText READ progressText NOTIFY shown)

    // The item in focus.
    Q_PROPERTY(QString itemText READ itemText NOTIFY shown)
    Q_PROPERTY(QString itemPlace READ itemPlace NOTIFY shown)
    Q_PROPERTY(QString lowWord READ lowWord NOTIFY shown)
    Q_PROPERTY(QString highWord READ highWord NOTIFY shown)
    Q_PROPERTY(int step READ step NOTIFY shown)
    Q_PROPERTY(bool notApplicable READ isNotApplicable NOTIFY shown)
    Q_PROPERTY(bool notChecked READ isNotChecked NOTIFY shown)
    /// 0 strength, 1 weakness, 2 issue; -1 none.
    Q_PROPERTY(int mark READ mark NOTIFY shown)
    /// 0 owner, 1 employee, 2 advisor.
    Q_PROPERTY(int answeredBy READ answeredBy NOTIFY shown)
    Q_PROPERTY(QString note READ note NOTIFY shown)
    /// Why this item may not apply; empty when nothing speaks for it.
    Q_PROPERTY(QString proposal READ proposal NOTIFY shown)

    // The items around it, and the sections around its own; empty where there is none.
    Q_PROPERTY(QString previousText READ previousText NOTIFY shown)
    Q_PROPERTY(QString previousAnswer READ previousAnswer NOTIFY shown)
    Q_PROPERTY(int previousMark READ previousMark NOTIFY shown)
    Q_PROPERTY(QString nextText READ nextText NOTIFY shown)
    Q_PROPERTY(QString nextPlace READ nextPlace NOTIFY shown)
    Q_PROPERTY(int nextStep READ nextStep NOTIFY shown)
    Q_PROPERTY(QString sectionBefore READ sectionBefore NOTIFY shown)
    Q_PROPERTY(QString sectionAfter READ sectionAfter NOTIFY shown)

    /// Asks once, on a new sheet, whether what is known settles some items; empty: no question.
    Q_PROPERTY(QString proposalQuestion READ proposalQuestion NOTIFY shown)

    // ここまでの結果
    Q_PROPERTY(QStringList sectionNames READ sectionNames NOTIFY shown)
    Q_PROPERTY(QVariantList scores READ scores NOTIFY shown)
    Q_PROPERTY(QVariantList earlierScores READ earlierScores NOTIFY shown)
    Q_PROPERTY(QString earlierText READ earlierText NOTIFY shown)
    Q_PROPERTY(QStringList strengths READ strengths NOTIFY shown)
    Q_PROPERTY(QStringList weaknesses READ weaknesses NOTIFY shown)
    Q_PROPERTY(QStringList issues READ issues NOTIFY shown)
    Q_PROPERTY(QString summary READ summary NOTIFY shown)
    Q_PROPERTY(bool complete READ isCompleted WRITE setCompleted NOTIFY shown)
    Q_PROPERTY(QString completeText READ completeText NOTIFY shown)
    Q_PROPERTY(bool feedback READ hasFeedback WRITE setFeedback NOTIFY shown)
    Q_PROPERTY(QString feedbackText READ feedbackText NOTIFY shown)

  public:
    using FormDraft::FormDraft;
    ~ChecksheetDraft() override { flush(); }

    QString subtitle() const;
    bool isEmpty() const { return m_round.count() == 0; }
    SectionListModel* sections() { return &m_sections; }
    bool isShortForm() const { return m_round.isShort(); }
    void setShortForm(bool shortForm);
    int section() const { return m_round.sectionAt(m_round.position()); }
    QString progressText() const;

    QString itemText() const;
    QString itemPlace() const;
    QString lowWord() const;
    QString highWord() const;
    int step() const;
    bool isNotApplicable() const;
    bool isNotChecked() const;
    int mark() const;
    int answeredBy() const;
    QString note() const;
    QString proposal() const;

    QString previousText() const;
    QString previousAnswer() const;
    int previousMark() const;
    QString nextText() const;
    QString nextPlace() const;
    int nextStep() const;
    QString sectionBefore() const;
    QString sectionAfter() const;
    QString proposalQuestion() const;

    QStringList sectionNames() const;
    QVariantList scores() const;
    QVariantList earlierScores() const;
    QString earlierText() const;
    QStringList strengths() const;
    QStringList weaknesses() const;
    QStringList issues() const;
    QString summary() const;
    bool isCompleted() const { return m_round.sheet().finishedOn.has_value(); }
    void setCompleted(bool completed);
    QString completeText() const;
    bool hasFeedback() const { return m_round.sheet().feedbackOn.has_value(); }
    void setFeedback(bool feedback);
    QString feedbackText() const;

    /// Answers the item in focus with a step from 0 to 4 and moves on.
    Q_INVOKABLE void choose(int step);
    /// Moves on, then answers.
    Q_INVOKABLE void chooseForNext(int step);
    Q_INVOKABLE void chooseNotApplicable();
    Q_INVOKABLE void chooseNotChecked();
    Q_INVOKABLE void toggleMark(int mark);
    Q_INVOKABLE void chooseAnsweredBy(int who);
    Q_INVOKABLE void setNote(const QString& note);
    Q_INVOKABLE void setSummary(const QString& summary);
    Q_INVOKABLE void goBack();
    Q_INVOKABLE void goOn();
    Q_INVOKABLE void openSection(int section);
    Q_INVOKABLE void acceptProposal();
    Q_INVOKABLE void declineProposal();

  Q_SIGNALS:
    void shown();

  protected:
    std::string formName() const override { return "checksheet"; }
    RecordId subject() const override;
    std::string title() const override;
    void start() override;
    std::string encode() const override;
    void decode(json::Value state) override;
    Result<std::vector<sync::RecordChange>> changes() override;

  private:
    void open(sync::Seen<Checksheet> seen, Checksheet sheet);
    Checksheet newSheet() const;
    /// The answer in focus, with who says it and when, to be changed.
    Answer answerNow() const;
    void put(const Answer& answer);
    void changed();
    bool isShown(int position) const { return position >= 0 && position < m_round.count(); }
    QString placeOf(int position) const;
    QStringList textsOf(const std::vector<std::string>& keys) const;

    QString m_businessId;
    QString m_checksheetId;
    std::string m_businessName;
    BusinessSituation m_situation;
    bool m_wantsNoRecord = false;
    std::string m_setTitle;
    sync::Seen<Checksheet> m_seen;
    std::optional<Checksheet> m_earlier;
    ChecksheetRound m_round;
    SectionListModel m_sections;
    AnsweredBy m_answeredBy = AnsweredBy::Owner;
    bool m_proposalSettled = false;
};

}  // namespace banso
