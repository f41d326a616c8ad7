// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "shared/codec/csv.h"
#include "shared/schema/check.h"
#include "shared/schema/codec.h"

namespace banso {

/// What is wrong in a catalogue file, where, and how a person mends it.
struct CatalogueFault {
    std::string file;
    std::size_t row = 0;  // as Excel shows it; 0: the file as a whole
    std::string column;
    std::string reason;
    std::string mend;
};

/// The faults of all files of a catalogue, so that a person mends them in one go.
class CatalogueFaults {
  public:
    void add(CatalogueFault fault) { m_faults.push_back(std::move(fault)); }
    bool empty() const { return m_faults.empty(); }
    /// One line a fault.
    Error error() const;

  private:
    std::vector<CatalogueFault> m_faults;
};

/// The bytes of a small file. Errors: NotFound, TooLarge, Storage.
Result<std::string> readSmallFile(const std::filesystem::path& file, std::size_t maxBytes);

/// One row of a catalogue file, read into the fields of its kind: a field `nameJa` stands in the
/// column `name_ja`.
class CatalogueRow {
  public:
    CatalogueRow(std::string_view file, std::size_t number, CatalogueFaults& faults)
        : m_file(file), m_number(number), m_faults(&faults) {}

    std::size_t number() const { return m_number; }
    void setCell(const std::string& column, std::string text) { m_cells[column] = std::move(text); }
    /// Empty for a column that is not there.
    std::string_view cell(std::string_view column) const;
    void fault(std::string_view column, std::string reason, std::string mend) const;

    void require(std::initializer_list<std::string_view> columns) const;
    void requireOneOf(std::string_view column, std::initializer_list<std::string_view> words) const;

    /// Reads every field that has a column, and checks it as the schema does.
    template <typename Record>
    Record read() const {
        Record record;
        std::apply(
            [&](const auto&... field) { (readField(field.info, record.*field.member), ...); },
            Declaration<Record>::fields());
        check(kindOf<Record>(), toUnits(record));
        return record;
    }

  private:
    void readField(const FieldInfo& field, std::string& out) const;
    void readField(const FieldInfo& field, std::optional<std::int64_t>& out) const;
    void readField(const FieldInfo& field, std::optional<bool>& out) const;
    /// Fields of other types have no column.
    template <typename Other>
    void readField(const FieldInfo&, Other&) const {}
    void check(const KindInfo& kind, const Units& units) const;

    std::string_view m_file;
    std::size_t m_number;
    CatalogueFaults* m_faults;
    std::map<std::string, std::string, std::less<>> m_cells;
};

/// The rows of a catalogue file whose header names exactly `columns`, in any order. What is wrong
/// with the file itself becomes a fault.
std::vector<CatalogueRow> readSheet(const std::filesystem::path& folder, std::string_view file,
                                    const std::vector<std::string>& columns,
                                    CatalogueFaults& faults);

}  // namespace banso
