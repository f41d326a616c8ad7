// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>
#include <QVariantList>

#include "mobile/app/page_model.h"
#include "shared/notes/note_search.h"

namespace banso {

/// 記録から探す: what people wrote, by business, looked through with every letter that is typed.
class NoteSearchModel : public banso::PageModel {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString query MEMBER m_query WRITE setQuery NOTIFY changed)
    /// Of NoteRow: the business with the newest one first, and the newest of each first.
    Q_PROPERTY(QVariantList rows MEMBER m_rows NOTIFY changed)
    /// 「値段」 3件, 「値段」 50件以上
    Q_PROPERTY(QString countText MEMBER m_countText NOTIFY changed)
    /// 索引を作成中（45%）; empty when all notes can be found.
    Q_PROPERTY(QString buildingText MEMBER m_buildingText NOTIFY changed)
    /// Not every business's notes are on this tablet.
    Q_PROPERTY(bool partial MEMBER m_partial NOTIFY changed)

  public:
    explicit NoteSearchModel(QObject* parent = nullptr);

    void setQuery(const QString& query);
    Q_INVOKABLE void readAgain() { reload(); }

  Q_SIGNALS:
    void changed();

  protected:
    void read() override;

  private:
    void search();
    void readProgress();
    void addByBusiness(const std::vector<NoteHit>& hits, const std::string& foldedWord);

    QString m_query;
    QVariantList m_rows;
    QString m_countText;
    QString m_buildingText;
    bool m_partial = false;
    QTimer m_whileBuilding;
};

}  // namespace banso
