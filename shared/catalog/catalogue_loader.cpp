// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <charconv>

#include "shared/catalog/catalogue.h"
#include "shared/catalog/catalogue_sheet.h"
#include "shared/catalog/toml_file.h"

namespace banso {
namespace {

constexpr std::string_view kChamberFile = "chamber.toml";
constexpr std::string_view kIndustryFile = "industries.csv";
constexpr std::string_view kTotalKey = "total";

bool isNumber(std::string_view text) {
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.starts_with('-')) text.remove_prefix(1);
    const auto point = std::min(text.find('.'), text.size());
    const std::string_view whole = text.substr(0, point);
    const std::string_view rest = text.substr(std::min(point + 1, text.size()));
    return !whole.empty() && std::ranges::all_of(whole, isDigit) &&
           std::ranges::all_of(rest, isDigit) && (point == text.size()) == rest.empty();
}

bool isDigits(std::string_view text, std::size_t length) {
    return text.size() == length &&
           std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// Keys are words of the program: they stand in units, addresses and files.
bool isKey(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
    });
}

/// The settings that catalogueRecords makes of chamber.toml.
bool comesFromChamberFile(std::string_view key) {
    return key.starts_with("chamber.") || key.starts_with("plan.") || key == "checksheet.current";
}

/// Takes the values of chamber.toml one by one.
class ChamberFile {
  public:
    ChamberFile(const std::filesystem::path& folder, CatalogueFaults& faults) : m_faults(faults) {
        const auto bytes = readSmallFile(folder / kChamberFile, limits::kTomlBytes);
        const auto values = bytes ? readToml(*bytes) : Result<TomlValues>(bytes.error());
        if (values)
            m_values = *values;
        else
            fault({}, values.error().detail, "correct the file");
        m_isThere = values.has_value();
    }

    std::string text(std::string_view key) {
        const auto found = m_values.find(key);
        if (found != m_values.end() && !found->second.empty()) return found->second;
        if (m_isThere) fault(key, "the value is missing", "write it");
        return {};
    }

    std::string digits(std::string_view key, std::size_t length) {
        std::string value = text(key);
        if (!value.empty() && !isDigits(value, length))
            fault(key, "the value must have " + std::to_string(length) + " digits",
                  "correct it, in quotation marks");
        return value;
    }

    int number(std::string_view key, int min, int max) {
        const std::string value = text(key);
        int result = min;
        const auto end = value.data() + value.size();
        const auto parsed = std::from_chars(value.data(), end, result);
        const bool good = parsed.ec == std::errc{} && parsed.ptr == end && result >= min;
        if (good && result <= max) return result;
        if (!value.empty())
            fault(key,
                  "the number must lie between " + std::to_string(min) + " and " +
                      std::to_string(max),
                  "correct it");
        return min;
    }

    Date day(std::string_view key) {
        const std::string value = text(key);
        const auto parsed = parseDate(value);
        if (!parsed && !value.empty()) fault(key, "this is no day", "write it as \"2026-04-01\"");
        return parsed ? *parsed : Date{};
    }

    void fault(std::string_view key, std::string reason, std::string mend) {
        m_faults.add(
            {std::string(kChamberFile), 0, std::string(key), std::move(reason), std::move(mend)});
    }

  private:
    CatalogueFaults& m_faults;
    TomlValues m_values;
    bool m_isThere = false;
};

void readChamber(const std::filesystem::path& folder, Catalogue& catalogue,
                 CatalogueFaults& faults) {
    ChamberFile file(folder, faults);
    Chamber& chamber = catalogue.chamber;
    chamber.nameJa = file.text("chamber.name_ja");
    chamber.nameEn = file.text("chamber.name_en");
    chamber.municipalityCode = file.digits("chamber.municipality_code", 6);
    chamber.corporateNumber = file.digits("chamber.corporate_number", 13);
    chamber.firstFiscalYear = file.number("plan.first_fiscal_year", 2000, 2199);
    chamber.years = file.number("plan.years", 1, 10);
    catalogue.questionSet.key = file.text("checksheet.key");
    if (!catalogue.questionSet.key.empty() && !isKey(catalogue.questionSet.key))
        file.fault("checksheet.key", "this is no key", "write small letters, digits, _ and . only");
    catalogue.questionSet.titleJa = file.text("checksheet.title_ja");
    catalogue.questionSet.titleEn = file.text("checksheet.title_en");
    catalogue.questionSet.publishedOn = file.day("checksheet.published_on");
}

/// Faults for two records of one natural key, which would be one record.
template <typename Record>
class KeysSeen {
  public:
    void add(const CatalogueRow& row, const Record& record, std::string_view column) {
        const RecordId id = naturalId(kindOf<Record>(), toUnits(record));
        if (id.isNull()) return;
        const auto [first, isNew] = m_rows.emplace(id, row.number());
        if (!isNew)
            row.fault(column, "the key stands in row " + std::to_string(first->second) + " too",
                      "give each row its own key");
    }

  private:
    std::map<RecordId, std::size_t> m_rows;
};

void requireKey(const CatalogueRow& row, std::string_view column) {
    if (!isKey(row.cell(column)))
        row.fault(column, "this is no key", "write small letters, digits, _ and . only");
}

struct IndustryCount {
    std::string_view column;
    std::optional<std::int64_t> Industry::*member;
};
constexpr std::array<IndustryCount, 3> kIndustryCounts{{
    {"city_establishments", &Industry::cityEstablishments},
    {"area_businesses", &Industry::areaBusinesses},
    {"area_small_businesses", &Industry::areaSmallBusinesses},
}};

void checkTotals(const CatalogueRow& row, const Industry& total,
                 const std::vector<Industry>& industries) {
    for (const auto& [column, member] : kIndustryCounts) {
        std::int64_t sum = 0;
        for (const Industry& industry : industries) sum += (industry.*member).value_or(0);
        const std::int64_t stated = (total.*member).value_or(0);
        if (sum != stated)
            row.fault(column,
                      "the rows above add up to " + std::to_string(sum) + ", not to " +
                          std::to_string(stated),
                      "correct the row that was mistyped, or the total");
    }
}

void checkIndustry(const CatalogueRow& row, const Industry& industry) {
    row.require({"name_ja", "name_en", "jsic_division", "small_max", "city_establishments",
                 "area_businesses", "area_small_businesses"});
    if (industry.exceptionMax.has_value() == industry.exceptionRuleJa.empty())
        row.fault("exception_rule_ja", "a mixed row needs both its number and its rule",
                  "fill in exception_max and exception_rule_ja, or neither");
    if (industry.areaSmallBusinesses > industry.areaBusinesses)
        row.fault("area_small_businesses", "more small businesses than businesses",
                  "correct one of the two");
}

void readIndustries(const std::filesystem::path& folder, Catalogue& catalogue,
                    CatalogueFaults& faults) {
    const auto rows = readSheet(
        folder, kIndustryFile,
        {"key", "name_ja", "name_en", "jsic_division", "small_max", "exception_max",
         "exception_rule_ja", "city_establishments", "area_businesses", "area_small_businesses"},
        faults);
    KeysSeen<Industry> seen;
    for (const CatalogueRow& row : rows) {
        Industry industry = row.read<Industry>();
        if (industry.key == kTotalKey) {
            checkTotals(row, industry, catalogue.industries);
            if (&row != &rows.back())
                row.fault("key", "rows follow the total", "put the total into the last row");
            return;
        }
        requireKey(row, "key");
        checkIndustry(row, industry);
        industry.place = static_cast<std::int64_t>(catalogue.industries.size()) + 1;
        seen.add(row, industry, "key");
        catalogue.industries.push_back(std::move(industry));
    }
    if (!rows.empty())
        rows.back().fault("key", "the last row is not the total",
                          "add a row with the key total and the three sums");
}

void readQuestions(const std::filesystem::path& folder, Catalogue& catalogue,
                   CatalogueFaults& faults) {
    const auto rows = readSheet(folder, "checksheet.csv",
                                {"key", "section", "section_ja", "section_en", "text_ja", "text_en",
                                 "low_ja", "high_ja", "core", "applies"},
                                faults);
    KeysSeen<Question> seen;
    std::map<std::string, std::string> sectionNames;
    for (const CatalogueRow& row : rows) {
        Question question = row.read<Question>();
        question.questionSet = catalogue.questionSet.key;
        question.place = static_cast<std::int64_t>(catalogue.questions.size()) + 1;
        row.require({"section_ja", "section_en", "text_ja", "text_en", "low_ja", "high_ja"});
        requireKey(row, "key");
        requireKey(row, "section");
        row.requireOneOf("applies", {"all", "staff", "stock", "trading"});
        if (!question.key.starts_with(question.section + "."))
            row.fault("key", "the key does not begin with its section",
                      "write section, a full stop, and the item's own word");
        const auto [known, isNew] = sectionNames.emplace(question.section, question.sectionJa);
        if (known->second != question.sectionJa)
            row.fault("section_ja", "the section has another name in a row above",
                      "give a section one name");
        seen.add(row, question, "key");
        catalogue.questions.push_back(std::move(question));
    }
}

/// The numbers of a target: one for each year of the plan, or one without a year.
void readValues(const CatalogueRow& row, const Chamber& chamber, KpiTarget& target) {
    for (int i = 0; i < chamber.years; ++i) {
        const std::string year = std::to_string(chamber.firstFiscalYear + i);
        const std::string_view value = row.cell("FY" + year);
        if (value.empty()) continue;
        if (!isNumber(value))
            row.fault("FY" + year, "this is no number",
                      "write digits only, without commas or units");
        target.values.emplace(year, value);
    }
    const bool isDated = !target.values.empty();
    if (isDated != target.undated.empty())
        row.fault("undated", "a target has numbers by year, or one number without a year",
                  "fill in the FY columns or undated, not both");
    if (isDated && target.values.size() != static_cast<std::size_t>(chamber.years))
        row.fault("FY" + std::to_string(chamber.firstFiscalYear), "some years have no number",
                  "fill in every year of the plan");
    if (!target.undated.empty() && !isNumber(target.undated))
        row.fault("undated", "this is no number", "write digits only, without commas or units");
}

void checkTarget(const CatalogueRow& row) {
    row.require(
        {"section", "programme_ja", "programme_en", "metric_ja", "metric_en", "unit_ja", "per"});
    requireKey(row, "programme");
    requireKey(row, "metric");
    row.requireOneOf("target_kind", {"target", "target_undated", "target_long_term", "capacity",
                                     "frequency", "rule", "baseline", "budget"});
    row.requireOneOf("count_by", {"auto", "entered"});
    row.requireOneOf("aggregate", {"sum", "distinct", "mean"});
    std::string_view rest = row.cell("planned_months");
    while (!rest.empty()) {
        const auto end = std::min(rest.find(' '), rest.size());
        int month = 0;
        std::from_chars(rest.data(), rest.data() + end, month);
        if (month < 1 || month > 12)
            row.fault("planned_months", "these are no months",
                      "write numbers from 1 to 12 with spaces between");
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
}

void readTargets(const std::filesystem::path& folder, Catalogue& catalogue,
                 CatalogueFaults& faults) {
    std::vector<std::string> columns{"section",   "programme",      "programme_ja", "programme_en",
                                     "metric",    "metric_ja",      "metric_en",    "unit_ja",
                                     "per",       "target_kind",    "undated",      "count_by",
                                     "aggregate", "planned_months", "on_board",     "note"};
    for (int i = 0; i < catalogue.chamber.years; ++i)
        columns.push_back("FY" + std::to_string(catalogue.chamber.firstFiscalYear + i));
    KeysSeen<KpiTarget> seen;
    for (const CatalogueRow& row : readSheet(folder, "targets.csv", columns, faults)) {
        KpiTarget target = row.read<KpiTarget>();
        target.place = static_cast<std::int64_t>(catalogue.targets.size()) + 1;
        checkTarget(row);
        readValues(row, catalogue.chamber, target);
        seen.add(row, target, "metric");
        catalogue.targets.push_back(std::move(target));
    }
}

void readSettings(const std::filesystem::path& folder, Catalogue& catalogue,
                  CatalogueFaults& faults) {
    KeysSeen<Setting> seen;
    for (const CatalogueRow& row :
         readSheet(folder, "settings.csv", {"key", "value", "why"}, faults)) {
        Setting setting = row.read<Setting>();
        requireKey(row, "key");
        row.require({"value", "why"});
        if (comesFromChamberFile(setting.key))
            row.fault("key", "this is said by chamber.toml", "remove the row");
        seen.add(row, setting, "key");
        catalogue.settings.push_back(std::move(setting));
    }
}

}  // namespace

Result<Catalogue> loadCatalogue(const std::filesystem::path& folder) {
    Catalogue catalogue;
    CatalogueFaults faults;
    readChamber(folder, catalogue, faults);
    // Which columns targets.csv must have follows from chamber.toml.
    if (!faults.empty()) return faults.error();
    readIndustries(folder, catalogue, faults);
    readQuestions(folder, catalogue, faults);
    readTargets(folder, catalogue, faults);
    readSettings(folder, catalogue, faults);
    if (!faults.empty()) return faults.error();
    return catalogue;
}

}  // namespace banso
