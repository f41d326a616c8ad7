// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariantList>

#include "mobile/app/business_part.h"

namespace banso {

/// 取扱注意メモ: what was said in confidence about the people of a business, for whoever may read
/// it.
class ConfidentialModel : public banso::BusinessPart {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool readable MEMBER m_readable NOTIFY changed)
    Q_PROPERTY(bool editable MEMBER m_editable NOTIFY changed)
    /// Of ConfidentialRow; what nothing was said of is left out.
    Q_PROPERTY(QVariantList rows MEMBER m_rows NOTIFY changed)

  public:
    using BusinessPart::BusinessPart;

  protected:
    void read() override;

  private:
    bool m_readable = false;
    bool m_editable = false;
    QVariantList m_rows;
};

}  // namespace banso
