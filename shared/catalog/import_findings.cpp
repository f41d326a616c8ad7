// SPDX-License-Identifier: Apache-2.0
#include "shared/catalog/import_findings.h"

#include <algorithm>
#include <array>
#include <utility>

#include "shared/base/assert.h"
#include "shared/text/fold.h"

namespace banso {
namespace {

constexpr std::array<std::pair<ImportFault, ImportWords>, 24> kFaultWords{{
    {ImportFault::NameMissing,
     {"名称がありません。", "名称を入力してください。", "There is no name.", "Enter the name."}},
    {ImportFault::TextTooLong,
     {"文字数が多すぎます。", "短くするか、備考の列に分けてください。", "The text is too long.",
      "Shorten it, or move a part to the memo."}},
    {ImportFault::ControlCharacter,
     {"目に見えない制御文字が含まれています。", "セルを入力し直してください。",
      "The cell holds an invisible control character.", "Type the cell anew."}},
    {ImportFault::OwnFontCharacter,
     {"外字が含まれています。ほかの端末では表示できません。", "一般の漢字に置き換えてください。",
      "The cell holds a character of the office's own font.",
      "Replace it by an ordinary character."}},
    {ImportFault::LostCharacter,
     {"別のソフトで読めなかった文字が残っています。", "元の資料を見て入力し直してください。",
      "The cell holds a mark for a character that another program lost.",
      "Type it anew from the source."}},
    {ImportFault::DamagedNumber,
     {"Excelが番号を指数に変えています。", "列の書式を「文字列」にして番号を入力し直してください。",
      "Excel has turned the number into an exponent.",
      "Format the column as text and enter the number anew."}},
    {ImportFault::LostZero,
     {"先頭の0が失われているようです。", "列の書式を「文字列」にして先頭の0から入力してください。",
      "The leading zero seems to be lost.",
      "Format the column as text and enter the number with its zero."}},
    {ImportFault::CorporateNumberWrong,
     {"法人番号として正しくありません（13桁、検査数字）。",
      "国税庁の法人番号公表サイトで確かめてください。",
      "This is no corporate number (13 digits, check digit).",
      "Compare it with the register of the National Tax Agency."}},
    {ImportFault::SoleProprietorWithNumber,
     {"個人に法人番号はありません。",
      "区分を確かめるか、番号を空にしてください（登録番号T…は法人番号ではありません）。",
      "A sole proprietor has no corporate number.",
      "Check the legal form, or empty the number (an invoice number is another)."}},
    {ImportFault::PostalCodeWrong,
     {"郵便番号は7桁です。", "370-8511 のように入力してください。", "A postal code has 7 digits.",
      "Enter it as 370-8511."}},
    {ImportFault::PhoneWrong,
     {"電話番号として読めません。", "027-361-5171 のように番号を一つだけ入力してください。",
      "This is no telephone number.", "Enter one number, as 027-361-5171."}},
    {ImportFault::EmailWrong,
     {"メールアドレスとして読めません。", "半角でアドレスを一つだけ入力してください。",
      "This is no e-mail address.", "Enter one address in plain letters."}},
    {ImportFault::FormUnknown,
     {"法人・個人の区分が読めません。", "「法人」か「個人」と入力してください。",
      "The legal form is not known.", "Enter 法人 or 個人."}},
    {ImportFault::StageUnknown,
     {"営業の状態が読めません。",
      "創業予定・営業中・休業・廃業・管外転出のいずれかを入力してください。",
      "The stage is not known.", "Enter 創業予定, 営業中, 休業, 廃業 or 管外転出."}},
    {ImportFault::MemberUnknown,
     {"会員の区分が読めません。", "「会員」か「非会員」と入力してください。",
      "The membership is not known.", "Enter 会員 or 非会員."}},
    {ImportFault::IndustryUnknown,
     {"業種が計画の業種表にありません。", "業種表の名称（例：建設業）か記号を入力してください。",
      "The industry is not in the plan's table.", "Enter a name or a key of industries.csv."}},
    {ImportFault::EmployeesWrong,
     {"従業員数として読めません。", "0以上の整数を入力してください。",
      "This is no number of employees.", "Enter a whole number from 0."}},
    {ImportFault::DateWrong,
     {"日付として読めません。", "2025-04-01、2025/4/1、令和7年4月1日 のように入力してください。",
      "This is no day.", "Enter it as 2025-04-01, 2025/4/1 or 令和7年4月1日."}},
    {ImportFault::DateIsSerial,
     {"日付がExcelの通し番号になっています。", "列の書式を「日付」にして保存し直してください。",
      "The day is Excel's count of days.", "Format the column as a date and save the file again."}},
    {ImportFault::MonthWrong,
     {"月として読めません。", "1から12の数を入力してください。", "This is no month.",
      "Enter a number from 1 to 12."}},
    {ImportFault::YearWrong,
     {"年として読めません。", "1985年、昭和60年 のように入力してください。", "This is no year.",
      "Enter it as 1985 or 昭和60年."}},
    {ImportFault::TooManyCells,
     {"見出しより多くのセルがあり、列がずれているおそれがあります。",
      "コンマを含むセルを引用符で囲んでください。",
      "The row has more cells than the header; its columns may be shifted.",
      "Quote the cell that holds a comma."}},
    {ImportFault::NotRecognisable,
     {"次に取り込むとき同じ事業者と分かる手がかりがありません。",
      "管理番号、法人番号、住所、電話番号のいずれかを入力してください。",
      "Nothing tells this business from another of its name.",
      "Enter a register number, corporate number, address or telephone number."}},
    {ImportFault::SameIdentity,
     {"別の行と同じ事業者ですが、内容が違います。",
      "正しい行だけを残すか、別の管理番号を付けてください。",
      "Another row is the same business with other contents.",
      "Keep the right row only, or give each its own register number."}},
}};

constexpr std::array<std::pair<ImportDoubt, ImportWords>, 4> kDoubtWords{{
    {ImportDoubt::RepeatedRow,
     {"同じ内容の行があるため、一度だけ取り込みます。", "一方を消してください。",
      "The row repeats another one and is taken once.", "Remove one of the two."}},
    {ImportDoubt::SameCorporateNumber,
     {"同じ法人番号の行があります。", "支店でなければ、一方を消してください。",
      "Another row has the same corporate number.", "Remove one of them, unless it is a branch."}},
    {ImportDoubt::SameNameAndPhone,
     {"名称と電話番号が同じ行があります。", "同じ事業者なら、一方を消してください。",
      "Another row has the same name and telephone number.",
      "Remove one of them, if they are the same business."}},
    {ImportDoubt::SameNameAndAddress,
     {"名称と住所が同じ行があります。", "同じ事業者なら、一方を消してください。",
      "Another row has the same name and address.",
      "Remove one of them, if they are the same business."}},
}};

template <typename E, std::size_t N>
ImportWords find(const std::array<std::pair<E, ImportWords>, N>& table, E wanted) {
    const auto found = std::ranges::find(table, wanted, &std::pair<E, ImportWords>::first);
    BANSO_ASSERT(found != table.end());
    return found->second;
}

}  // namespace

ImportWords words(ImportFault fault) {
    return find(kFaultWords, fault);
}

ImportWords words(ImportDoubt doubt) {
    return find(kDoubtWords, doubt);
}

std::string valueClassOf(std::string_view value) {
    if (value.empty()) return "empty";
    const std::string plain = fold(value);
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const std::string digits = std::to_string(std::ranges::count_if(plain, isDigit)) + " digits";
    if (std::ranges::all_of(plain, isDigit)) return digits;
    if (std::ranges::all_of(plain, [&](char c) { return isDigit(c) || c == '-'; }))
        return digits + " and hyphens";
    const auto characters = std::ranges::count_if(
        value, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
    return "text, " + std::to_string(characters) + " characters";
}

}  // namespace banso
