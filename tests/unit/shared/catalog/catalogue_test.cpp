// SPDX-License-Identifier: Apache-2.0
#include "shared/catalog/catalogue.h"

#include <QTemporaryDir>
#include <QtTest>
#include <fstream>
#include <set>

#include "shared/domain/kinds.h"
#include "shared/schema/check.h"
#include "tests/support/test_registry.h"

namespace banso {

/// The five files of an invented chamber with a plan of two years.
struct SmallPlan {
    std::map<std::string, std::string> files{
        {"chamber.toml",
         "[chamber]\nname_ja = \"海辺商工会議所\"\nname_en = \"Umibe CCI\"\n"
         "municipality_code = \"012025\"\ncorporate_number = \"7123456789012\"\n"
         "[plan]\nfirst_fiscal_year = 2027\nyears = 2\n"
         "[checksheet]\nkey = \"umibe.1\"\ntitle_ja = \"点検\"\ntitle_en = \"Check\"\n"
         "published_on = \"2027-04-01\"\n"},
        {"industries.csv",
         "key,name_ja,name_en,jsic_division,small_max,exception_max,exception_rule_ja,"
         "city_establishments,area_businesses,area_small_businesses\n"
         "fishing,漁業,Fishing,B,20,,,10,8,6\n"
         "inns,宿泊業,Inns,M,5,20,宿泊は20人,5,5,4\n"
         "total,合計,Total,,,,,15,13,10\n"},
        {"checksheet.csv",
         "key,section,section_ja,section_en,text_ja,text_en,low_ja,high_ja,core,applies\n"
         "sea.boat,sea,海,Sea,船がある,Has a boat,ない,ある,yes,all\n"
         "sea.net,sea,海,Sea,網がある,Has a net,ない,ある,,stock\n"},
        {"targets.csv",
         "section,programme,programme_ja,programme_en,metric,metric_ja,metric_en,unit_ja,per,"
         "FY2027,FY2028,target_kind,undated,count_by,aggregate,planned_months,on_board,note\n"
         "1,visits,巡回,Visits,done,件数,Count,件,total,30,40,target,,auto,sum,4 10,yes,\n"
         "1,goal,目標,Goal,all,全体,All,者,total,,,target_undated,12.5,entered,mean,,,x\n"},
        {"settings.csv", "key,value,why\nfollow_up.interval_months,6,半年ごと\n"}};

    SmallPlan& replace(const std::string& file, const std::string& from, const std::string& to) {
        std::string& text = files.at(file);
        const auto at = text.find(from);
        BANSO_ASSERT(at != std::string::npos);
        text.replace(at, from.size(), to);
        return *this;
    }

    Result<Catalogue> load() const {
        const QTemporaryDir folder;
        const std::filesystem::path path = folder.path().toStdString();
        for (const auto& [name, text] : files) std::ofstream(path / name, std::ios::binary) << text;
        return loadCatalogue(path);
    }

    std::string refusal() const {
        const auto loaded = load();
        return loaded ? std::string("accepted") : loaded.error().detail;
    }
};

class CatalogueTest : public QObject {
    Q_OBJECT

    static const Catalogue& takasaki() {
        static const Catalogue catalogue =
            loadCatalogue(BANSO_SOURCE_DIR "/shared/catalog/takasaki").value();
        return catalogue;
    }

    static const KpiTarget& target(const std::string& programme, const std::string& metric) {
        for (const KpiTarget& candidate : takasaki().targets)
            if (candidate.programme == programme && candidate.metric == metric) return candidate;
        qFatal("no such target");
    }

  private slots:
    void thePlanOfTakasakiHasItsIndustriesWithTheirSums() {
        std::int64_t city = 0, area = 0, small = 0, mixed = 0;
        for (const Industry& industry : takasaki().industries) {
            city += *industry.cityEstablishments;
            area += *industry.areaBusinesses;
            small += *industry.areaSmallBusinesses;
            mixed += industry.exceptionMax.has_value();
        }
        QCOMPARE(takasaki().industries.size(), 17u);
        QCOMPARE(city, 16'497);
        QCOMPARE(area, 11'132);
        QCOMPARE(small, 7'927);
        QCOMPARE(mixed, 4);
    }

    void thePlanOfTakasakiHasItsChecksheetAndTargets() {
        std::set<std::string> sections;
        std::int64_t core = 0;
        for (const Question& question : takasaki().questions) {
            sections.insert(question.section);
            core += *question.core;
        }
        QCOMPARE(takasaki().questions.size(), 64u);
        QCOMPARE(sections.size(), 10u);
        QCOMPARE(core, 20);
        QCOMPARE(takasaki().targets.size(), 108u);
        QCOMPARE(target("followup", "visits").values.at("2025"), std::string("960"));
        QCOMPARE(target("demand_dev.local_fair", "sales_per_day").values.at("2029"),
                 std::string("65000"));
        QCOMPARE(target("goals.dx", "dx_supported_summary").undated, std::string("20"));
        QCOMPARE(takasaki().chamber.corporateNumber, std::string("2070005002462"));
        QCOMPARE(takasaki().chamber.firstFiscalYear, 2025);
    }

    void everyRecordPassesTheSchemaAndHasItsOwnId() {
        std::set<RecordId> ids;
        for (const RecordUnits& record : catalogueRecords(takasaki())) {
            const KindInfo* kind = findKind(record.kind);
            QVERIFY(kind);
            QVERIFY(!record.id.isNull());
            QVERIFY(ids.insert(record.id).second);
            QVERIFY(checkCreation(*kind, record.id, record.units));
            for (const auto& [unit, value] : record.units)
                QVERIFY(checkUnit(*kind, unit, json::Document::parse(value)->root()));
        }
        // 7 facts of the chamber and one question set beside the rows of the files.
        QCOMPARE(ids.size(), 7 + 1 + 17 + 64 + 108 + takasaki().settings.size());
    }

    void seedingAgainMakesTheSameRecords() {
        const auto again = loadCatalogue(BANSO_SOURCE_DIR "/shared/catalog/takasaki").value();
        const auto first = catalogueRecords(takasaki());
        const auto second = catalogueRecords(again);
        QCOMPARE(first.size(), second.size());
        for (std::size_t i = 0; i < first.size(); ++i) {
            QCOMPARE(first[i].id, second[i].id);
            QCOMPARE(first[i].units, second[i].units);
        }
    }

    void theChambersChoicesHaveTheirReasons() {
        std::map<std::string, std::string> values;
        for (const Setting& setting : takasaki().settings) {
            values[setting.key] = setting.value;
            QVERIFY2(!setting.why.empty(), setting.key.c_str());
        }
        QCOMPARE(values.at("drift.s1.drift_permille"), std::string("800"));
        QCOMPARE(values.at("drift.p1.drift_hundredths_of_point"), std::string("-300"));
        QCOMPARE(values.at("follow_up.interval_months"), std::string("3"));
        QCOMPARE(values.at("follow_up.contacts_per_year"), std::string("4"));
    }

    void anotherChamberBringsItsOwnPlan() {
        const auto catalogue = SmallPlan{}.load().value();
        QCOMPARE(catalogue.chamber.nameJa, std::string("海辺商工会議所"));
        QCOMPARE(catalogue.industries.size(), 2u);
        QCOMPARE(catalogue.industries[1].exceptionMax, std::optional<std::int64_t>(20));
        QCOMPARE(catalogue.questions[1].core, std::optional<bool>(false));
        QCOMPARE(catalogue.targets[0].values.at("2028"), std::string("40"));
        QCOMPARE(catalogue.targets[1].undated, std::string("12.5"));
        const auto records = catalogueRecords(catalogue);
        QCOMPARE(records.size(), 7u + 1 + 2 + 1 + 2 + 2);
        const auto questionSet = fromUnits<QuestionSet>(records[10].id, records[10].units);
        QCOMPARE(questionSet.key, std::string("umibe.1"));
    }

    void aPlanSavedByExcelInTheWindowsEncodingIsRead() {
        SmallPlan plan;
        plan.files["settings.csv"] = "key,value,why\r\nx,1,\"\x94\xBC\x94\x4E\"\r\n";
        QCOMPARE(plan.load().value().settings[0].why, std::string("半年"));
    }

    void everyFaultNamesFileRowColumnReasonAndMend_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* file, const char* from, const char* to,
                            const char* expected) {
            QTest::newRow(name) << file << from << to << expected;
        };
        row("a wrong sum", "industries.csv", "10,8,6", "10,8,7",
            "industries.csv, row 4, column area_small_businesses: the rows above add up to 11, not "
            "to 10; correct the row that was mistyped, or the total");
        row("no total", "industries.csv", "total,合計,Total,,,,,15,13,10", "",
            "industries.csv, row 3, column key: the last row is not the total; add a row");
        row("more small than all", "industries.csv", "10,8,6", "10,5,6",
            "industries.csv, row 2, column area_small_businesses: more small businesses than");
        row("half a rule", "industries.csv", "5,20,宿泊", "5,,宿泊",
            "industries.csv, row 3, column exception_rule_ja: a mixed row needs both");
        row("a comma in a number", "industries.csv", "B,20,", "B,\"2,0\",",
            "industries.csv, row 2, column small_max: this is no whole number; write digits only");
        row("a number out of range", "industries.csv", "B,20,", "B,20000,",
            "industries.csv, row 2, column small_max: must lie between 0 and 10000; correct");
        row("a double key", "industries.csv", "inns,", "fishing,",
            "industries.csv, row 3, column key: the key stands in row 2 too; give each row");
        row("no key", "checksheet.csv", "sea.boat", "Sea Boat",
            "checksheet.csv, row 2, column key: this is no key; write small letters");
        row("a key of another section", "checksheet.csv", "sea.net", "net.net",
            "checksheet.csv, row 3, column key: the key does not begin with its section; write");
        row("a section with two names", "checksheet.csv", "sea.net,sea,海", "sea.net,sea,浜",
            "checksheet.csv, row 3, column section_ja: the section has another name");
        row("an unknown word", "checksheet.csv", ",stock", ",stocks",
            "checksheet.csv, row 3, column applies: the word is not known; write one of: all, "
            "staff, stock, trading");
        row("an unknown flag", "checksheet.csv", ",yes,", ",y,",
            "checksheet.csv, row 2, column core: the word is not known; write yes, or leave");
        row("an empty cell", "checksheet.csv", "船がある", "",
            "checksheet.csv, row 2, column text_ja: the cell is empty; fill it in");
        row("a year without number", "targets.csv", "30,40", "30,",
            "targets.csv, row 2, column FY2027: some years have no number; fill in every year");
        row("a unit in a number", "targets.csv", "30,40", "30件,40",
            "targets.csv, row 2, column FY2027: this is no number; write digits only");
        row("dated and undated", "targets.csv", "target,,auto", "target,5,auto",
            "targets.csv, row 2, column undated: a target has numbers by year, or one");
        row("a month that is none", "targets.csv", "4 10", "4 13",
            "targets.csv, row 2, column planned_months: these are no months; write numbers");
        row("a missing column", "targets.csv", "FY2028", "FY2029",
            "targets.csv, row 1, column FY2028: the column is missing; add it to the first row\n"
            "targets.csv, row 1, column FY2029: the column is not known; remove it");
        row("a shifted row", "settings.csv", "半年ごと", "半年,ごと",
            "settings.csv, row 2: the row has more cells than the header; quote a cell");
        row("a fact of the chamber", "settings.csv", "follow_up.interval_months", "plan.years",
            "settings.csv, row 2, column key: this is said by chamber.toml; remove the row");
        row("broken CSV", "settings.csv", "半年ごと", "\"半年",
            "settings.csv: it is no readable CSV; row 2: a quoted cell is never closed");
        row("broken TOML", "chamber.toml", "[plan]", "[plan", "chamber.toml: line 6: ");
        row("a missing value", "chamber.toml", "name_en", "name_fr",
            "chamber.toml, column chamber.name_en: the value is missing; write it");
        row("a number of years", "chamber.toml", "years = 2", "years = 20",
            "chamber.toml, column plan.years: the number must lie between 1 and 10; correct it");
        row("a short number", "chamber.toml", "7123456789012", "712345678901",
            "chamber.toml, column chamber.corporate_number: the value must have 13 digits");
        row("a list", "chamber.toml", "years = 2", "years = [2]",
            "chamber.toml: line 8: plan.years must be a text");
    }
    void everyFaultNamesFileRowColumnReasonAndMend() {
        QFETCH(const QString, file);
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        QFETCH(const QString, expected);
        const std::string refusal =
            SmallPlan{}.replace(file.toStdString(), from.toStdString(), to.toStdString()).refusal();
        QVERIFY2(refusal.starts_with(expected.toStdString()), refusal.c_str());
    }

    void allFaultsAreToldAtOnceUpToALimit() {
        SmallPlan plan;
        plan.replace("settings.csv", ",半年ごと", ",").replace("checksheet.csv", "船がある", "");
        const std::string two = plan.refusal();
        QCOMPARE(std::ranges::count(two, '\n'), 1);
        for (int i = 0; i < 30; ++i) plan.files["settings.csv"].append("UPPER,1,why\n");
        QVERIFY(plan.refusal().ends_with(" more"));
    }

    void aMissingFileIsNamed() {
        SmallPlan plan;
        plan.files.erase("targets.csv");
        QVERIFY(plan.refusal().starts_with("targets.csv: it cannot be opened; targets.csv is not"));
        plan.files.erase("chamber.toml");
        QVERIFY(plan.refusal().find("chamber.toml is not there") != std::string::npos);
    }
};

BANSO_TEST(CatalogueTest);

}  // namespace banso

#include "catalogue_test.moc"
