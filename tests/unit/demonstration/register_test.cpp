// SPDX-License-Identifier: Apache-2.0
#include "tests/demonstration/register.h"

#include <QtTest>
#include <set>

#include "shared/domain/contact.h"
#include "shared/domain/person.h"
#include "tests/demonstration/business_names.h"
#include "tests/support/test_registry.h"
#include "tests/unit/demonstration/collected.h"

namespace banso::demonstration {
namespace {

/// The check digit by the ordinance: 9 less the remainder of the weighted sum by 9, the weight 1 at
/// odd and 2 at even places from the right.
bool hasRightCheckDigit(const std::string& number) {
    if (number.size() != 13) return false;
    int sum = 0;
    for (std::size_t i = 12; i >= 1; --i) sum += (number[i] - '0') * ((12 - i) % 2 == 0 ? 1 : 2);
    return number[0] - '0' == 9 - sum % 9;
}

}  // namespace

class RegisterTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        m_facts = makeChamber({}, m_chamber);
        m_businesses = m_chamber.all<Business>();
    }

    void theAreaHasAsManySmallBusinessesAsThePlanCounts() {
        const std::map<std::string_view, int> wanted{{"agri_forest_fish", 22},
                                                     {"mining", 2},
                                                     {"construction", 994},
                                                     {"manufacturing", 553},
                                                     {"utilities", 34},
                                                     {"information", 96},
                                                     {"transport", 104},
                                                     {"wholesale_retail", 1853},
                                                     {"finance", 228},
                                                     {"real_estate_rental", 920},
                                                     {"academic_professional", 523},
                                                     {"lodging_food", 866},
                                                     {"living_amusement", 977},
                                                     {"education", 239},
                                                     {"medical_welfare", 185},
                                                     {"compound", 30},
                                                     {"other_services", 301}};
        std::map<std::string_view, int> counted;
        for (const BusinessFact& fact : m_facts.businesses)
            if (fact.entry == RegisterEntry::Small) {
                QCOMPARE(m_businesses.at(fact.id).industry, std::string(fact.industry));
                ++counted[fact.industry];
            }
        QVERIFY(counted == wanted);
    }

    void smallOnesAreSmallByTheRuleOfTheirRow() {
        for (const BusinessFact& fact : m_facts.businesses) {
            const Business& business = m_businesses.at(fact.id);
            const IndustryProfile& row = industries()[industryOf(fact.industry)];
            const bool exception = business.industryException.value_or(false);
            const int most = exception ? row.exceptionMax : row.smallMax;
            if (fact.entry == RegisterEntry::Small) {
                QVERIFY(*business.employees <= most);
                QVERIFY(business.employeesOn.has_value());
                QCOMPARE(business.industryException.has_value(), row.exceptionMax > 0);
            }
            if (fact.entry == RegisterEntry::LargerThanSmall) QVERIFY(*business.employees > most);
        }
    }

    void theRegisterHoldsWhatRegistersHoldBesides() {
        std::map<RegisterEntry, int> counts;
        for (const BusinessFact& fact : m_facts.businesses) {
            ++counts[fact.entry];
            const Business& business = m_businesses.at(fact.id);
            QCOMPARE(*business.stageWord == Stage::Founding, fact.entry == RegisterEntry::Founder);
            QCOMPARE(*business.stageWord == Stage::Closed, fact.entry == RegisterEntry::Closed);
            QCOMPARE(business.outsideArea.value_or(false),
                     fact.entry == RegisterEntry::OutsideArea);
        }
        QCOMPARE(counts[RegisterEntry::Small], 7927);
        QCOMPARE(counts[RegisterEntry::Founder], 60);
        QCOMPARE(counts[RegisterEntry::Closed], 40);
        QCOMPARE(counts[RegisterEntry::Double], 25);
        QCOMPARE(counts[RegisterEntry::LargerThanSmall], 30);
        QCOMPARE(counts[RegisterEntry::OutsideArea], 20);
        int incorporated = 0;
        for (const auto& [id, event] : m_chamber.all<BusinessEvent>())
            incorporated += *event.milestone == Milestone::Incorporated ? 1 : 0;
        QCOMPARE(incorporated, 12);
    }

    void aDoubleIsWrittenDifferentlyFromItsOriginal() {
        for (const BusinessFact& fact : m_facts.businesses) {
            if (fact.entry != RegisterEntry::Double) continue;
            const Business& copy = m_businesses.at(fact.id);
            const Business& original = m_businesses.at(fact.doubleOf);
            QVERIFY2(copy.name != original.name, copy.name.c_str());
            QVERIFY(copy.phone != original.phone);
            QCOMPARE(copy.address, original.address);
        }
        QCOMPARE(variantOf("株式会社 髙橋建設"), std::string("㈱高橋建設"));
        QCOMPARE(variantOf("山﨑商店"), std::string("山崎商店"));
    }

    void companiesHaveARightCorporateNumberOfTheirOwnAndNobodyElseHasOne() {
        std::set<std::string> numbers;
        for (const auto& [id, business] : m_businesses) {
            const bool isCompany = business.form == LegalForm::Corporation;
            if (!business.corporateNumber.empty()) {
                QVERIFY(isCompany);
                QVERIFY2(hasRightCheckDigit(business.corporateNumber),
                         business.corporateNumber.c_str());
                QVERIFY(numbers.insert(business.corporateNumber).second);
            }
        }
        for (const BusinessFact& fact : m_facts.businesses) {
            const Business& business = m_businesses.at(fact.id);
            if (fact.entry != RegisterEntry::Double && business.form == LegalForm::Corporation)
                QVERIFY(!business.corporateNumber.empty());
        }
        QVERIFY(hasRightCheckDigit("2070005002462"));
    }

    void everyBusinessHasARepresentativeAndAnAdvisor() {
        std::set<RecordId> represented;
        for (const auto& [id, contact] : m_chamber.all<Contact>())
            if (*contact.role == ContactRole::Representative) represented.insert(contact.business);
        std::map<RecordId, int> ofAdvisor;
        for (const auto& [id, business] : m_businesses) {
            QVERIFY(represented.contains(id));
            ++ofAdvisor[business.advisor];
        }
        QCOMPARE(ofAdvisor.size(), std::size_t{12});
        for (const auto& [advisor, count] : ofAdvisor) QVERIFY(count > 500 && count < 850);
    }

    void aThirdAreMembers() {
        int members = 0;
        for (const auto& [id, business] : m_businesses)
            members += business.member.value_or(false) ? 1 : 0;
        QVERIFY(members > 2'400 && members < 3'000);
    }

    void telephonesRingNobody() {
        for (const auto& [id, business] : m_businesses) {
            const std::string range = business.phone.substr(0, 8);
            QVERIFY2(range == "027-000-" || range == "090-0000" || range == "080-0000",
                     business.phone.c_str());
        }
    }

    void namesAreAsVariedAsARegisters() {
        int variants = 0;
        std::set<std::string> names;
        for (const auto& [id, business] : m_businesses) {
            variants += business.name.find("髙") != std::string::npos ||
                                business.name.find("﨑") != std::string::npos
                            ? 1
                            : 0;
            names.insert(business.name);
        }
        QVERIFY(variants > 50);
        QVERIFY(names.size() > 8'050);
    }

    void theStaffIsThatOfThePlan() {
        const Date today = ChamberOptions{}.today;
        std::map<Role, int> counts;
        for (const auto& [id, person] : m_chamber.all<Person>())
            for (const auto& known : Words<Role>::kAll)
                counts[known.first] += hasRole(person, known.first, today) ? 1 : 0;
        QCOMPARE(counts[Role::Advisor], 12);
        QCOMPARE(counts[Role::SupportStaff], 3);
        QCOMPARE(counts[Role::StatutoryAdvisor], 1);
        QCOMPARE(counts[Role::Supervisor], 1);
        QCOMPARE(counts[Role::Administrator], 1);
    }

  private:
    Collected m_chamber;
    ChamberFacts m_facts;
    std::map<RecordId, Business> m_businesses;
};

BANSO_TEST(RegisterTest);

}  // namespace banso::demonstration

#include "register_test.moc"
