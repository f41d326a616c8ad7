// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQmlParserStatus>

#include "mobile/app/session.h"

namespace banso {

/// What every page's model has: the session, whether it is reading, and what went wrong in words.
/// A page sets `session` and its inputs; the model reads once all are there, and again whenever the
/// records have changed under it.
class PageModel : public QObject, public QQmlParserStatus {
    Q_OBJECT
    Q_INTERFACES(QQmlParserStatus)
    QML_ANONYMOUS
    Q_PROPERTY(banso::Session* session READ session WRITE setSession REQUIRED)
    Q_PROPERTY(QString error READ error NOTIFY errorChanged)

  public:
    using QObject::QObject;

    Session* session() const { return m_session; }
    void setSession(Session* session) { m_session = session; }
    QString error() const { return m_error; }

    void classBegin() override {}
    void componentComplete() override;

  Q_SIGNALS:
    void errorChanged();

  protected:
    /// Reads what the page shows. May throw StorageError.
    virtual void read() = 0;
    /// Whether a sync may read the page again under its user's hands. A form says no.
    virtual bool followsRecords() const { return true; }

    Tablet& tablet() const { return m_session->tablet(); }
    bool isComplete() const { return m_complete; }
    /// Reads now, and says what went wrong instead of throwing.
    void reload();
    /// Shows an error in the words of people; an empty result of success clears it.
    void tell(const Result<void>& outcome);

  private:
    Session* m_session = nullptr;
    QString m_error;
    bool m_complete = false;
};

}  // namespace banso
