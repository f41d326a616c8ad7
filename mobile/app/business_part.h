// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mobile/app/page_model.h"

namespace banso {

/// What a page or a card about one business has: the business that it tells of.
class BusinessPart : public banso::PageModel {
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(QString businessId MEMBER m_businessId WRITE setBusinessId NOTIFY businessIdChanged)

  public:
    using PageModel::PageModel;

    void setBusinessId(const QString& id);
    Q_INVOKABLE void readAgain() { reload(); }

  Q_SIGNALS:
    void businessIdChanged();
    /// What it shows was read anew.
    void changed();

  protected:
    const QString& businessId() const { return m_businessId; }
    /// The record that stands for it. The null id for a text that is none.
    RecordId business() const;

  private:
    QString m_businessId;
};

}  // namespace banso
