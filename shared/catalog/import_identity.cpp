// SPDX-License-Identifier: Apache-2.0
#include "shared/catalog/import_identity.h"

#include <map>

#include "shared/catalog/likely_double.h"
#include "shared/text/fold.h"

namespace banso {
namespace {

/// All that a row says, to find the rows that say the same.
std::string contentOf(const ImportRow& row) {
    std::string content = row.registerNumber;
    for (const Units& units : {toUnits(row.business), toUnits(row.representative)})
        for (const auto& [unit, value] : units)
            content.append(1, '\n').append(unit).append(1, ':').append(value);
    return content;
}

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string key;
    for (const std::string_view part : parts) key.append(key.empty() ? "" : "\n").append(part);
    return key;
}

/// The keys that can tell a row from others, from the shortest on; empty: nothing can.
std::vector<std::string> possibleKeys(const ImportRow& row) {
    const std::string name = fold(row.business.name);
    const std::string address = fold(row.business.address);
    const std::string phone = foldPhone(row.business.phone);
    const std::string_view number = row.business.corporateNumber;
    if (!row.registerNumber.empty()) return {joined({"register", fold(row.registerNumber)})};
    if (!number.empty())
        return {joined({"corporate", number}), joined({"branch", number, name, address}),
                joined({"branch, phone", number, name, address, phone})};
    if (!address.empty())
        return {joined({"place", name, address}), joined({"place, phone", name, address, phone})};
    if (!phone.empty()) return {joined({"phone", name, phone})};
    return {};
}

class Identifier {
  public:
    explicit Identifier(std::span<const ImportRow> rows)
        : m_rows(rows), m_keys(rows.size()), m_level(rows.size(), 0) {
        m_result.keys.resize(rows.size());
    }

    ImportIdentities run() {
        leaveOutRepeated();
        lengthenSharedKeys();
        takeKeys();
        warnOfDoubles();
        return std::move(m_result);
    }

  private:
    void leaveOutRepeated() {
        std::map<std::string, std::size_t> seen;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const auto [first, isNew] = seen.emplace(contentOf(m_rows[i]), m_rows[i].number);
            if (!isNew) {
                m_result.warnings.push_back(
                    {m_rows[i].number, first->second, ImportDoubt::RepeatedRow});
                continue;
            }
            m_keys[i] = possibleKeys(m_rows[i]);
            if (m_keys[i].empty()) addError(m_rows[i], ImportFault::NotRecognisable, {});
        }
    }

    /// Rows by the key that they have now.
    std::map<std::string, std::vector<std::size_t>> byKey() const {
        std::map<std::string, std::vector<std::size_t>> groups;
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            if (!m_keys[i].empty()) groups[m_keys[i][m_level[i]]].push_back(i);
        return groups;
    }

    void lengthenSharedKeys() {
        for (bool changed = true; changed;) {
            changed = false;
            for (const auto& [key, rows] : byKey()) {
                if (rows.size() == 1 || m_level[rows[0]] + 1 == m_keys[rows[0]].size()) continue;
                for (const std::size_t row : rows) ++m_level[row];
                changed = true;
            }
        }
    }

    void takeKeys() {
        for (const auto& [key, rows] : byKey()) {
            m_result.keys[rows.front()] = key;
            for (const std::size_t row : std::span(rows).subspan(1))
                addError(m_rows[row], ImportFault::SameIdentity, m_rows[rows.front()].number);
        }
    }

    void warnOfDoubles() {
        std::map<std::pair<Likeness, std::string>, std::size_t> seen;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            if (!m_result.keys[i]) continue;
            const std::size_t row = m_rows[i].number;
            for (const auto& likeness : likenesses(m_rows[i].business)) {
                const auto [first, isNew] = seen.emplace(likeness, row);
                if (!isNew)
                    m_result.warnings.push_back({row, first->second, doubtOf(likeness.first)});
            }
        }
    }

    static ImportDoubt doubtOf(Likeness likeness) {
        switch (likeness) {
            case Likeness::CorporateNumber:
                return ImportDoubt::SameCorporateNumber;
            case Likeness::NameAndPhone:
                return ImportDoubt::SameNameAndPhone;
            case Likeness::NameAndAddress:
                return ImportDoubt::SameNameAndAddress;
        }
        BANSO_ASSERT(false);
    }

    void addError(const ImportRow& row, ImportFault fault, std::optional<std::size_t> otherRow) {
        m_result.errors.push_back({.row = row.number,
                                   .column = {},
                                   .valueClass = {},
                                   .fault = fault,
                                   .otherRow = otherRow});
    }

    std::span<const ImportRow> m_rows;
    std::vector<std::vector<std::string>> m_keys;  // empty: not taken
    std::vector<std::size_t> m_level;
    ImportIdentities m_result;
};

}  // namespace

ImportIdentities identify(std::span<const ImportRow> rows) {
    return Identifier(rows).run();
}

RecordId importedId(std::string_view key) {
    return RecordId::natural(kindOf<Business>().name, {}, "import\n" + std::string(key));
}

std::set<RecordId> importedIds(const Business& business) {
    std::set<RecordId> ids;
    ImportRow row;
    row.business = business;
    const auto add = [&] {
        for (const std::string& key : possibleKeys(row)) ids.insert(importedId(key));
    };
    add();
    row.business.corporateNumber.clear();
    add();
    row.business.address.clear();
    add();
    return ids;
}

}  // namespace banso
