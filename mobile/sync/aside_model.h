// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mobile/app/page_model.h"

namespace banso {

/// What was put aside on this tablet after too many wrong passphrases, and waits for the chamber's
/// paper to be sent.
class AsideModel : public banso::PageModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(bool running READ isRunning NOTIFY changed)
    /// What is wrong with the paper or the way to the office, and what to do; empty otherwise.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /// What the office has got, once it has.
    Q_PROPERTY(QString done READ done NOTIFY changed)

  public:
    using PageModel::PageModel;

    int count() const { return m_count; }
    bool isRunning() const { return m_running; }
    QString problem() const { return m_problem; }
    QString done() const { return m_done; }

    /// What is wrong with a text that should be the one on a paper.
    Q_INVOKABLE static QString paperProblem(const QString& paper);
    /// With what stands on the paper. The outcome comes in `changed`; it goes on when the page is
    /// left.
    Q_INVOKABLE void send(const QString& paper);

  Q_SIGNALS:
    void changed();

  protected:
    void read() override;

  private:
    void tellOutcome(const Result<AsideReport>& outcome);

    int m_count = 0;
    bool m_running = false;
    QString m_problem;
    QString m_done;
};

}  // namespace banso
