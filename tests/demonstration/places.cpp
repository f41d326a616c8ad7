// SPDX-License-Identifier: Apache-2.0
#include "tests/demonstration/places.h"

#include <array>
#include <cstdio>
#include <span>
#include <string_view>

namespace banso::demonstration {
namespace {

struct Town {
    std::string_view name;
    std::string_view postalCode;
    int blocks;  // 丁目; 0: none
};

constexpr auto kTowns = std::to_array<Town>({
    {"問屋町", "370-0006", 4},   {"問屋町西", "370-0007", 2}, {"飯塚町", "370-0069", 0},
    {"並榎町", "370-0802", 0},   {"連雀町", "370-0826", 0},   {"鞘町", "370-0827", 0},
    {"宮元町", "370-0828", 0},   {"高松町", "370-0829", 0},   {"あら町", "370-0831", 0},
    {"南町", "370-0847", 0},     {"鶴見町", "370-0848", 0},   {"八島町", "370-0849", 0},
    {"通町", "370-0053", 0},     {"旭町", "370-0052", 0},     {"九蔵町", "370-0815", 0},
    {"本町", "370-0813", 0},     {"嘉多町", "370-0819", 0},   {"田町", "370-0824", 0},
    {"椿町", "370-0816", 0},     {"羅漢町", "370-0817", 0},   {"寄合町", "370-0825", 0},
    {"歌川町", "370-0814", 0},   {"柳川町", "370-0815", 0},   {"成田町", "370-0801", 0},
    {"昭和町", "370-0804", 0},   {"末広町", "370-0065", 0},   {"請地町", "370-0064", 0},
    {"台町", "370-0803", 0},     {"住吉町", "370-0811", 0},   {"相生町", "370-0812", 0},
    {"赤坂町", "370-0818", 0},   {"東町", "370-0045", 0},     {"江木町", "370-0046", 0},
    {"高関町", "370-0043", 0},   {"岩押町", "370-0044", 0},   {"双葉町", "370-0843", 0},
    {"和田町", "370-0846", 0},   {"下和田町", "370-0845", 5}, {"栄町", "370-0841", 0},
    {"北双葉町", "370-0842", 0}, {"若松町", "370-0833", 0},   {"竜見町", "370-0836", 0},
    {"城南町", "370-0837", 0},   {"聖石町", "370-0862", 0},   {"片岡町", "370-0862", 3},
    {"石原町", "370-0864", 0},   {"寺尾町", "370-0865", 0},   {"乗附町", "370-0867", 0},
    {"鼻高町", "370-0868", 0},   {"八千代町", "370-0861", 4}, {"貝沢町", "370-0042", 0},
    {"浜尻町", "370-0005", 0},   {"井野町", "370-0004", 0},   {"小八木町", "370-0071", 0},
    {"大八木町", "370-0072", 0}, {"緑町", "370-0073", 4},     {"下小鳥町", "370-0074", 0},
    {"筑縄町", "370-0075", 0},   {"上並榎町", "370-0801", 0}, {"下之城町", "370-0852", 0},
    {"倉賀野町", "370-1201", 0}, {"岩鼻町", "370-1208", 0},   {"中居町", "370-0851", 4},
    {"上中居町", "370-0851", 0}, {"矢中町", "370-1203", 0},   {"柴崎町", "370-0035", 0},
    {"上大類町", "370-0031", 0}, {"中大類町", "370-0032", 0}, {"新保町", "370-0018", 0},
    {"中尾町", "370-0001", 0},   {"日高町", "370-0002", 0},   {"京目町", "370-0011", 0},
    {"島野町", "370-0015", 0},   {"正観寺町", "370-0008", 0}, {"上豊岡町", "370-0871", 0},
    {"中豊岡町", "370-0873", 0}, {"下豊岡町", "370-0873", 0}, {"藤塚町", "370-0879", 0},
    {"山名町", "370-1213", 0},   {"根小屋町", "370-1214", 0}, {"木部町", "370-1212", 0},
    {"東貝沢町", "370-0041", 4}, {"南大類町", "370-0036", 0},
});
constexpr auto kTownsOutside = std::to_array<Town>({
    {"高崎市新町", "370-1301", 0},
    {"高崎市箕郷町西明屋", "370-3105", 0},
    {"高崎市下室田町", "370-3342", 0},
    {"高崎市倉渕町権田", "370-3402", 0},
    {"高崎市吉井町吉井", "370-2132", 0},
    {"高崎市金古町", "370-3511", 0},
    {"安中市原市", "379-0133", 0},
    {"藤岡市藤岡", "375-0024", 0},
    {"前橋市元総社町", "371-0846", 0},
    {"玉村町上新田", "370-1132", 0},
});

constexpr auto kBuildings = std::to_array<std::string_view>(
    {"サンライズ観音", "烏川ビル", "上州第二ビル", "コーポ和田橋", "ときわ会館", "駅東プラザ"});

std::string numbered(Random& random, const Town& town) {
    std::string address(town.name);
    if (town.blocks > 0) {
        address += std::to_string(random.between(1, town.blocks)) + "-";
        address += std::to_string(random.between(1, 19)) + "-";
    } else if (random.chance(700)) {
        address += std::to_string(random.between(1, 1480)) + "-";
    }
    address += std::to_string(random.between(1, 38));
    if (!random.chance(70)) return address;
    address.append(" ").append(random.pick(std::span<const std::string_view>(kBuildings)));
    return address + std::to_string(random.between(1, 4)) + "0" +
           std::to_string(random.between(1, 5));
}

std::string fourDigits(std::size_t number) {
    char digits[8];
    std::snprintf(digits, sizeof digits, "%04u", static_cast<unsigned>(number % 10'000));
    return digits;
}

}  // namespace

Place placeInArea(Random& random) {
    const Town& town = random.pick(std::span<const Town>(kTowns));
    return {std::string(town.postalCode), "高崎市" + numbered(random, town)};
}

Place placeOutside(Random& random) {
    const Town& town = random.pick(std::span<const Town>(kTownsOutside));
    return {std::string(town.postalCode), numbered(random, town)};
}

// 7,919 and 6,961 have no divisor in common with 10,000: every number comes up once.
std::string landLine(std::size_t n) {
    return "027-000-" + fourDigits(n * 7919 + 17);
}

std::string mobilePhone(std::size_t n) {
    return (n % 3 == 0 ? "080-0000-" : "090-0000-") + fourDigits(n * 6961 + 29);
}

}  // namespace banso::demonstration
