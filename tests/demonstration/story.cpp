// SPDX-License-Identifier: Apache-2.0
#include "tests/demonstration/story.h"

#include <array>

namespace banso::demonstration {
namespace {

struct StoryRow {
    std::string_view name;
    std::string_view kana;
    std::string_view industry;
    std::string_view trade;
    std::string_view item;
    LegalForm form;
    std::string_view postalCode;
    std::string_view address;
    std::string_view phone;
    int employees;
    int founded;
    int closingMonth;
    std::size_t advisor;  // place in Staff::advisors
    std::string_view representative;
    std::string_view representativeKana;
};

constexpr auto kRows = std::to_array<StoryRow>({
    {story::kHaruna, "ハルナセイカ", "manufacturing", "和菓子・焼き菓子の製造と卸", "季節の和菓子",
     LegalForm::Corporation, "370-0802", "高崎市並榎町112-3", "027-000-3051", 8, 1968, 3, 0,
     "榛澤 一郎", "ハルサワ イチロウ"},
    {story::kTorimichi, "カフェ トオリミチ", "lodging_food",
     "自家焙煎コーヒーと昼の食事（合同会社とおりみちが営む）", "昼の定食", LegalForm::Corporation,
     "370-0006", "高崎市問屋町2-8-14", "027-000-4821", 2, 2017, 3, 0, "通山 みどり",
     "トオリヤマ ミドリ"},
    {story::kUsui, "ウスイセイコウ", "manufacturing", "精密部品の切削加工", "切削部品",
     LegalForm::Corporation, "370-0069", "高崎市飯塚町1456-2", "027-000-6214", 12, 1979, 9, 0,
     "碓井 正樹", "ウスイ マサキ"},
    {story::kMaruyama, "マルヤマセイカテン", "wholesale_retail", "野菜・果物の小売", "野菜と果物",
     LegalForm::SoleProprietor, "370-0816", "高崎市椿町33", "027-000-2870", 1, 1984, 12, 0,
     "丸山 茂", "マルヤマ シゲル"},
    {story::kIto, "ヘアサロン イト", "living_amusement", "美容室", "カラーと手入れ",
     LegalForm::SoleProprietor, "370-0849", "高崎市八島町58-1", "027-000-7743", 1, 2014, 12, 0,
     "糸井 麻衣", "イトイ マイ"},
    {story::kKataoka, "カタオカトソウ", "construction", "外壁・屋根の塗装", "外壁塗装",
     LegalForm::Corporation, "370-0862", "高崎市片岡町2-17-5", "027-000-5509", 6, 1991, 3, 1,
     "片岡 勝利", "カタオカ カツトシ"},
    {story::kWadabashi, "ワダバシクリーニング", "living_amusement", "衣類のクリーニング",
     "布団の丸洗い", LegalForm::SoleProprietor, "370-0846", "高崎市和田町9-12", "027-000-1396", 2,
     1976, 12, 4, "和田 久美子", "ワダ クミコ"},
});

Client clientOf(const StoryRow& row, Date today) {
    Client client;
    client.industry = industryOf(row.industry);
    client.advisor = row.advisor;
    client.item = row.item;
    client.representative = {std::string(row.representative), std::string(row.representativeKana)};
    Business& business = client.business;
    business.name = row.name;
    business.kana = row.kana;
    business.industry = row.industry;
    business.tradeWords = row.trade;
    business.form = row.form;
    business.postalCode = row.postalCode;
    business.address = row.address;
    business.phone = row.phone;
    business.employees = row.employees;
    business.employeesOn = addDays(addMonths(today, -5), -6);
    business.founded = row.founded;
    business.stageSince = std::chrono::year{row.founded} / 4 / 1;
    business.closingMonth = row.closingMonth;
    if (industries()[client.industry].exceptionMax > 0) business.industryException = false;
    return client;
}

}  // namespace

std::vector<Client> storyClients(Date today, std::size_t industry) {
    std::vector<Client> clients;
    for (const StoryRow& row : kRows)
        if (row.industry == industries()[industry].key) clients.push_back(clientOf(row, today));
    return clients;
}

std::size_t storyPlace(const std::vector<Client>& clients, std::string_view name) {
    for (std::size_t i = 0; i < clients.size(); ++i)
        if (clients[i].inStory && clients[i].business.name == name) return i;
    BANSO_ASSERT(false);
    return 0;
}

StoryBusinesses storyBusinesses(const std::vector<Client>& clients) {
    const auto id = [&](std::string_view name) {
        return clients[storyPlace(clients, name)].business.id;
    };
    return {.haruna = id(story::kHaruna),
            .torimichi = id(story::kTorimichi),
            .usui = id(story::kUsui),
            .maruyama = id(story::kMaruyama),
            .ito = id(story::kIto),
            .kataoka = id(story::kKataoka),
            .wadabashi = id(story::kWadabashi)};
}

}  // namespace banso::demonstration
