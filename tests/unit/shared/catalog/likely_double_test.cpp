// SPDX-License-Identifier: Apache-2.0
#include "shared/catalog/likely_double.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso {

class LikelyDoubleTest : public QObject {
    Q_OBJECT

    using Why = std::vector<Likeness>;

    static Business business(const char* name, const char* phone, const char* address,
                             const char* number = "") {
        Business made;
        made.name = name;
        made.phone = phone;
        made.address = address;
        made.corporateNumber = number;
        return made;
    }

  private slots:
    void oneSpeltInAnotherWayIsTheSame() {
        const Business one = business("㈱髙橋商店", "027-322-0000", "高崎市並榎町1-1");
        const Business other = business("（株）高橋商店", "+81 27 322 0000", "高崎市並榎町１－１");
        QCOMPARE(commonLikenesses(one, other),
                 (Why{Likeness::NameAndPhone, Likeness::NameAndAddress}));
    }

    void aNameAloneOrATelephoneAloneIsNotEnough() {
        QCOMPARE(commonLikenesses(business("一番", "027-1", ""), business("一番", "027-2", "")),
                 Why{});
        QCOMPARE(commonLikenesses(business("一番", "027-1", ""), business("二番", "027-1", "")),
                 Why{});
        QCOMPARE(commonLikenesses(business("一番", "", ""), business("一番", "", "")), Why{});
    }

    void theCorporateNumberIsEnoughWhateverTheName() {
        const Business one = business("榛名製菓", "", "", "2070005002462");
        const Business other = business("ハルナ", "", "", "2070005002462");
        QCOMPARE(commonLikenesses(one, other), Why{Likeness::CorporateNumber});
    }
};

BANSO_TEST(LikelyDoubleTest);

}  // namespace banso

#include "likely_double_test.moc"
