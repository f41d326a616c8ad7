// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariantList>

#include "mobile/app/page_model.h"

namespace banso {

/// 保留: what the office could not take from this tablet, why, and what to do about it.
class KeptBackPageModel : public banso::PageModel {
    Q_OBJECT
    QML_ELEMENT
    /// Each: key, badge, title, reason, advice, when, businessId (or empty), canResend.
    Q_PROPERTY(QVariantList entries READ entries NOTIFY changed)

  public:
    using PageModel::PageModel;

    QVariantList entries() const { return m_entries; }
    /// Sends the same work again, in the place of the one that is kept back: for when the cause was
    /// mended elsewhere. True when it is on disk.
    Q_INVOKABLE bool resend(const QString& key);

  Q_SIGNALS:
    void changed();

  protected:
    void read() override;

  private:
    QVariantList m_entries;
};

}  // namespace banso
