// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mobile/app/form_draft.h"
#include "mobile/consultations/day_entry.h"
#include "mobile/drift/case_file.h"

namespace banso {

/// 対応依頼: what the supervisor asks of the advisor, in one sentence. Finishing it starts the case
/// in the same save.
class InstructionDraft : public banso::FormDraft {
    Q_OBJECT
    QML_ELEMENT
    /// The id of a case, or of a plan without one.
    Q_PROPERTY(QString subjectId MEMBER m_subjectId REQUIRED)
    Q_PROPERTY(QString toName READ toName NOTIFY shown)
    Q_PROPERTY(QStringList measureWords READ measureWords CONSTANT)
    Q_PROPERTY(QList<bool> measures READ measures NOTIFY shown)
    Q_PROPERTY(QString words READ words NOTIFY shown)
    Q_PROPERTY(QStringList dueWords READ dueWordList NOTIFY shown)
    Q_PROPERTY(int due READ due NOTIFY shown)
    /// Any other day than those in words.
    Q_PROPERTY(banso::DayEntry* dueDay READ dueDay CONSTANT)
    Q_PROPERTY(bool ready READ isReady NOTIFY shown)

  public:
    explicit InstructionDraft(QObject* parent = nullptr);
    ~InstructionDraft() override { flush(); }

    QString toName() const { return m_toName; }
    QStringList measureWords() const;
    QList<bool> measures() const;
    QString words() const { return m_words; }
    QStringList dueWordList() const;
    int due() const;
    DayEntry* dueDay() { return &m_dueDay; }
    bool isReady() const;

    Q_INVOKABLE void toggleMeasure(int measure);
    Q_INVOKABLE void setWords(const QString& words);
    Q_INVOKABLE void chooseDue(int due);

  Q_SIGNALS:
    void shown();

  protected:
    std::string formName() const override { return "instruction"; }
    RecordId subject() const override { return m_subject; }
    std::string title() const override { return m_title; }
    void start() override;
    std::string encode() const override;
    void decode(json::Value state) override;
    Result<std::vector<sync::RecordChange>> changes() override;

  private:
    QString m_subjectId;
    RecordId m_subject;
    std::string m_title;
    QString m_toName;
    std::set<CaseMeasure> m_measures;
    QString m_words;
    DayEntry m_dueDay{DaySide::Future};
    /// The day on which the form was opened; none before.
    std::optional<Date> m_today;
};

}  // namespace banso
