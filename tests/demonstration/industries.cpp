// SPDX-License-Identifier: Apache-2.0
#include "tests/demonstration/industries.h"

#include "tests/demonstration/trade_names.h"

namespace banso::demonstration {
namespace {

using Season = std::array<int, 12>;
// Mean months of each profile add up to 12,000.
constexpr Season kEven{990, 970, 1020, 1000, 990, 1000, 1010, 980, 1000, 1010, 1000, 1030};
constexpr Season kYearEnd{930, 880, 990, 960, 970, 950, 1010, 990, 940, 980, 1010, 1390};
constexpr Season kFiscalEnd{960, 1040, 1420, 800, 840, 920, 960, 940, 1010, 1020, 1040, 1050};
constexpr Season kEatingOut{900, 860, 1050, 1020, 1040, 930, 1010, 1060, 930, 990, 1000, 1210};
constexpr Season kTravel{780, 800, 980, 1040, 1160, 900, 1020, 1250, 990, 1120, 1160, 800};
constexpr Season kSchool{1000, 1060, 1330, 1080, 930, 920, 1070, 1050, 890, 890, 890, 890};

constexpr auto kIndustries = std::to_array<IndustryProfile>({
    {"agri_forest_fish", 22, 20, 0, 0, 700, 6'000'000, kTravel, trades::kFarming},
    {"mining", 2, 20, 0, 0, 0, 21'000'000, kFiscalEnd, trades::kMining},
    {"construction", 994, 20, 0, 0, 430, 13'000'000, kFiscalEnd, trades::kConstruction},
    {"manufacturing", 553, 20, 0, 0, 340, 9'800'000, kEven, trades::kManufacturing},
    {"utilities", 34, 20, 0, 0, 150, 22'000'000, kEven, trades::kUtilities},
    {"information", 96, 20, 5, 820, 330, 8'500'000, kFiscalEnd, trades::kInformation},
    {"transport", 104, 20, 0, 0, 300, 10'500'000, kYearEnd, trades::kTransport},
    {"wholesale_retail", 1853, 5, 0, 0, 560, 15'500'000, kYearEnd, trades::kRetail},
    {"finance", 228, 20, 0, 0, 480, 8'200'000, kEven, trades::kFinance},
    {"real_estate_rental", 920, 20, 5, 140, 420, 12'500'000, kFiscalEnd, trades::kRealEstate},
    {"academic_professional", 523, 5, 0, 0, 640, 7'600'000, kFiscalEnd, trades::kProfessional},
    {"lodging_food", 866, 5, 20, 40, 800, 6'400'000, kEatingOut, trades::kLodgingFood},
    {"living_amusement", 977, 5, 20, 50, 830, 4'600'000, kYearEnd, trades::kLiving},
    {"education", 239, 5, 0, 0, 760, 4'400'000, kSchool, trades::kEducation},
    {"medical_welfare", 185, 5, 0, 0, 570, 5'600'000, kEven, trades::kMedical},
    {"compound", 30, 5, 0, 0, 200, 7'800'000, kEven, trades::kCompound},
    {"other_services", 301, 5, 0, 0, 460, 7'400'000, kEven, trades::kOther},
});
constexpr auto kPlaceWords = std::to_array<Reading>(
    {{"榛名", "ハルナ"},     {"赤城", "アカギ"},         {"妙義", "ミョウギ"},
     {"碓氷", "ウスイ"},     {"浅間", "アサマ"},         {"上州", "ジョウシュウ"},
     {"上毛", "ジョウモウ"}, {"烏川", "カラスガワ"},     {"利根", "トネ"},
     {"観音", "カンノン"},   {"群馬", "グンマ"},         {"高崎", "タカサキ"},
     {"西毛", "セイモウ"},   {"城址", "ジョウシ"},       {"聖石", "ヒジリイシ"},
     {"烏帽子", "エボシ"},   {"中山道", "ナカセンドウ"}, {"三国", "ミクニ"},
     {"和田", "ワダ"},       {"倉賀野", "クラガノ"},     {"石原", "イシハラ"},
     {"旭", "アサヒ"},       {"大和", "ヤマト"},         {"富士", "フジ"},
     {"東亜", "トウア"},     {"共栄", "キョウエイ"},     {"協和", "キョウワ"},
     {"日昇", "ニッショウ"}, {"丸一", "マルイチ"},       {"丸大", "マルダイ"},
     {"三栄", "サンエイ"},   {"光", "ヒカリ"},           {"昭和", "ショウワ"},
     {"第一", "ダイイチ"},   {"北関東", "キタカントウ"}, {"大成", "タイセイ"},
     {"新栄", "シンエイ"},   {"山一", "ヤマイチ"},       {"松栄", "ショウエイ"},
     {"宝", "タカラ"},       {"常盤", "トキワ"},         {"千代田", "チヨダ"}});
constexpr auto kShopWords = std::to_array<Reading>({{"とおりみち", "トオリミチ"},
                                                    {"イト", "イト"},
                                                    {"こもれび", "コモレビ"},
                                                    {"ひなた", "ヒナタ"},
                                                    {"つむぎ", "ツムギ"},
                                                    {"みなも", "ミナモ"},
                                                    {"月の舟", "ツキノフネ"},
                                                    {"福", "フク"},
                                                    {"はな", "ハナ"},
                                                    {"縁", "エン"},
                                                    {"結", "ユイ"},
                                                    {"和", "ナゴミ"},
                                                    {"灯", "アカリ"},
                                                    {"空", "ソラ"},
                                                    {"凪", "ナギ"},
                                                    {"さと", "サト"},
                                                    {"ルポ", "ルポ"},
                                                    {"ソレイユ", "ソレイユ"},
                                                    {"アンジュ", "アンジュ"},
                                                    {"リーフ", "リーフ"},
                                                    {"ノア", "ノア"},
                                                    {"ブラン", "ブラン"},
                                                    {"ミモザ", "ミモザ"},
                                                    {"クローバー", "クローバー"},
                                                    {"ポルト", "ポルト"},
                                                    {"モア", "モア"},
                                                    {"ルミエール", "ルミエール"},
                                                    {"スミレ", "スミレ"},
                                                    {"まちかど", "マチカド"},
                                                    {"だんらん", "ダンラン"},
                                                    {"あさひ", "アサヒ"},
                                                    {"やわらぎ", "ヤワラギ"},
                                                    {"花音", "カノン"},
                                                    {"紬", "ツムギ"},
                                                    {"椿", "ツバキ"},
                                                    {"糸車", "イトグルマ"},
                                                    {"絹", "キヌ"},
                                                    {"風花", "カザハナ"},
                                                    {"からっ風", "カラッカゼ"},
                                                    {"梅の木", "ウメノキ"},
                                                    {"三日月", "ミカヅキ"},
                                                    {"星めぐり", "ホシメグリ"},
                                                    {"みちくさ", "ミチクサ"},
                                                    {"てまり", "テマリ"},
                                                    {"きりん", "キリン"},
                                                    {"ことり", "コトリ"},
                                                    {"しろくま", "シロクマ"},
                                                    {"くるみ", "クルミ"},
                                                    {"れんげ", "レンゲ"},
                                                    {"ほたる", "ホタル"},
                                                    {"あけぼの", "アケボノ"},
                                                    {"たまゆら", "タマユラ"},
                                                    {"ゆず", "ユズ"},
                                                    {"すずらん", "スズラン"},
                                                    {"百日紅", "サルスベリ"},
                                                    {"千鳥", "チドリ"}});

}  // namespace

std::span<const IndustryProfile> industries() {
    return kIndustries;
}

std::size_t industryOf(std::string_view key) {
    for (std::size_t i = 0; i < kIndustries.size(); ++i)
        if (kIndustries[i].key == key) return i;
    BANSO_ASSERT(false);
    return 0;
}

std::span<const Reading> placeWords() {
    return kPlaceWords;
}

std::span<const Reading> shopWords() {
    return kShopWords;
}

}  // namespace banso::demonstration
