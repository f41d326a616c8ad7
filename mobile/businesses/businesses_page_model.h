// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariantList>
#include <map>
#include <optional>

#include "mobile/app/page_model.h"
#include "mobile/businesses/business_rows.h"
#include "shared/store/business_store.h"

namespace banso {

/// 事業者: the directory, looked through with every letter that is typed.
class BusinessesPageModel : public banso::PageModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString query MEMBER m_query WRITE setQuery NOTIFY changed)
    /// Of BusinessRow.
    Q_PROPERTY(QVariantList rows MEMBER m_rows NOTIFY changed)
    /// 担当 32件, 「榛名」 3件, 100件以上
    Q_PROPERTY(QString countText MEMBER m_countText NOTIFY changed)
    /// 全 8,102件: all businesses of the chamber.
    Q_PROPERTY(QString totalText MEMBER m_totalText NOTIFY changed)

  public:
    using PageModel::PageModel;

    void setQuery(const QString& query);
    Q_INVOKABLE void readAgain() { reload(); }

  Q_SIGNALS:
    void changed();

  protected:
    void read() override;

  private:
    void search();
    BusinessRow rowOf(const BusinessLine& line) const;

    QString m_query;
    QVariantList m_rows;
    QString m_countText;
    QString m_totalText;
    std::map<RecordId, std::optional<Grade>> m_grades;  // of the viewer's own plans, as of now
};

}  // namespace banso
