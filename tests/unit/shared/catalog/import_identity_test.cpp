// SPDX-License-Identifier: Apache-2.0
#include "shared/catalog/import_identity.h"

#include <QtTest>
#include <algorithm>

#include "tests/support/test_registry.h"

namespace banso {
namespace {

struct Said {
    const char* registerNumber = "";
    const char* corporateNumber = "";
    const char* name = "";
    const char* address = "";
    const char* phone = "";
};

ImportRow row(std::size_t number, const Said& said) {
    ImportRow made;
    made.number = number;
    made.registerNumber = said.registerNumber;
    made.business.corporateNumber = said.corporateNumber;
    made.business.name = said.name;
    made.business.address = said.address;
    made.business.phone = said.phone;
    return made;
}

}  // namespace

class ImportIdentityTest : public QObject {
    Q_OBJECT

  private slots:
    void theShortestSureKeyIsTaken() {
        const std::vector<ImportRow> rows{
            row(2, {.registerNumber = "００12", .corporateNumber = "2070005002462", .name = "a"}),
            row(3, {.corporateNumber = "1100005004357", .name = "b", .address = "c"}),
            row(4, {.name = "㈱髙﨑", .address = "高崎市 栄町１", .phone = "027"}),
            row(5, {.name = "d", .phone = "027-361-5171"})};
        const auto found = identify(rows);
        QCOMPARE(found.keys[0].value(), std::string("register\n0012"));
        QCOMPARE(found.keys[1].value(), std::string("corporate\n1100005004357"));
        QCOMPARE(found.keys[2].value(), std::string("place\n株式会社高崎\n高崎市栄町1"));
        QCOMPARE(found.keys[3].value(), std::string("phone\nd\n0273615171"));
        QVERIFY(found.errors.empty());
        QVERIFY(found.warnings.empty());
    }

    void branchesOfOneCompanyAreTwoBusinessesInAnyOrder() {
        std::vector<ImportRow> rows{
            row(2, {.corporateNumber = "2070005002462", .name = "本店", .address = "栄町"}),
            row(3, {.corporateNumber = "2070005002462", .name = "支店", .address = "旭町"})};
        const auto found = identify(rows);
        QVERIFY(found.keys[0] && found.keys[1] && found.keys[0] != found.keys[1]);
        QCOMPARE(found.warnings.size(), 1u);
        QCOMPARE(found.warnings[0].doubt, ImportDoubt::SameCorporateNumber);
        QCOMPARE(found.warnings[0].row, 3u);
        QCOMPARE(found.warnings[0].otherRow, 2u);
        std::ranges::reverse(rows);
        const auto again = identify(rows);
        QCOMPARE(again.keys[0], found.keys[1]);
        QCOMPARE(again.keys[1], found.keys[0]);
    }

    void sameNameAndTelephoneIsADoubtAndStillTaken() {
        const std::vector<ImportRow> rows{
            row(2, {.name = "髙橋商店", .address = "栄町", .phone = "027-361-5171"}),
            row(3, {.name = "高橋 商店", .address = "旭町", .phone = "0273615171"})};
        const auto found = identify(rows);
        QVERIFY(found.keys[0] && found.keys[1]);
        QCOMPARE(found.warnings.size(), 1u);
        QCOMPARE(found.warnings[0].doubt, ImportDoubt::SameNameAndPhone);
    }

    void sameNameAndAddressArePartedByTheTelephone() {
        const std::vector<ImportRow> rows{
            row(2, {.name = "a", .address = "栄町", .phone = "027-361-5171"}),
            row(3, {.name = "a", .address = "栄町", .phone = "027-361-5172"})};
        const auto found = identify(rows);
        QVERIFY(found.keys[0] && found.keys[1] && found.keys[0] != found.keys[1]);
    }

    void aRepeatedRowIsTakenOnce() {
        const Said same{.registerNumber = "1", .name = "a", .address = "b"};
        const std::vector<ImportRow> rows{row(2, same), row(7, same)};
        const auto found = identify(rows);
        QVERIFY(found.keys[0] && !found.keys[1]);
        QVERIFY(found.errors.empty());
        QCOMPARE(found.warnings.size(), 1u);
        QCOMPARE(found.warnings[0].doubt, ImportDoubt::RepeatedRow);
        QCOMPARE(found.warnings[0].row, 7u);
    }

    void oneRegisterNumberForTwoBusinessesIsAnError() {
        const std::vector<ImportRow> rows{row(2, {.registerNumber = "1", .name = "a"}),
                                          row(3, {.registerNumber = "１", .name = "b"})};
        const auto found = identify(rows);
        QVERIFY(found.keys[0] && !found.keys[1]);
        QCOMPARE(found.errors.size(), 1u);
        QCOMPARE(found.errors[0].fault, ImportFault::SameIdentity);
        QCOMPARE(found.errors[0].row, 3u);
        QCOMPARE(found.errors[0].otherRow, std::optional<std::size_t>(2));
    }

    void aNameAloneIsNotEnough() {
        const std::vector<ImportRow> rows{row(2, {.name = "a"})};
        const auto found = identify(rows);
        QVERIFY(!found.keys[0]);
        QCOMPARE(found.errors[0].fault, ImportFault::NotRecognisable);
    }
};

BANSO_TEST(ImportIdentityTest);

}  // namespace banso

#include "import_identity_test.moc"
