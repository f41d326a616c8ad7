// SPDX-License-Identifier: Apache-2.0
#include "shared/catalog/import_cells.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "shared/catalog/typed_date.h"
#include "shared/rules/corporate_number.h"
#include "shared/text/fold.h"
#include "shared/text/trim.h"

namespace banso {
namespace {

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isDigits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, isDigit);
}

std::string without(std::string text, std::string_view part) {
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at))
        text.erase(at, part.size());
    return text;
}

template <typename T>
struct Meaning {
    T value;
    std::string_view words;  // folded, parted by spaces
};

/// The meaning whose words hold the folded text as a whole word.
template <typename T, std::size_t N>
const T* find(const std::array<Meaning<T>, N>& meanings, const std::string& text) {
    for (const Meaning<T>& meaning : meanings) {
        const std::string words = " " + std::string(meaning.words) + " ";
        if (words.find(" " + text + " ") != std::string::npos) return &meaning.value;
    }
    return nullptr;
}

/// Why a character may not stand in a record; `lead` and `next` are its first bytes.
std::optional<ImportFault> characterFault(std::string_view rest) {
    const auto byte = [&](std::size_t i) {
        return i < rest.size() ? static_cast<unsigned char>(rest[i]) : 0U;
    };
    const unsigned first = byte(0);
    if (first < 0x20 || first == 0x7F || (first == 0xC2 && byte(1) < 0xA0))
        return ImportFault::ControlCharacter;
    // U+E000 to U+F8FF and the two last planes belong to whoever made the font.
    const bool isPrivate = first == 0xEE || (first == 0xEF && byte(1) < 0xA4) || first == 0xF4 ||
                           (first == 0xF3 && byte(1) >= 0xB0);
    if (isPrivate) return ImportFault::OwnFontCharacter;
    if (rest.starts_with("\xEF\xBF\xBD")) return ImportFault::LostCharacter;
    return std::nullopt;
}

bool startsWithAny(std::string_view text, std::initializer_list<std::string_view> heads) {
    return std::ranges::any_of(heads, [&](auto head) { return text.starts_with(head); });
}

std::string withoutSuffix(std::string text, std::initializer_list<std::string_view> suffixes) {
    for (const std::string_view suffix : suffixes)
        if (text.ends_with(suffix)) text.erase(text.size() - suffix.size());
    return text;
}

/// How many digits a Japanese number that begins so has.
std::size_t phoneDigits(std::string_view digits) {
    return startsWithAny(digits, {"050", "060", "070", "080", "090"}) ? 11 : 10;
}

}  // namespace

ImportCell<std::string> readText(std::string_view cell, std::size_t maxChars, bool keepsLines) {
    const std::string_view source = trimmed(cell);
    std::string text;
    std::size_t characters = 0;
    for (std::size_t i = 0; i < source.size(); ++i) {
        const char c = source[i];
        if (c == '\r' && source.substr(i + 1).starts_with('\n')) continue;
        const bool isLine = c == '\n' || c == '\r';
        const bool isContinued = (static_cast<unsigned char>(c) & 0xC0) == 0x80;
        if (!isContinued) ++characters;
        if (isLine || c == '\t') {
            text.push_back(isLine && keepsLines ? '\n' : ' ');
            continue;
        }
        const auto fault = isContinued ? std::nullopt : characterFault(source.substr(i));
        if (fault) return *fault;
        text.push_back(c);
    }
    if (characters > maxChars) return ImportFault::TextTooLong;
    return text;
}

ImportCell<std::string> readPostalCode(std::string_view cell) {
    const std::string digits = without(without(fold(cell), "〒"), "-");
    if (!isDigits(digits)) return ImportFault::PostalCodeWrong;
    if (digits.size() == 6) return ImportFault::LostZero;
    if (digits.size() != 7) return ImportFault::PostalCodeWrong;
    return digits.substr(0, 3) + "-" + digits.substr(3);
}

ImportCell<std::string> readPhone(std::string_view cell) {
    std::string typed = fold(cell);
    if (typed.starts_with("+81")) typed.replace(0, 3, "0-");
    std::string phone;
    std::string digits;
    for (const char c : typed) {
        if (isDigit(c)) {
            phone.push_back(c);
            digits.push_back(c);
        } else if (c != '-' && c != '(' && c != ')') {
            return ImportFault::PhoneWrong;
        } else if (!phone.empty() && phone.back() != '-') {
            phone.push_back('-');
        }
    }
    if (phone.ends_with('-')) phone.pop_back();
    if (phone.starts_with("0-")) phone.erase(1, 1);
    if (digits.starts_with('0')) {
        const bool isFree = digits.starts_with("0800") && digits.size() == 11;
        if (isFree || digits.size() == phoneDigits(digits)) return phone;
        return ImportFault::PhoneWrong;
    }
    if (!digits.empty() && digits.size() + 1 == phoneDigits("0" + digits))
        return ImportFault::LostZero;
    return ImportFault::PhoneWrong;
}

ImportCell<std::string> readEmail(std::string_view cell) {
    const std::string_view text = trimmed(cell);
    const auto at = text.find('@');
    const bool isPlain = std::ranges::all_of(text, [](char c) { return c > ' ' && c < 0x7F; });
    const bool isOne = at != std::string_view::npos && at > 0 && at == text.rfind('@') &&
                       text.find_first_of(",;") == std::string_view::npos;
    if (!isPlain || !isOne || text.find('.', at) == std::string_view::npos || text.back() == '.' ||
        text[at + 1] == '.')
        return ImportFault::EmailWrong;
    return std::string(text);
}

ImportCell<std::string> readCorporateNumber(std::string_view cell) {
    const std::string folded = fold(cell);
    // 2.07E+12: a spreadsheet kept the first digits only.
    if (folded.find("e+") != std::string::npos) return ImportFault::DamagedNumber;
    auto number = parseCorporateNumber(folded);
    return number ? ImportCell<std::string>(std::move(*number)) : ImportFault::CorporateNumberWrong;
}

ImportCell<LegalForm> readLegalForm(std::string_view cell) {
    const std::string text = fold(cell);
    if (text.starts_with("個人") || text == "個" || text == "自営業")
        return LegalForm::SoleProprietor;
    const bool isCompany = text.find("法人") != std::string::npos ||
                           text.find("会社") != std::string::npos || text.ends_with("組合");
    if (isCompany || text == "法" || text == "株式" || text == "有限")
        return LegalForm::Corporation;
    return ImportFault::FormUnknown;
}

LegalForm legalFormOfName(std::string_view name) {
    const std::string text = fold(name);
    for (const std::string_view form :
         {"株式会社", "有限会社", "合同会社", "合資会社", "合名会社", "一般社団法人",
          "一般財団法人", "特定非営利活動法人", "医療法人", "社会福祉法人", "学校法人"})
        if (text.starts_with(form) || text.ends_with(form)) return LegalForm::Corporation;
    return LegalForm::Unknown;
}

ImportCell<Stage> readStage(std::string_view cell) {
    static constexpr std::array<Meaning<Stage>, 5> kStages{{
        {Stage::Founding,
         "founding 創業予定 開業予定 創業準備 創業準備中 創業希望 創業前 開業準備中"},
        {Stage::Operating, "operating 営業中 営業 開業 開業中 稼働 稼働中 継続 存続"},
        {Stage::Suspended, "suspended 休業 休業中 休眠"},
        {Stage::Closed, "closed 廃業 廃業済 閉店 閉業 解散 倒産 清算"},
        {Stage::MovedAway, "moved_away 管外転出 転出 管外 市外転出 管外移転"},
    }};
    const Stage* const stage = find(kStages, fold(cell));
    return stage ? ImportCell<Stage>(*stage) : ImportFault::StageUnknown;
}

ImportCell<bool> readMember(std::string_view cell) {
    static constexpr std::array<Meaning<bool>, 2> kWords{{
        {true, "加入 加入済 有 有り あり はい ○ 〇 ◯ yes true 1"},
        {false, "未加入 非加入 退会 退会済 無 無し なし いいえ × ✕ - no false 0"},
    }};
    const std::string text = fold(cell);
    if (const bool* const word = find(kWords, text)) return *word;
    if (!text.ends_with("会員")) return ImportFault::MemberUnknown;
    return !startsWithAny(text, {"非", "元", "退会", "未"});
}

ImportCell<std::int64_t> readEmployees(std::string_view cell) {
    const std::string text = withoutSuffix(without(fold(cell), ","), {"人", "名"});
    std::int64_t number = 0;
    if (!isDigits(text) || text.size() > 6) return ImportFault::EmployeesWrong;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

ImportCell<Date> readDay(std::string_view cell) {
    const std::string text = fold(cell);
    if (isDigits(text) && text.size() == 5) return ImportFault::DateIsSerial;
    const auto typed = readTypedDate(cell);
    const auto day = typed ? wholeDay(*typed) : std::nullopt;
    return day ? ImportCell<Date>(*day) : ImportFault::DateWrong;
}

ImportCell<std::int64_t> readMonth(std::string_view cell) {
    const std::string text = withoutSuffix(fold(cell), {"決算", "期", "末", "月"});
    std::int64_t month = 0;
    if (isDigits(text) && text.size() <= 2)
        std::from_chars(text.data(), text.data() + text.size(), month);
    if (month < 1 || month > 12) return ImportFault::MonthWrong;
    return month;
}

ImportCell<std::int64_t> readYear(std::string_view cell) {
    const std::string text = withoutSuffix(fold(cell), {"創業", "設立"});
    if (isDigits(text) && text.size() == 5) return ImportFault::DateIsSerial;
    const auto typed = readTypedDate(text);
    if (!typed || typed->year < 1500 || typed->year > 2199) return ImportFault::YearWrong;
    return typed->year;
}

namespace {

/// An industry's name as offices write it, with or without its signs.
std::string foldIndustry(std::string_view name) {
    std::string text = fold(name);
    for (const std::string_view sign : {"、", ",", "(", ")", "，"}) text = without(text, sign);
    return text;
}

}  // namespace

IndustryNames::IndustryNames(std::span<const Industry> industries) {
    for (const Industry& industry : industries) {
        add(industry.key, industry.key);
        add(industry.nameJa, industry.key);
        add(industry.nameEn, industry.key);
        for (std::string_view rest = industry.jsicDivision; !rest.empty();) {
            const auto end = std::min(rest.find(','), rest.size());
            add(rest.substr(0, end), industry.key);
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        constexpr std::string_view kComma = "、";
        std::string_view rest = industry.nameJa;
        for (auto end = rest.find(kComma); end != std::string_view::npos; end = rest.find(kComma)) {
            add(rest.substr(0, end), industry.key);
            rest.remove_prefix(end + kComma.size());
        }
        add(rest, industry.key);
    }
}

void IndustryNames::add(std::string_view name, const std::string& key) {
    const auto [known, isNew] = m_keys.emplace(foldIndustry(name), key);
    if (!isNew && known->second != key) known->second.clear();
}

ImportCell<std::string> IndustryNames::read(std::string_view cell) const {
    const auto found = m_keys.find(foldIndustry(cell));
    if (found == m_keys.end() || found->second.empty()) return ImportFault::IndustryUnknown;
    return found->second;
}

}  // namespace banso
