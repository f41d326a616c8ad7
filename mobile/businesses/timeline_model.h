// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariantList>
#include <map>
#include <vector>

#include "mobile/app/business_part.h"
#include "shared/store/timeline_store.h"

namespace banso {

/// これまで: the whole history of a business, a page of it at a time.
class TimelineModel : public banso::BusinessPart {
    Q_OBJECT
    QML_ELEMENT
    /// 0 everything, 1 支援記録, 2 計画, 3 点検.
    Q_PROPERTY(int filter MEMBER m_filter WRITE setFilter NOTIFY changed)
    /// Of TimelineRow.
    Q_PROPERTY(QVariantList rows MEMBER m_rows NOTIFY changed)
    /// How many there are behind the chip, shown or not.
    Q_PROPERTY(int count MEMBER m_count NOTIFY changed)

  public:
    using BusinessPart::BusinessPart;

    void setFilter(int filter);
    Q_INVOKABLE void showMore();

  protected:
    void read() override;

  private:
    bool isShown(const Happening& happening) const;
    void readAttached();
    void show();

    std::vector<Happening> m_history;
    std::map<RecordId, QString> m_attached;  // in words, by the record that they hang on
    QVariantList m_rows;
    int m_filter = 0;
    int m_count = 0;
    int m_limit = 0;
};

}  // namespace banso
