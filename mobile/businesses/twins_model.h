// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariantList>

#include "mobile/app/business_part.h"

namespace banso {

/// What looks like the same business, and which records were joined to it.
class TwinsModel : public banso::BusinessPart {
    Q_OBJECT
    QML_ELEMENT
    /// Of TwinRow.
    Q_PROPERTY(QVariantList likely MEMBER m_likely NOTIFY changed)
    Q_PROPERTY(QVariantList joined MEMBER m_joined NOTIFY changed)

  public:
    using BusinessPart::BusinessPart;

    /// 統合を取り消す: makes a joined record a business of its own again. True when it is on disk.
    Q_INVOKABLE bool part(const QString& id);

  protected:
    void read() override;

  private:
    QVariantList m_likely;
    QVariantList m_joined;
};

}  // namespace banso
