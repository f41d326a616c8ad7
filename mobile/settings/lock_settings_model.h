// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mobile/app/page_model.h"
#include "mobile/lock/lock_model.h"

namespace banso {

/// After how long this tablet locks by itself, as its person chooses.
class LockSettingsModel : public banso::PageModel {
    Q_OBJECT
    QML_ELEMENT
    /// Null where nothing locks.
    Q_PROPERTY(banso::LockModel* lock MEMBER m_lock REQUIRED)
    /// 1分, 2分 ...
    Q_PROPERTY(QStringList choices READ choices CONSTANT)
    /// The place of what is chosen among them.
    Q_PROPERTY(int choice READ choice NOTIFY changed)
    /// 5分触れずにいたとき ... the app locks.
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)

  public:
    using PageModel::PageModel;

    QStringList choices() const;
    int choice() const;
    QString sentence() const;

    /// From now on, and on disk when it returns.
    Q_INVOKABLE void choose(int place);

  Q_SIGNALS:
    void changed();

  protected:
    void read() override;

  private:
    LockModel* m_lock = nullptr;
    std::chrono::minutes m_idle = kIdleDefault;
};

}  // namespace banso
