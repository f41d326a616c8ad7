// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>

#include "mobile/app/page_model.h"
#include "shared/store/draft_store.h"

namespace banso {

/// A form that somebody fills in. What is typed is on disk within a second, and at once on leaving
/// a field, the page or the app; a killed program offers it again. A sync never touches it.
class FormDraft : public banso::PageModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("each form has its own")
    /// An earlier state of this form was found and is shown: go on, or discard.
    Q_PROPERTY(bool resumed READ isResumed NOTIFY resumedChanged)
    Q_PROPERTY(bool dirty READ isDirty NOTIFY savedStateChanged)
    /// この端末に保存済み 14:32; empty while nothing was typed.
    Q_PROPERTY(QString savedText READ savedText NOTIFY savedStateChanged)

  public:
    explicit FormDraft(QObject* parent = nullptr);
    /// A form calls `flush` in its own destructor: here its state is gone already.
    ~FormDraft() override = default;

    bool isResumed() const { return m_resumed; }
    bool isDirty() const { return m_dirty; }
    QString savedText() const { return m_savedText; }

    /// Puts the state on disk now: on leaving a field, the page or the app.
    Q_INVOKABLE void flush();
    /// Ends the form: what was typed becomes a record of this tablet. True when it is on disk.
    Q_INVOKABLE bool finish();
    /// Forgets what was typed; the page asks first.
    Q_INVOKABLE void discard();

  Q_SIGNALS:
    void resumedChanged();
    void savedStateChanged();
    void finished();
    void discarded();

  protected:
    bool followsRecords() const override { return false; }
    void read() final;

    /// What the form is called in the file ("consultation"), and what it is about.
    virtual std::string formName() const = 0;
    virtual RecordId subject() const = 0;
    virtual std::string title() const = 0;
    /// Starts with an empty form, or with the record that it edits. A draft then brings its own
    /// state, with what it saw of a record that may have left the tablet.
    virtual void start() = 0;
    /// The whole state as JSON text, and back. Includes the versions that the form saw.
    virtual std::string encode() const = 0;
    virtual void decode(json::Value state) = 0;
    /// The records that the finished form makes. Errors: Invalid, with what to mend.
    virtual Result<std::vector<sync::RecordChange>> changes() = 0;

    /// What an earlier form of this name left about this subject.
    std::optional<DraftRow> keptDraft() const;
    /// To be called after each keystroke or tap.
    void touched();
    RecordId draftId() const { return m_id; }

  private:
    Result<void> put();

    RecordId m_id;
    QTimer m_timer;
    bool m_dirty = false;
    bool m_resumed = false;
    bool m_ended = false;
    QString m_savedText;
};

}  // namespace banso
