// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariantList>

#include "mobile/app/page_model.h"

namespace banso {

/// 端末の一覧: how each tablet of the chamber stood when the office last heard of it, for who looks
/// after them.
class DevicesPageModel : public banso::PageModel {
    Q_OBJECT
    QML_ELEMENT
    /// 3台が今日はまだつながっていません
    Q_PROPERTY(QString summary MEMBER m_summary NOTIFY changed)
    /// The longest away first; each: name, detail, warning, when, tone, waiting (empty: nothing).
    Q_PROPERTY(QVariantList missing MEMBER m_missing NOTIFY changed)
    Q_PROPERTY(QVariantList seen MEMBER m_seen NOTIFY changed)
    /// The office has told of the latest ones only.
    Q_PROPERTY(bool cut MEMBER m_cut NOTIFY changed)

  public:
    using PageModel::PageModel;

  Q_SIGNALS:
    void changed();

  protected:
    void read() override;

  private:
    QString m_summary;
    QVariantList m_missing;
    QVariantList m_seen;
    bool m_cut = false;
};

}  // namespace banso
