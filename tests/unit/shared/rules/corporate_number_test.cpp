// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/corporate_number.h"

#include <rapidcheck.h>
#include <QtTest>
#include <string>

#include "tests/support/test_registry.h"

namespace banso {

class CorporateNumberTest : public QObject {
    Q_OBJECT

  private slots:
    void numbersOfRealBodiesAreAccepted() {
        for (const char* number :
             {"2070005002462", "1100005004357", "7470005002863", "4011001098993", "7010705000725",
              "2120901007402", "7123456789012"})
            QCOMPARE(parseCorporateNumber(number).value(), std::string(number));
    }

    void theCheckDigitOfTheWorkedExampleIsSeven() {
        QCOMPARE(corporateNumberCheckDigit("123456789012"), 7);
    }

    // The ordinance prints its bracket so that the remainder is taken of each product. For this
    // number that gives 9 - (2+3+4+4+5+7) = -16; of the whole sum it gives 9 - 34 mod 9 = 2.
    void theRemainderIsTakenOfTheWholeSum() {
        QCOMPARE(corporateNumberCheckDigit("070005002462"), 2);
    }

    void everyCheckDigitLiesBetweenOneAndNine() {
        QVERIFY(rc::check([](std::uint64_t seed) {
            std::string digits = std::to_string(seed % 1'000'000'000'000);
            digits.insert(0, 12 - digits.size(), '0');
            const int check = corporateNumberCheckDigit(digits);
            RC_ASSERT(check >= 1 && check <= 9);
            RC_ASSERT(!corporateNumberFault(std::to_string(check) + digits));
        }));
    }

    void aWrongDigitIsFound() {
        QCOMPARE(faultOf("2070005002463"), CorporateNumberFault::WrongCheckDigit);
        QCOMPARE(faultOf("3070005002462"), CorporateNumberFault::WrongCheckDigit);
    }

    void zeroAndNineInEachOthersPlaceAreNotFound() {
        QVERIFY(!corporateNumberFault("2979995992462"));
    }

    void fullWidthDigitsHyphensAndSpacesAreRead() {
        QCOMPARE(parseCorporateNumber("２０７０００５００２４６２").value(),
                 std::string("2070005002462"));
        QCOMPARE(parseCorporateNumber("　2-0700-0500-2462 ").value(), std::string("2070005002462"));
        QCOMPARE(parseCorporateNumber("2 0700 0500 2462").value(), std::string("2070005002462"));
    }

    void anInvoiceNumberIsRecognisedAndExplained() {
        QCOMPARE(faultOf("T2070005002462"), CorporateNumberFault::InvoiceNumber);
        QCOMPARE(faultOf("Ｔ２０７０００５００２４６２"), CorporateNumberFault::InvoiceNumber);
        QVERIFY(parseCorporateNumber("T2070005002462").error().detail.find("sole proprietor") !=
                std::string::npos);
    }

    void eachOtherFaultHasItsOwnName() {
        QCOMPARE(faultOf(""), CorporateNumberFault::Empty);
        QCOMPARE(faultOf(" - "), CorporateNumberFault::Empty);
        QCOMPARE(faultOf("20700O5002462"), CorporateNumberFault::NotDigits);
        QCOMPARE(faultOf("070005002462"), CorporateNumberFault::WrongLength);
        QCOMPARE(faultOf("20700050024621"), CorporateNumberFault::WrongLength);
        QCOMPARE(faultOf("0070005002462"), CorporateNumberFault::LeadingZero);
    }

    void aFaultOfFormIsMalformedAndAFaultOfContentInvalid() {
        QCOMPARE(parseCorporateNumber("207000500246").error().code, ErrorCode::Malformed);
        QCOMPARE(parseCorporateNumber("2070005002463").error().code, ErrorCode::Invalid);
    }

    void theCodeOfTakasakiEndsInItsCheckDigit() {
        QCOMPARE(municipalityCheckDigit("10202"), 4);
        QVERIFY(isMunicipalityCode("102024"));
        QVERIFY(!isMunicipalityCode("102025"));
        QVERIFY(!isMunicipalityCode("10202"));
        QVERIFY(!isMunicipalityCode("1020２"));
    }

    // 11 - 1 = 10 and 11 - 0 = 11 keep their last digit only.
    void aMunicipalityCheckDigitOfTwoDigitsKeepsItsLast() {
        QCOMPARE(municipalityCheckDigit("10000"), 5);
        QCOMPARE(municipalityCheckDigit("01100"), 2);
        QCOMPARE(municipalityCheckDigit("20000"), 0);
        QCOMPARE(municipalityCheckDigit("00000"), 1);
    }

  private:
    static CorporateNumberFault faultOf(const char* typed) {
        return corporateNumberFault(typed).value();
    }
};

BANSO_TEST(CorporateNumberTest);

}  // namespace banso

#include "corporate_number_test.moc"
