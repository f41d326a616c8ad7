// SPDX-License-Identifier: Apache-2.0
#include "shared/catalog/business_import.h"

#include <QtTest>
#include <algorithm>
#include <set>

#include "shared/catalog/catalogue.h"
#include "shared/domain/business.h"
#include "shared/domain/contact.h"
#include "shared/schema/check.h"
#include "tests/support/test_registry.h"

namespace banso {
namespace {

constexpr const char* kHeader =
    "管理番号,商号,フリガナ,法人番号,郵便番号,住所,電話番号,代表者名,業種,従業員数,会員区分,"
    "区分番号,状態,状態日,法人・個人,決算月,創業年月日,E-mail,備考\n";

/// One row with what is said and nothing else, under kHeader.
std::string line(const std::map<std::string, std::string>& said) {
    const auto header = csv::read(kHeader).value().front().cells;
    csv::Writer writer;
    for (const std::string& column : header)
        writer.text(said.contains(column) ? said.at(column) : "");
    return writer.endRow().take();
}

}  // namespace

class BusinessImportTest : public QObject {
    Q_OBJECT

    static const std::vector<Industry>& industries() {
        static const auto catalogue =
            loadCatalogue(BANSO_SOURCE_DIR "/shared/catalog/takasaki").value();
        return catalogue.industries;
    }

    static Result<BusinessImport> tryRead(std::string_view file, std::string_view mapping = {}) {
        return readBusinesses({file, mapping, industries()});
    }
    static BusinessImport read(const std::string& rows) { return tryRead(kHeader + rows).value(); }
    static Business businessOf(const ImportedBusiness& imported) {
        return fromUnits<Business>(imported.business.id, imported.business.units);
    }

  private slots:
    void aWholeRowBecomesABusinessAndItsRepresentative() {
        const auto result = read(line({{"管理番号", "00012"},
                                       {"商号", "㈱髙﨑製作所"},
                                       {"フリガナ", "ﾀｶｻｷｾｲｻｸｼｮ"},
                                       {"法人番号", "2070005002462"},
                                       {"郵便番号", "３７０８５１１"},
                                       {"住所", "高崎市問屋町2-7-8"},
                                       {"電話番号", "０２７－３６１－５１７１"},
                                       {"代表者名", "髙﨑　一郎"},
                                       {"業種", "製造業"},
                                       {"従業員数", "12人"},
                                       {"会員区分", "会員"},
                                       {"状態", "営業中"},
                                       {"状態日", "令和7年4月1日"},
                                       {"決算月", "3月"},
                                       {"創業年月日", "昭和60年4月"},
                                       {"E-mail", "info@example.jp"},
                                       {"備考", "一行目\n二行目"}}));
        QVERIFY(result.errors.empty());
        QCOMPARE(result.businesses.size(), 1u);
        const Business business = businessOf(result.businesses[0]);
        QCOMPARE(business.name, std::string("㈱髙﨑製作所"));
        QCOMPARE(business.kana, std::string("ﾀｶｻｷｾｲｻｸｼｮ"));
        QCOMPARE(business.corporateNumber, std::string("2070005002462"));
        QCOMPARE(business.form, std::optional(LegalForm::Corporation));
        QCOMPARE(business.postalCode, std::string("370-8511"));
        QCOMPARE(business.phone, std::string("027-361-5171"));
        QCOMPARE(business.industry, std::string("manufacturing"));
        QCOMPARE(business.employees, std::optional<std::int64_t>(12));
        QCOMPARE(business.member, std::optional(true));
        QCOMPARE(business.stageWord, std::optional(Stage::Operating));
        QCOMPARE(toText(*business.stageSince), std::string("2025-04-01"));
        QCOMPARE(business.closingMonth, std::optional<std::int64_t>(3));
        QCOMPARE(business.founded, std::optional<std::int64_t>(1985));
        QCOMPARE(business.memo, std::string("一行目\n二行目"));
        const auto& contact = result.businesses[0].representative.value();
        const auto person = fromUnits<Contact>(contact.id, contact.units);
        QCOMPARE(person.name, std::string("髙﨑　一郎"));
        QCOMPARE(person.role, std::optional(ContactRole::Representative));
        QCOMPARE(person.business, result.businesses[0].business.id);
    }

    void whatIsTakenPassesTheSchema() {
        const auto result = read(
            line({{"商号", "a"}, {"住所", "b"}, {"代表者名", "c"}, {"電話番号", "027-361-5171"}}));
        const auto check = [](const KindInfo& kind, const RecordUnits& record) {
            QVERIFY(checkCreation(kind, record.id, record.units));
            for (const auto& [unit, value] : record.units)
                QVERIFY(checkUnit(kind, unit, json::Document::parse(value)->root()));
        };
        check(kindOf<Business>(), result.businesses.at(0).business);
        check(kindOf<Contact>(), result.businesses.at(0).representative.value());
    }

    void aFileInTheWindowsEncodingGivesTheSameRecords() {
        const std::string file = kHeader + line({{"商号", "㈱髙﨑"}, {"住所", "高崎市①"}});
        const auto utf8 = tryRead(file).value();
        const auto windows = tryRead(toCp932(file).value()).value();
        QCOMPARE(utf8.encoding, TextEncoding::Utf8);
        QCOMPARE(windows.encoding, TextEncoding::Cp932);
        QCOMPARE(businessOf(windows.businesses.at(0)).name, std::string("㈱髙﨑"));
        QCOMPARE(windows.businesses[0].business.id, utf8.businesses.at(0).business.id);
        QCOMPARE(windows.businesses[0].business.units, utf8.businesses[0].business.units);
    }

    void importingAgainMakesTheSameRecordsEvenIfTheNameIsWrittenOtherwise() {
        const auto first = read(line({{"商号", "㈱髙﨑"}, {"住所", "高崎市 栄町1-1"}}));
        const auto again = read(line({{"商号", "(株)高崎"}, {"住所", "高崎市栄町１－１"}}));
        QCOMPARE(first.businesses.at(0).business.id, again.businesses.at(0).business.id);
        const auto before = read(line({{"管理番号", "7"}, {"商号", "旧名"}}));
        const auto renamed = read(line({{"管理番号", "7"}, {"商号", "新名"}, {"代表者名", "x"}}));
        QCOMPARE(before.businesses.at(0).business.id, renamed.businesses.at(0).business.id);
        QVERIFY(before.businesses[0].business.id != first.businesses[0].business.id);
    }

    void everyBadCellIsToldWithRowColumnReasonAndMend_data() {
        QTest::addColumn<QString>("column");
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("valueClass");
        QTest::addColumn<QString>("mend");
        const auto row = [](const char* column, const char* value, ImportFault fault,
                            const char* valueClass, const char* mend) {
            QTest::addRow("%s %s", column, value)
                << column << value << static_cast<int>(fault) << valueClass << mend;
        };
        row("商号", "", ImportFault::NameMissing, "empty", "Enter the name.");
        row("商号", "\uE000田", ImportFault::OwnFontCharacter, "text, 2 characters", "Replace it");
        row("商号", "a\x02", ImportFault::ControlCharacter, "text, 2 characters", "Type the cell");
        row("備考", "\uFFFD", ImportFault::LostCharacter, "text, 1 characters", "Type it anew");
        row("法人番号", "2070005002463", ImportFault::CorporateNumberWrong, "13 digits", "Compare");
        row("法人番号", "2.07E+12", ImportFault::DamagedNumber, "text, 8 characters", "Format");
        row("郵便番号", "370", ImportFault::PostalCodeWrong, "3 digits", "Enter it as 370-8511.");
        row("電話番号", "27-361-5171", ImportFault::LostZero, "9 digits and hyphens", "Format the");
        row("電話番号", "12", ImportFault::PhoneWrong, "2 digits", "Enter one number");
        row("E-mail", "x", ImportFault::EmailWrong, "text, 1 characters", "Enter one address");
        row("業種", "宇宙業", ImportFault::IndustryUnknown, "text, 3 characters", "Enter a name");
        row("従業員数", "約5", ImportFault::EmployeesWrong, "text, 2 characters", "Enter a whole");
        row("会員区分", "?", ImportFault::MemberUnknown, "text, 1 characters", "Enter 会員");
        row("状態", "?", ImportFault::StageUnknown, "text, 1 characters", "Enter 創業予定");
        row("状態日", "4月1日", ImportFault::DateWrong, "text, 4 characters", "Enter it as 2025-");
        row("状態日", "45748", ImportFault::DateIsSerial, "5 digits",
            "Format the column as a date");
        row("法人・個人", "?", ImportFault::FormUnknown, "text, 1 characters", "Enter 法人");
        row("決算月", "13", ImportFault::MonthWrong, "2 digits", "Enter a number from 1 to 12.");
        row("創業年月日", "昔", ImportFault::YearWrong, "text, 1 characters", "Enter it as 1985");
    }
    void everyBadCellIsToldWithRowColumnReasonAndMend() {
        QFETCH(const QString, column);
        QFETCH(const QString, value);
        QFETCH(const int, fault);
        QFETCH(const QString, valueClass);
        QFETCH(const QString, mend);
        std::map<std::string, std::string> bad{{"商号", "x"}, {"住所", "y"}};
        bad[column.toStdString()] = value.toStdString();
        const auto result = read(line({{"商号", "good"}, {"住所", "z"}}) + line(bad));
        QCOMPARE(result.businesses.size(), 1u);
        QCOMPARE(result.errors.size(), 1u);
        const RowError& error = result.errors[0];
        QCOMPARE(error.row, 3u);
        QCOMPARE(QString::fromStdString(error.column), column);
        QCOMPARE(static_cast<int>(error.fault), fault);
        QCOMPARE(QString::fromStdString(error.valueClass), valueClass);
        const ImportWords said = words(error.fault);
        QVERIFY(QByteArray(said.mendEn.data(), static_cast<int>(said.mendEn.size()))
                    .startsWith(mend.toUtf8()));
        QVERIFY(!said.reasonJa.empty() && !said.mendJa.empty() && !said.reasonEn.empty());
    }

    void aSoleProprietorWithACorporateNumberIsAnError() {
        const auto result =
            read(line({{"商号", "a"}, {"法人・個人", "個人"}, {"法人番号", "2070005002462"}}));
        QCOMPARE(result.errors.at(0).fault, ImportFault::SoleProprietorWithNumber);
        QCOMPARE(result.errors[0].column, std::string("法人番号"));
    }

    void allBadCellsOfARowAreToldAtOnce() {
        const auto result = read(line({{"商号", "a"}, {"郵便番号", "1"}, {"電話番号", "2"}}));
        QCOMPARE(result.errors.size(), 2u);
        QVERIFY(result.businesses.empty());
    }

    void aRowWhoseColumnsSlippedIsAnError() {
        const auto result = tryRead("商号,住所\na,b,c\n").value();
        QCOMPARE(result.errors.at(0).fault, ImportFault::TooManyCells);
        QCOMPARE(result.errors[0].row, 2u);
        QVERIFY(tryRead("商号,住所\na,b,,\n").value().errors.empty());
    }

    void rowsThatCannotBeToldApartAreErrors() {
        const auto result = read(line({{"商号", "a"}}) + line({{"管理番号", "1"}, {"商号", "b"}}) +
                                 line({{"管理番号", "1"}, {"商号", "c"}}));
        QCOMPARE(result.businesses.size(), 1u);
        QCOMPARE(result.errors.size(), 2u);
        QCOMPARE(result.errors[0].fault, ImportFault::NotRecognisable);
        QCOMPARE(result.errors[1].fault, ImportFault::SameIdentity);
        QCOMPARE(result.errors[1].otherRow, std::optional<std::size_t>(3));
    }

    void unknownColumnsAreListedAndEmptyOnesKept() {
        const auto result = read(line({{"商号", "a"}, {"住所", "b"}, {"区分番号", "9"}}));
        QCOMPARE(result.unusedColumns, std::vector<std::string>{"区分番号"});
        QVERIFY(std::ranges::find(result.businessUnits, "phone") != result.businessUnits.end());
        QVERIFY(!result.businesses.at(0).business.units.contains("phone"));
        QCOMPARE(result.contactUnits, std::vector<std::string>{"name"});
        const auto narrow = tryRead("商号,住所\na,b\n").value();
        QCOMPARE(narrow.businessUnits, (std::vector<std::string>{"name", "place"}));
    }

    void aTitleMayStandAboveTheHeader() {
        const auto result = tryRead("会員名簿\n\n事業所名,ＴＥＬ\na,027-361-5171\nb,1\n").value();
        QCOMPARE(result.rows, 2u);
        QCOMPARE(result.businesses.at(0).row, 4u);
        QCOMPARE(result.errors.at(0).row, 5u);
        QCOMPARE(result.errors[0].column, std::string("ＴＥＬ"));
    }

    void aMappingFileOverrulesTheUsualNames() {
        const char* file = "お客様,商号,住所,住所２\n屋号A,印,高崎市,2F\n";
        const auto result =
            tryRead(file, "[columns]\nname = \"お客様\"\nmemo = \"商号\"\naddress_rest = \"\"\n")
                .value();
        const Business business = businessOf(result.businesses.at(0));
        QCOMPARE(business.name, std::string("屋号A"));
        QCOMPARE(business.memo, std::string("印"));
        QCOMPARE(business.address, std::string("高崎市"));
        QCOMPARE(result.unusedColumns, std::vector<std::string>{"住所２"});
        const auto plain = tryRead("商号,住所,住所２\na,高崎市,2F\n").value();
        QCOMPARE(businessOf(plain.businesses.at(0)).address, std::string("高崎市 2F"));
    }

    void columnsThatSomebodyChoseAreReadAndNoOthers() {
        const char* file = "\"お客様\"\"\",商号,住所\n屋号A,印,高崎市\n";
        const std::string mapping =
            mappingOf({{ImportField::Name, "お客様\""}, {ImportField::Address, "住所"}});
        const auto result = tryRead(file, mapping).value();
        const Business business = businessOf(result.businesses.at(0));
        QCOMPARE(business.name, std::string("屋号A"));
        QCOMPARE(business.address, std::string("高崎市"));
        QCOMPARE(result.unusedColumns, std::vector<std::string>{"商号"});
    }

    void ofCountlessErrorsTheFirstAreToldAndAllAreCounted() {
        std::string list = "商号,電話番号\n";
        for (std::size_t row = 0; row <= kErrorsTold; ++row) list += ",x\n";
        const auto result = tryRead(list).value();
        QCOMPARE(result.errors.size(), kErrorsTold);
        QCOMPARE(result.errorCount, 2 * (kErrorsTold + 1));
        QCOMPARE(result.rowsToMend, kErrorsTold + 1);
        QCOMPARE(result.rows, kErrorsTold + 1);
        // Rows that are wrong beside each other count too.
        const auto same = tryRead("管理番号,商号\n1,A\n1,B\n2,\n").value();
        QCOMPARE(same.rowsToMend, 2u);
        QCOMPARE(same.errorCount, 2u);
    }

    void aBrokenFileIsToldBeforeColumnsThatAreNotThere() {
        const std::string list = "おみせ\n" + std::string(20 * 2, '\n') + "\"a\n";
        QVERIFY(tryRead(list).error().code == ErrorCode::Malformed);
        QVERIFY(tryRead("おみせ\na\n").error().code == ErrorCode::Invalid);
    }

    void aHeaderIsFoundBelowATitleAndHasARowsWidth() {
        const auto headerOf = [](const char* text) {
            const auto rows = csv::read(text).value();
            const csv::Row* header = likelyHeader(rows);
            return header ? header->cells.front() : std::string("none");
        };
        QCOMPARE(headerOf("令和7年度,\nおみせ,でんわ,,ばしょ\nA,1,x,y\n"), std::string("おみせ"));
        QCOMPARE(headerOf("おみせ\nA\n"), std::string("おみせ"));
        QCOMPARE(headerOf(""), std::string("none"));
    }

    void everyFieldHasAUsualHeaderThatNoOtherFieldHas() {
        std::set<std::string> first;
        for (const auto& [field, word] : Words<ImportField>::kAll) {
            const std::string_view names = usualHeaders(field);
            QVERIFY2(!names.empty(), word.data());
            first.emplace(names.substr(0, names.find(' ')));
            QVERIFY(usualField(names.substr(0, names.find(' '))) == field);
        }
        QCOMPARE(first.size(), Words<ImportField>::kAll.size());
        QVERIFY(usualField("でんわ") == ImportField::Unknown);
    }

    void aBrokenMappingFileIsToldWithItsMend() {
        const auto refusal = [](const char* mapping) {
            return tryRead("商号,住所\na,b\n", mapping).error().detail;
        };
        QCOMPARE(refusal("[columns]\nphone = \"でんわ\"\n"),
                 std::string("mapping file: row 1 has no column \"でんわ\""));
        QVERIFY(refusal("[columns]\nfax = \"x\"\n")
                    .starts_with("mapping file: \"columns.fax\" is no field; the table [columns] "
                                 "may hold: register_number, name"));
        QVERIFY(refusal("[columns]\nname = \"商号\"\nkana = \"商号\"\n").ends_with("two fields"));
        QVERIFY(refusal("[columns\n").starts_with("mapping file, line 1: "));
        QVERIFY(refusal("[\r\ncolumns]\n").starts_with("mapping file, line 1: "));
        QVERIFY(refusal("[c〒lumns]\n").starts_with("mapping file, line 1: "));
        QVERIFY(refusal("[columns]\n住所 = \"住所\"\n").starts_with("mapping file, line 2: "));
    }

    void aFileThatIsNoListIsRefusedAsAWhole() {
        QVERIFY(tryRead("a,b\n1,2\n").error().detail.starts_with("no row with column names"));
        QVERIFY(!tryRead(""));
        QVERIFY(tryRead("商号,住所\n\"a,b\n").error().detail.starts_with("row 2: a quoted cell"));
        QVERIFY(!tryRead("\xFF\xFE\x61"));
    }

    void noErrorHoldsAValueOfTheFile() {
        const auto result = read(line({{"商号", "秘密の商店"}, {"電話番号", "987654"}}));
        QCOMPARE(result.errors.size(), 1u);
        QVERIFY(result.errors[0].valueClass.find("987654") == std::string::npos);
    }
};

BANSO_TEST(BusinessImportTest);

}  // namespace banso

#include "business_import_test.moc"
