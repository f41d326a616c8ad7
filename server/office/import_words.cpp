// SPDX-License-Identifier: Apache-2.0
#include "server/office/import_words.h"

#include <algorithm>
#include <array>

#include "shared/domain/contact.h"

namespace banso {
namespace {

struct UnitText {
    std::string_view kind;
    std::string_view unit;
    std::string_view text;
};

/// As the tablet calls them. The contacts of an import are representatives.
constexpr std::array kUnitTexts{
    UnitText{"business", "name", "事業者名"},
    UnitText{"business", "kana", "ふりがな"},
    UnitText{"business", "legal", "法人・個人の別"},
    UnitText{"business", "place", "所在地"},
    UnitText{"business", "phone", "電話番号"},
    UnitText{"business", "email", "メールアドレス"},
    UnitText{"business", "trade", "業種"},
    UnitText{"business", "staff", "従業員数"},
    UnitText{"business", "member", "会員"},
    UnitText{"business", "stage", "営業の状態"},
    UnitText{"business", "closingMonth", "決算月"},
    UnitText{"business", "founded", "創業年"},
    UnitText{"business", "memo", "メモ"},
    UnitText{"contact", "name", "代表者の氏名"},
    UnitText{"contact", "kana", "代表者のふりがな"},
};

constexpr std::string_view kSameJa = "同じ事業者なら、端末で一つにまとめてください。";
constexpr std::string_view kSameEn = "If it is the same business, join the two on a tablet.";

}  // namespace

ImportWords words(ImportKept::Why why) {
    switch (why) {
        case ImportKept::Why::ChangedByPerson:
            return {"職員が変更したため、ファイルの値は取り込みません。",
                    "ファイルの値が正しければ、端末で直してください。",
                    "Somebody changed it since the last import, so the file's value is not taken.",
                    "If the file is right, change it on a tablet."};
        // In the same words, so that none of them tells that a file is restricted.
        case ImportKept::Why::Cancelled:
        case ImportKept::Why::Joined:
        case ImportKept::Why::NotYours:
            return {"この記録は、名簿からは変えられません。",
                    "取り消したか、別の記録に統合したか、担当者限りの事業者です。端末で確かめて"
                    "ください。",
                    "A list cannot change this record.",
                    "It was cancelled or joined to another one, or is restricted. Look at it on a "
                    "tablet."};
        case ImportKept::Why::NoRecordWanted:
            return {"記録を望まない事業者なので、取り込みません。",
                    "名簿のこの欄を空にしてください。",
                    "The client wants no record, so the file's value is not taken.",
                    "Empty this cell of the list."};
        case ImportKept::Why::Erased:
            break;
    }
    return {"消去されたため、取り込みません。", "名簿からも除いてください。",
            "The record was erased, so the row is not taken.", "Strike it from the list too."};
}

ImportWords words(Likeness likeness) {
    switch (likeness) {
        case Likeness::CorporateNumber:
            return {"登録済みの事業者と法人番号が同じです。", kSameJa,
                    "A business that is there already has the same corporate number.", kSameEn};
        case Likeness::NameAndPhone:
            return {"登録済みの事業者と名称・電話番号が同じです。", kSameJa,
                    "A business that is there already has the same name and telephone number.",
                    kSameEn};
        case Likeness::NameAndAddress:
            break;
    }
    return {"登録済みの事業者と名称・住所が同じです。", kSameJa,
            "A business that is there already has the same name and address.", kSameEn};
}

std::string_view keptTextJa(const ImportKept& kept) {
    const auto known = std::ranges::find_if(kUnitTexts, [&](const UnitText& entry) {
        return entry.kind == kept.kind && entry.unit == kept.unit;
    });
    if (known != kUnitTexts.end()) return known->text;
    return kept.kind == kindOf<Contact>().name ? "代表者" : "事業者";
}

}  // namespace banso
