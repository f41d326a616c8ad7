// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QThread>

#include "mobile/app/page_model.h"
#include "mobile/platform/enroller.h"

namespace banso {

/// 端末登録: redeems the code that the administrator gave, in a thread of its own.
class EnrolPageModel : public banso::PageModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool running READ isRunning NOTIFY changed)
    /// What is wrong with the code or the way to the office, and what to do; empty otherwise.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /// 佐藤 美咲さんの端末（高崎商工会議所）, once it is enrolled.
    Q_PROPERTY(QString owner READ owner NOTIFY changed)
    /// Whether it shall go on as another device, being a copy of this one.
    Q_PROPERTY(bool asAnother MEMBER m_asAnother)
    /// Whether an enrolment has come true here.
    Q_PROPERTY(bool done READ isDone NOTIFY changed)
    Q_PROPERTY(QString version READ version CONSTANT)

  public:
    explicit EnrolPageModel(QObject* parent = nullptr);
    /// Waits for an enrolment that runs.
    ~EnrolPageModel() override;

    bool isRunning() const { return m_running; }
    QString problem() const { return m_problem; }
    QString owner() const { return m_owner; }
    bool isDone() const { return m_done; }
    QString version() const { return QStringLiteral(BANSO_VERSION); }

    /// With what the office's page or its paper shows. The outcome comes in `changed`. A tablet
    /// that was enrolled before keeps its records and its unsent work.
    Q_INVOKABLE void enrol(const QString& address, const QString& port, const QString& code);
    /// With the text of the QR code.
    Q_INVOKABLE void enrolByText(const QString& text);
    /// Why a QR code's text is none to enrol by, and what to do; empty when it is one.
    Q_INVOKABLE QString refusalOf(const QString& text) const;

  Q_SIGNALS:
    void changed();

  protected:
    void read() override;

  private:
    template <typename Invitation>
    void ask(const Result<Invitation>& invitation, const QString& malformed);
    void done(const Result<Enrolled>& outcome);

    QThread m_thread;
    QObject m_worker;
    bool m_running = false;
    bool m_done = false;
    bool m_asAnother = false;
    QString m_problem;
    QString m_owner;
};

}  // namespace banso
