// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mobile/app/form_draft.h"
#include "mobile/consultations/day_entry.h"

namespace banso {

/// A short form about a business and a day: what each form of 個人情報 has.
class DatedDraft : public banso::FormDraft {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QString businessId MEMBER m_businessId NOTIFY formChanged)
    Q_PROPERTY(banso::DayEntry* day READ day CONSTANT)
    /// What is missing or stands against it, after an attempt to finish.
    Q_PROPERTY(QString toMend READ toMend NOTIFY formChanged)

  public:
    explicit DatedDraft(QObject* parent = nullptr);

    DayEntry* day() { return &m_day; }
    QString toMend() const { return m_toMend; }

  Q_SIGNALS:
    void formChanged();

  protected:
    RecordId subject() const override { return business(); }
    std::string title() const override;
    void start() override;
    std::string encode() const final;
    void decode(json::Value state) final;
    Result<std::vector<sync::RecordChange>> changes() final;

    virtual void encodeMore(json::Writer& writer) const = 0;
    virtual void decodeMore(json::Value state) = 0;
    /// Whether what is recorded has a day; else `check` and `change` are given today.
    virtual bool hasDay() const { return true; }
    /// What to mend before it can be saved; empty when nothing.
    virtual QString check(Date day) = 0;
    /// The record of a form that `check` let pass.
    virtual sync::RecordChange change(Date day) = 0;

    /// The null id for a text that is none.
    static RecordId idOf(const QString& text);
    RecordId business() const;
    void edited();

  private:
    QString m_businessId;
    DayEntry m_day{DaySide::Past};
    QString m_toMend;
};

}  // namespace banso
