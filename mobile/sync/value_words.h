// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "shared/db/database.h"
#include "shared/schema/kind.h"
#include "shared/store/viewer.h"

namespace banso {

/// Says records, units and their values as people read them: names for ids, words for words.
class ValueWords {
  public:
    ValueWords(Database& database, Viewer viewer)
        : m_database(database), m_viewer(std::move(viewer)) {}

    /// カフェ とおりみち・電話番号, カフェ とおりみち・2026年10月の売上高・金額.
    QString titleOf(std::string_view kind, RecordId record, RecordId business,
                    std::string_view unit) const;
    /// カフェ とおりみち・11月24日の支援記録.
    QString recordWords(std::string_view kind, RecordId record, RecordId business) const;
    /// 090-0000-5678; 1,238,000円・税抜・試算表・確定. Empty for a value that is empty.
    QString valueOf(std::string_view kind, std::string_view unit, std::string_view value) const;

  private:
    QString subjectOf(std::string_view kind, RecordId record) const;
    QString unitWords(std::string_view kind, std::string_view unit) const;
    QString nameOf(std::string_view kind, RecordId id) const;
    QString groupWords(const std::vector<FieldInfo>& fields, std::string_view value) const;
    QString fieldWords(const FieldInfo& field, std::string_view value) const;

    Database& m_database;
    Viewer m_viewer;
};

}  // namespace banso
