// SPDX-License-Identifier: Apache-2.0
#include "tests/demonstration/register.h"

#include <algorithm>
#include <array>

#include "tests/demonstration/business_names.h"
#include "tests/demonstration/calendar.h"
#include "tests/demonstration/places.h"
#include "tests/demonstration/story.h"

namespace banso::demonstration {
namespace {

constexpr int kFounders = 60;
constexpr int kClosed = 40;
constexpr int kDoubles = 25;
constexpr int kIncorporated = 12;
constexpr int kLarger = 30;
constexpr int kOutside = 20;

constexpr auto kMemos = std::to_array<std::string_view>(
    {"火曜定休。午前中の訪問がよい。", "電話は昼の2時から4時の間に。", "配達中は奥様が応対。",
     "駐車場なし。市役所の駐車場から歩く。", "書類は郵送を希望。", "決算は顧問税理士が作成。",
     "後継者は長男の予定（未定）。", "商店会の役員。夜の会合が多い。"});

/// Fills the register one business after another.
class RegisterMaker {
  public:
    RegisterMaker(Workbench& bench, const Staff& staff)
        : m_bench(bench), m_random(bench.random().branch()), m_staff(staff) {}

    std::vector<Client> make() {
        for (std::size_t i = 0; i < industries().size(); ++i) makeIndustry(i);
        markIncorporated();
        for (int i = 0; i < kFounders; ++i) makeFounder();
        for (int i = 0; i < kClosed; ++i) makeClosed();
        for (int i = 0; i < kLarger; ++i) makeLarger();
        for (int i = 0; i < kOutside; ++i) makeOutside();
        for (int i = 0; i < kDoubles; ++i) makeDouble();
        return std::move(m_clients);
    }

  private:
    void makeIndustry(std::size_t industry) {
        int left = industries()[industry].smallCount;
        for (Client& client : storyClients(m_bench.today(), industry)) {
            m_names.reserve(client.business.name);
            complete(client);
            m_clients.push_back(std::move(client));
            --left;
        }
        for (; left > 0; --left) m_clients.push_back(small(industry));
    }

    /// What the story leaves open.
    void complete(Client& client) {
        Business& business = client.business;
        business.id = m_bench.idOf(registeredOn());
        business.stageWord = Stage::Operating;
        business.member = true;
        business.advisor = m_staff.advisors[client.advisor];
        if (*business.form == LegalForm::Corporation && business.corporateNumber.empty())
            business.corporateNumber = corporateNumber(kindOfCompany(business.name), m_serial++);
        if (business.phone.empty()) business.phone = landLine(m_clients.size());
        client.inStory = true;
    }

    static CompanyKind kindOfCompany(std::string_view name) {
        if (name.find("株式会社") != std::string_view::npos) return CompanyKind::Kabushiki;
        if (name.find("有限会社") != std::string_view::npos) return CompanyKind::Yugen;
        return CompanyKind::Godo;
    }

    Client small(std::size_t industry) {
        Client client = operating(industry);
        const IndustryProfile& profile = industries()[industry];
        Business& business = client.business;
        int most = profile.smallMax;
        if (profile.exceptionMax > 0) {
            business.industryException = m_random.chance(profile.exceptionShare);
            if (*business.industryException) most = profile.exceptionMax;
        }
        business.employees = employeesUpTo(most, *business.form);
        return client;
    }

    Client operating(std::size_t industry) {
        const IndustryProfile& profile = industries()[industry];
        Client client;
        client.industry = industry;
        client.advisor = m_random.below(m_staff.advisors.size());
        const int founded = foundedIn();
        const CompanyKind kind = companyKind(profile, founded);
        const BusinessName name = m_names.next(m_random, profile, kind);
        client.representative =
            name.surname ? personNamed(m_random, *name.surname) : personName(m_random);
        client.item = name.trade->item;
        Business& business = client.business;
        business.id = m_bench.idOf(registeredOn());
        business.name = companyName(m_random, name.name, kind);
        business.kana = name.kana;
        business.form =
            kind == CompanyKind::None ? LegalForm::SoleProprietor : LegalForm::Corporation;
        if (kind != CompanyKind::None) business.corporateNumber = corporateNumber(kind, m_serial++);
        business.stageWord = Stage::Operating;
        business.stageSince =
            std::chrono::year{founded} / static_cast<int>(m_random.between(1, 12)) / 1;
        business.industry = profile.key;
        business.tradeWords = name.trade->trade;
        business.founded = founded;
        business.closingMonth = kind == CompanyKind::None ? 12 : closingMonth();
        describe(client);
        return client;
    }

    void describe(Client& client) {
        Business& business = client.business;
        const Place place = placeInArea(m_random);
        business.postalCode = place.postalCode;
        business.address = place.address;
        business.phone = landLine(m_clients.size());
        if (m_random.chance(280))
            business.email = "shop" + std::to_string(m_clients.size()) + "@example.jp";
        business.member = m_random.chance(335);
        business.advisor = m_staff.advisors[client.advisor];
        business.employees = 0;
        business.employeesOn = workdayBetween(m_random, addMonths(m_bench.today(), -40),
                                              addMonths(m_bench.today(), -1));
        if (m_random.chance(45))
            business.memo = m_random.pick(std::span<const std::string_view>(kMemos));
    }

    void makeFounder() {
        Client client;
        client.entry = RegisterEntry::Founder;
        client.industry = m_random.below(industries().size());
        client.advisor = m_random.below(m_staff.advisors.size());
        client.representative = personName(m_random);
        const TradeName& trade = m_random.pick(industries()[client.industry].trades);
        client.item = trade.item;
        Business& business = client.business;
        const Date since =
            workdayBetween(m_random, addMonths(m_bench.today(), -14), m_bench.today());
        business.id = m_bench.idOf(since);
        business.name = client.representative.text + "（創業予定）";
        business.kana = client.representative.kana;
        business.stageWord = Stage::Founding;
        business.stageSince = since;
        business.phone = mobilePhone(9'000 + m_clients.size() % 900);
        business.advisor = m_staff.advisors[client.advisor];
        business.member = false;
        // Many know what they want to open, few where.
        if (m_random.chance(700)) {
            business.industry = industries()[client.industry].key;
            business.tradeWords = std::string(trade.trade) + "を始めたい";
        }
        m_clients.push_back(std::move(client));
    }

    void makeClosed() {
        Client client = small(drawIndustry());
        client.entry = RegisterEntry::Closed;
        const Date day = workdayBetween(m_random, addMonths(m_bench.today(), -50),
                                        addMonths(m_bench.today(), -2));
        constexpr auto kReasons =
            std::to_array<std::string_view>({"後継者がなく廃業", "経営者の高齢により廃業",
                                             "売上の減少により廃業", "設備の老朽化により廃業"});
        client.business.stageWord = Stage::Closed;
        client.business.stageSince = day;
        client.business.stageReason = m_random.pick(std::span<const std::string_view>(kReasons));
        client.business.member = false;
        m_clients.push_back(std::move(client));
    }

    void makeLarger() {
        Client client = operating(drawIndustry());
        client.entry = RegisterEntry::LargerThanSmall;
        const IndustryProfile& profile = industries()[client.industry];
        const int most = std::max(profile.smallMax, profile.exceptionMax);
        client.business.employees = most + m_random.between(1, 60);
        if (profile.exceptionMax > 0) client.business.industryException = false;
        m_clients.push_back(std::move(client));
    }

    void makeOutside() {
        Client client = small(drawIndustry());
        client.entry = RegisterEntry::OutsideArea;
        const Place place = placeOutside(m_random);
        client.business.postalCode = place.postalCode;
        client.business.address = place.address;
        client.business.outsideArea = true;
        m_clients.push_back(std::move(client));
    }

    /// A second record of a business, as a seminar's list or a call at the desk leaves it.
    void makeDouble() {
        const std::size_t original = drawSmall();
        Client client = m_clients[original];
        client.entry = RegisterEntry::Double;
        client.doubleOf = client.business.id;
        client.incorporatedOn.reset();
        Business& business = client.business;
        business.id = m_bench.idOf(registeredOn());
        business.name = variantOf(business.name);
        business.phone = mobilePhone(m_clients.size());
        business.corporateNumber.clear();
        business.email.clear();
        business.memo.clear();
        business.founded.reset();
        business.employees.reset();
        business.employeesOn.reset();
        if (m_random.chance(500)) business.postalCode.clear();
        if (m_random.chance(400)) business.kana.clear();
        m_clients.push_back(std::move(client));
    }

    void markIncorporated() {
        for (int made = 0; made < kIncorporated;) {
            Client& client = m_clients[drawSmall()];
            Business& business = client.business;
            if (business.form != LegalForm::SoleProprietor || client.incorporatedOn) continue;
            const CompanyKind kind =
                m_random.chance(700) ? CompanyKind::Kabushiki : CompanyKind::Godo;
            client.nameBefore = business.name;
            client.incorporatedOn = workdayBetween(m_random, addMonths(m_bench.today(), -55),
                                                   addMonths(m_bench.today(), -3));
            business.name = companyName(m_random, business.name, kind);
            business.form = LegalForm::Corporation;
            business.corporateNumber = corporateNumber(kind, m_serial++);
            business.closingMonth = closingMonth();
            ++made;
        }
    }

    std::size_t drawIndustry() {
        std::array<int, 17> weights{};
        for (std::size_t i = 0; i < weights.size(); ++i) weights[i] = industries()[i].smallCount;
        return m_random.weighted(weights);
    }

    /// One of the small businesses that the story does not need.
    std::size_t drawSmall() {
        for (;;) {
            const std::size_t drawn = m_random.below(m_clients.size());
            const Client& client = m_clients[drawn];
            if (client.entry == RegisterEntry::Small && !client.inStory) return drawn;
        }
    }

    std::int64_t employeesUpTo(int most, LegalForm form) {
        if (form == LegalForm::SoleProprietor && m_random.chance(610)) return 0;
        // The smaller of three throws: most have few.
        std::int64_t fewest = most;
        for (int i = 0; i < 3; ++i) fewest = std::min(fewest, m_random.between(0, most));
        return fewest;
    }

    int foundedIn() {
        const int year = static_cast<int>(m_bench.today().year());
        const std::int64_t age = std::min(m_random.between(1, 78), m_random.between(1, 100));
        return year - static_cast<int>(age);
    }

    CompanyKind companyKind(const IndustryProfile& profile, int founded) {
        if (m_random.chance(profile.soleShare)) return CompanyKind::None;
        // No 有限会社 can be founded since 2006, and no 合同会社 could before.
        if (founded < 2006)
            return m_random.chance(560) ? CompanyKind::Yugen : CompanyKind::Kabushiki;
        return m_random.chance(330) ? CompanyKind::Godo : CompanyKind::Kabushiki;
    }

    std::int64_t closingMonth() {
        constexpr std::array<int, 12> kWeights{4, 5, 24, 6, 7, 9, 6, 8, 12, 5, 4, 10};
        return static_cast<std::int64_t>(m_random.weighted(kWeights)) + 1;
    }

    Date registeredOn() {
        return workdayBetween(m_random, addMonths(m_bench.today(), -12 * 6),
                              addMonths(m_bench.today(), -15));
    }

    Workbench& m_bench;
    Random m_random;
    const Staff& m_staff;
    BusinessNames m_names;
    std::vector<Client> m_clients;
    int m_serial = 101;
};

}  // namespace

std::vector<Client> makeRegister(Workbench& bench, const Staff& staff) {
    return RegisterMaker(bench, staff).make();
}

}  // namespace banso::demonstration
