// SPDX-License-Identifier: Apache-2.0
#include "shared/catalog/import_cells.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso {
namespace {

Industry industry(std::string key, std::string ja, std::string division) {
    Industry made;
    made.key = std::move(key);
    made.nameJa = std::move(ja);
    made.jsicDivision = std::move(division);
    return made;
}

}  // namespace

class ImportCellsTest : public QObject {
    Q_OBJECT

    /// The value as text, or "fault".
    static std::string shown(const ImportCell<std::string>& cell) {
        const auto* value = std::get_if<std::string>(&cell);
        return value ? *value : "fault";
    }
    template <typename T>
    static ImportFault faultOf(const ImportCell<T>& cell) {
        return std::get<ImportFault>(cell);
    }

  private slots:
    void textLosesOnlyTheSpaceAroundIt() {
        QCOMPARE(shown(readText(" 　髙﨑 商店　\r\n", 20)), std::string("髙﨑 商店"));
        QCOMPARE(shown(readText("a\r\nb\tc", 20)), std::string("a b c"));
        QCOMPARE(shown(readText("a\r\nb\rc", 20, true)), std::string("a\nb\nc"));
        QCOMPARE(shown(readText("高崎", 2)), std::string("高崎"));
        QCOMPARE(faultOf(readText("高崎市", 2)), ImportFault::TextTooLong);
    }

    void charactersThatOthersCannotReadAreRefused() {
        QCOMPARE(faultOf(readText("a\x01", 9)), ImportFault::ControlCharacter);
        QCOMPARE(faultOf(readText("a\xC2\x85", 9)), ImportFault::ControlCharacter);
        QCOMPARE(faultOf(readText("\uE000田", 9)), ImportFault::OwnFontCharacter);
        QCOMPARE(faultOf(readText("\uF8FF", 9)), ImportFault::OwnFontCharacter);
        QCOMPARE(faultOf(readText("\U000F0000", 9)), ImportFault::OwnFontCharacter);
        QCOMPARE(faultOf(readText("\uFFFD", 9)), ImportFault::LostCharacter);
        QCOMPARE(shown(readText("豈𠮷邉\U000E0100", 9)), std::string("豈𠮷邉\U000E0100"));
    }

    void postalCodesGetTheirHyphen() {
        for (const char* same :
             {"370-8511", "3708511", "〒370-8511", "３７０－８５１１", "370 8511"})
            QCOMPARE(shown(readPostalCode(same)), std::string("370-8511"));
        QCOMPARE(shown(readPostalCode("001-0010")), std::string("001-0010"));
        QCOMPARE(faultOf(readPostalCode("010010")), ImportFault::LostZero);
        QCOMPARE(faultOf(readPostalCode("370-85111")), ImportFault::PostalCodeWrong);
        QCOMPARE(faultOf(readPostalCode("高崎市")), ImportFault::PostalCodeWrong);
    }

    void telephoneNumbersKeepTheirZeroAndHyphens() {
        for (const char* same :
             {"027-361-5171", "０２７－３６１－５１７１", "(027)361-5171", "027(361)5171",
              "027ー361ー5171", "+81-27-361-5171", "+81 27-361-5171"})
            QCOMPARE(shown(readPhone(same)), std::string("027-361-5171"));
        QCOMPARE(shown(readPhone("0273615171")), std::string("0273615171"));
        QCOMPARE(shown(readPhone("090-1234-5678")), std::string("090-1234-5678"));
        QCOMPARE(shown(readPhone("0800-123-4567")), std::string("0800-123-4567"));
        QCOMPARE(shown(readPhone("0120-12-3456")), std::string("0120-12-3456"));
    }

    void brokenTelephoneNumbersSayWhatIsWrong() {
        QCOMPARE(faultOf(readPhone("273615171")), ImportFault::LostZero);
        QCOMPARE(faultOf(readPhone("9012345678")), ImportFault::LostZero);
        for (const char* wrong : {"027-361-517", "027-361-51711", "090-1234-567", "なし", "-",
                                  "027-361-5171/090-1234-5678", "110", "027-361-5171内線2"})
            QCOMPARE(faultOf(readPhone(wrong)), ImportFault::PhoneWrong);
    }

    void mailAddressesArePlain() {
        QCOMPARE(shown(readEmail(" a.b@example.jp ")), std::string("a.b@example.jp"));
        for (const char* wrong : {"a", "@b.jp", "a@b", "a@b.", "a@.jp", "a@b.jp,c@d.jp", "ａ@b.jp",
                                  "a b@c.jp", "a@b@c.jp", "a@"})
            QCOMPARE(faultOf(readEmail(wrong)), ImportFault::EmailWrong);
    }

    void corporateNumbersHaveTheirCheckDigit() {
        for (const char* right : {"２０７０００５００２４６２", "2-0700-0500-2462"})
            QCOMPARE(shown(readCorporateNumber(right)), std::string("2070005002462"));
        for (const char* wrong : {"2070005002463", "207000500246", "T2070005002462", "なし"})
            QCOMPARE(faultOf(readCorporateNumber(wrong)), ImportFault::CorporateNumberWrong);
        QCOMPARE(faultOf(readCorporateNumber("2.07E+12")), ImportFault::DamagedNumber);
    }

    void wordsOfTheRegisterAreUnderstood() {
        for (const char* word : {"法人", "株式会社", "（有）", "NPO法人", "協同組合"})
            QCOMPARE(std::get<LegalForm>(readLegalForm(word)), LegalForm::Corporation);
        for (const char* word : {"個人", "個人事業主", "個人事業"})
            QCOMPARE(std::get<LegalForm>(readLegalForm(word)), LegalForm::SoleProprietor);
        QCOMPARE(faultOf(readLegalForm("その他")), ImportFault::FormUnknown);
        QCOMPARE(std::get<Stage>(readStage("管外転出")), Stage::MovedAway);
        QCOMPARE(std::get<Stage>(readStage(" 営業中 ")), Stage::Operating);
        QCOMPARE(std::get<Stage>(readStage("創業予定")), Stage::Founding);
        QCOMPARE(std::get<Stage>(readStage("休業")), Stage::Suspended);
        QCOMPARE(std::get<Stage>(readStage("廃業")), Stage::Closed);
        QCOMPARE(faultOf(readStage("業")), ImportFault::StageUnknown);
        for (const char* word : {"会員", "正会員", "特別会員", "○", "１"})
            QVERIFY(std::get<bool>(readMember(word)));
        for (const char* word : {"非会員", "元会員", "未加入", "×", "ー"})
            QVERIFY(!std::get<bool>(readMember(word)));
        QCOMPARE(faultOf(readMember("特定商工業者")), ImportFault::MemberUnknown);
    }

    void namesOfCompaniesSayTheirForm() {
        for (const char* name : {"㈱髙﨑", "高崎(有)", "合同会社高崎", "医療法人高崎会"})
            QCOMPARE(legalFormOfName(name), LegalForm::Corporation);
        QCOMPARE(legalFormOfName("法人堂書店"), LegalForm::Unknown);
        QCOMPARE(legalFormOfName("高崎商店"), LegalForm::Unknown);
    }

    void numbersAreWhole() {
        QCOMPARE(std::get<std::int64_t>(readEmployees("１２人")), 12);
        QCOMPARE(std::get<std::int64_t>(readEmployees("1,200")), 1200);
        QCOMPARE(std::get<std::int64_t>(readEmployees("0")), 0);
        for (const char* wrong : {"-1", "2.5", "約5", "1000000", "人", "△3"})
            QCOMPARE(faultOf(readEmployees(wrong)), ImportFault::EmployeesWrong);
        QCOMPARE(std::get<std::int64_t>(readMonth("３月")), 3);
        QCOMPARE(std::get<std::int64_t>(readMonth("12月決算")), 12);
        QCOMPARE(std::get<std::int64_t>(readMonth("3月末")), 3);
        for (const char* wrong : {"0", "13", "三月", "3,9"})
            QCOMPARE(faultOf(readMonth(wrong)), ImportFault::MonthWrong);
        QCOMPARE(std::get<std::int64_t>(readYear("昭和60年創業")), 1985);
        QCOMPARE(std::get<std::int64_t>(readYear("1985/4/1")), 1985);
        QCOMPARE(faultOf(readYear("江戸時代")), ImportFault::YearWrong);
        QCOMPARE(faultOf(readYear("31138")), ImportFault::DateIsSerial);
        QCOMPARE(faultOf(readDay("45748")), ImportFault::DateIsSerial);
        QCOMPARE(faultOf(readDay("2025年4月")), ImportFault::DateWrong);
    }

    void industriesAreFoundByKeyNameLetterOrPart() {
        const std::vector<Industry> rows{
            industry("trade", "卸売業、小売業", "I"),
            industry("food", "宿泊業、飲食サービス業", "M"), industry("farm", "農業、林業", "A,B"),
            industry("inn", "旅館、宿泊業", "X"),
            industry("other", "サービス業(他に分類されないもの)", "R")};
        const IndustryNames names(rows);
        for (const char* cell :
             {"trade", "卸売業、小売業", "卸売業・小売業", "卸売業，小売業", "小売業", "I", "ｉ"})
            QCOMPARE(shown(names.read(cell)), std::string("trade"));
        QCOMPARE(shown(names.read("B")), std::string("farm"));
        QCOMPARE(shown(names.read("サービス業（他に分類されないもの）")), std::string("other"));
        // Two rows join it: only a person knows which one is meant.
        QCOMPARE(faultOf(names.read("宿泊業")), ImportFault::IndustryUnknown);
        QCOMPARE(faultOf(names.read("宇宙業")), ImportFault::IndustryUnknown);
    }

    void everyFindingHasItsWordsInBothLanguages() {
        const auto check = [](const ImportWords& said) {
            QVERIFY(said.reasonJa.ends_with("。") && said.mendJa.ends_with("。"));
            QVERIFY(said.reasonEn.ends_with('.') && said.mendEn.ends_with('.'));
        };
        for (int i = 0; i <= static_cast<int>(ImportFault::SameIdentity); ++i)
            check(words(static_cast<ImportFault>(i)));
        for (int i = 0; i <= static_cast<int>(ImportDoubt::SameNameAndAddress); ++i)
            check(words(static_cast<ImportDoubt>(i)));
    }

    void aValueIsDescribedButNotSaid() {
        QCOMPARE(valueClassOf(""), std::string("empty"));
        QCOMPARE(valueClassOf("２０７"), std::string("3 digits"));
        QCOMPARE(valueClassOf("027-361"), std::string("6 digits and hyphens"));
        QCOMPARE(valueClassOf("髙﨑 商店"), std::string("text, 5 characters"));
    }
};

BANSO_TEST(ImportCellsTest);

}  // namespace banso

#include "import_cells_test.moc"
