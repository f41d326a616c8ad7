// SPDX-License-Identifier: Apache-2.0
#include "tests/demonstration/business_names.h"

#include <cstdio>
#include <utility>

namespace banso::demonstration {
namespace {

std::string_view formOf(CompanyKind kind) {
    switch (kind) {
        case CompanyKind::None:
            return "";
        case CompanyKind::Kabushiki:
            return "株式会社";
        case CompanyKind::Yugen:
            return "有限会社";
        case CompanyKind::Godo:
            return "合同会社";
    }
    return "";
}

BusinessName draw(Random& random, const IndustryProfile& industry, CompanyKind kind) {
    const TradeName& trade = random.pick(industry.trades);
    if (trade.before) {
        const Reading& word = random.pick(shopWords());
        const bool glued = kind != CompanyKind::None;
        const std::string space = glued ? "" : " ";
        return {std::string(trade.text) + space + std::string(word.text),
                std::string(trade.kana) + space + std::string(word.kana), &trade};
    }
    const bool named = random.chance(kind == CompanyKind::None ? 780 : 520);
    const Reading& stem = random.pick(named ? surnames() : placeWords());
    return {std::string(stem.text) + std::string(trade.text),
            std::string(stem.kana) + std::string(trade.kana), &trade, named ? &stem : nullptr};
}

void replaceAll(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

/// 9 − (Σ Pn×Qn mod 9): n from the right, Qn 1 for odd and 2 for even places.
int checkDigit(std::string_view twelveDigits) {
    int sum = 0;
    for (std::size_t i = 0; i < twelveDigits.size(); ++i) {
        const std::size_t fromRight = twelveDigits.size() - i;
        sum += (twelveDigits[i] - '0') * (fromRight % 2 == 1 ? 1 : 2);
    }
    return 9 - sum % 9;
}

}  // namespace

BusinessName BusinessNames::next(Random& random, const IndustryProfile& industry,
                                 CompanyKind kind) {
    BusinessName made = draw(random, industry, kind);
    for (int tries = 0; m_taken.contains(made.name); ++tries) {
        made = draw(random, industry, kind);
        if (tries < 12 || !m_taken.contains(made.name)) continue;
        // A crowded trade: shops of one name tell themselves apart by a place.
        const Reading& place = random.pick(placeWords());
        made.name.append(" ").append(place.text).append("店");
        made.kana.append(" ").append(place.kana).append("テン");
    }
    m_taken.insert(made.name);
    return made;
}

std::string companyName(Random& random, const std::string& name, CompanyKind kind) {
    if (kind == CompanyKind::None) return name;
    const std::string form(formOf(kind));
    return random.chance(560) ? form + " " + name : name + " " + form;
}

std::string corporateNumber(CompanyKind kind, int serial) {
    const int registryKind = kind == CompanyKind::Kabushiki ? 1
                             : kind == CompanyKind::Yugen   ? 2
                                                            : 3;
    char base[16];
    std::snprintf(base, sizeof base, "07000%1d9%05d", registryKind, serial % 100'000);
    return std::to_string(checkDigit(base)) + base;
}

std::string variantOf(const std::string& name) {
    constexpr std::pair<std::string_view, std::string_view> kVariants[]{
        {"株式会社 ", "㈱"}, {" 株式会社", "㈱"}, {"有限会社 ", "㈲"}, {" 有限会社", "㈲"},
        {"髙", "高"},        {"﨑", "崎"},        {"渡邉", "渡辺"},    {"渡邊", "渡辺"},
        {"齋", "斎"},        {"濵", "浜"},        {"澤", "沢"},        {"嶋", "島"}};
    std::string variant = name;
    for (const auto& [from, to] : kVariants) replaceAll(variant, from, to);
    if (variant == name) replaceAll(variant, "高", "髙");
    if (variant == name) replaceAll(variant, "崎", "﨑");
    if (variant == name) replaceAll(variant, " ", "　");
    if (variant == name) variant += "（代表者宅）";
    return variant;
}

}  // namespace banso::demonstration
