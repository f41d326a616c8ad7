// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mobile/app/page_model.h"
#include "mobile/drift/case_file.h"
#include "mobile/ui/theme/tone.h"

namespace banso {

/// One drift case, or a plan without one: the evidence, what was decided, and what can be.
class DriftCasePageModel : public banso::PageModel {
    Q_OBJECT
    QML_ELEMENT
    /// The id of a case or of a plan; empty while none is chosen.
    Q_PROPERTY(QString subject READ subject WRITE setSubject NOTIFY subjectChanged)
    Q_PROPERTY(bool found READ isFound NOTIFY shown)
    Q_PROPERTY(QString businessId READ businessId NOTIFY shown)
    Q_PROPERTY(QString businessName READ businessName NOTIFY shown)
    Q_PROPERTY(QString planText READ planText NOTIFY shown)
    Q_PROPERTY(QString advisorName READ advisorName NOTIFY shown)
    Q_PROPERTY(int tone READ tone NOTIFY shown)
    Q_PROPERTY(QString badge READ badge NOTIFY shown)
    /// 対応中　高橋 誠　11月20日; with the reason where one was given.
    Q_PROPERTY(QString stateText READ stateText NOTIFY shown)
    Q_PROPERTY(QString reason READ reason NOTIFY shown)
    Q_PROPERTY(bool open READ isOpen NOTIFY shown)
    Q_PROPERTY(bool started READ isStarted NOTIFY shown)
    Q_PROPERTY(bool watching READ isWatching NOTIFY shown)
    Q_PROPERTY(bool hasCase READ hasCase NOTIFY shown)
    Q_PROPERTY(bool mayDecide READ mayDecide NOTIFY shown)

    Q_PROPERTY(QStringList stages READ stages CONSTANT)
    Q_PROPERTY(QList<bool> stagesDone READ stagesDone NOTIFY shown)
    Q_PROPERTY(int currentStage READ currentStage NOTIFY shown)
    Q_PROPERTY(QVariantList evidence READ evidence NOTIFY shown)
    Q_PROPERTY(QString judgedText READ judgedText NOTIFY shown)
    /// {who, words, meta} of each request, the newest first.
    Q_PROPERTY(QVariantList requests READ requests NOTIFY shown)
    /// The forms for a new request: none, or one that changes with what it would be about.
    Q_PROPERTY(QStringList requestForms READ requestForms NOTIFY requestFormsChanged)

    Q_PROPERTY(QStringList measureWords READ measureWords CONSTANT)
    /// What was decided about each of the four measures: 0 planned, 1 done, 2 not needed; -1 open.
    Q_PROPERTY(QList<int> measureStates READ measureStates NOTIFY shown)
    Q_PROPERTY(QStringList measureTexts READ measureTexts NOTIFY shown)
    Q_PROPERTY(QStringList contactChoices READ contactChoices NOTIFY shown)
    Q_PROPERTY(QStringList visitDays READ visitDays NOTIFY shown)
    Q_PROPERTY(QStringList endings READ endings CONSTANT)

  public:
    using PageModel::PageModel;

    QString subject() const { return m_subject; }
    void setSubject(const QString& subject);
    bool isFound() const { return m_file.has_value(); }
    QString businessId() const;
    QString businessName() const { return m_businessName; }
    QString planText() const;
    QString advisorName() const { return m_advisorName; }
    int tone() const;
    QString badge() const;
    QString stateText() const;
    QString reason() const;
    bool isOpen() const { return isFound() && state() != CaseState::Closed; }
    bool isStarted() const { return state() == CaseState::Started; }
    bool isWatching() const { return state() == CaseState::Watching; }
    bool hasCase() const { return m_file && m_file->hasCase(); }
    bool mayDecide() const { return m_mayDecide; }

    QStringList stages() const;
    QList<bool> stagesDone() const;
    int currentStage() const;
    QVariantList evidence() const;
    QString judgedText() const;
    QVariantList requests() const { return m_requests; }
    QStringList requestForms() const { return m_requestForms; }
    QStringList measureWords() const;
    QList<int> measureStates() const;
    QStringList measureTexts() const;
    QStringList contactChoices() const;
    QStringList visitDays() const;
    QStringList endings() const;

    /// 対応を始める. For a plan without a case the reason says why one is opened.
    Q_INVOKABLE bool start(const QString& reason);
    /// 様子を見る（理由）
    Q_INVOKABLE bool watch(const QString& reason);
    /// Decides on a measure, with the reason or the expert's name.
    Q_INVOKABLE bool decide(int measure, int state, const QString& words);
    /// 頻度引上げ: more contacts a year, and one more visit; both are choices by their place.
    Q_INVOKABLE bool raiseFrequency(int contacts, int visitDay);
    /// 終了, with an ending by its place and words of one's own.
    Q_INVOKABLE bool close(int ending, const QString& words);

  Q_SIGNALS:
    void subjectChanged();
    void shown();
    void requestFormsChanged();

  protected:
    void read() override;

  private:
    CaseState state() const;
    std::optional<MeasureDecision> decisionOn(CaseMeasure measure) const;
    QString textOf(CaseMeasure measure) const;
    void readRequests();
    std::int64_t contactsNow() const;
    std::vector<std::int64_t> contactNumbers() const;
    /// The other one at the review: the statutory advisor, or a second advisor where the
    /// responsible one is that.
    RecordId secondFor(RecordId advisor) const;
    bool save(const std::vector<sync::RecordChange>& changes);
    bool refuse(ErrorCode code);

    QString m_subject;
    bool m_mayDecide = false;
    std::optional<CaseFile> m_file;
    QString m_businessName;
    QString m_advisorName;
    QVariantList m_requests;
    QStringList m_requestForms;
};

}  // namespace banso
