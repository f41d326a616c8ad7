// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/schema/codec.h"

namespace banso {

/// A client of the chamber: a shop, a company, or somebody who is about to found one (then a name
/// and a way to call are enough). It keeps its id and its history through 法人成り and 承継.
struct Business : RecordBase {
    std::string name;
    std::string kana;
    // unit "legal"
    std::optional<LegalForm> form;
    std::string corporateNumber;  // 13 digits; none for sole proprietors and founders
    // unit "stage"
    std::optional<Stage> stageWord;
    std::optional<Date> stageSince;
    std::string stageReason;
    // unit "place"
    std::string postalCode;  // NNN-NNNN
    std::string address;
    std::optional<bool> outsideArea;
    // unit "trade"
    std::string industry;                   // key of an Industry
    std::optional<bool> industryException;  // the answer to the row's extra question
    std::string tradeWords;                 // what it does, in the owner's words
    // unit "staff"
    std::optional<std::int64_t> employees;  // 常時使用する従業員
    std::optional<Date> employeesOn;
    std::string phone;
    std::string email;
    std::optional<bool> member;
    RecordId advisor;                // who is responsible
    std::optional<bool> restricted;  // 担当者限り: only she and her supervisors see it
    // unit "noRecord": 記録を望まない, see shared/rules/consent_rules.h
    std::optional<bool> wantsNoRecord;
    std::optional<Date> noRecordOn;            // when it said so, or took it back
    std::optional<std::int64_t> closingMonth;  // 決算月, 1 to 12
    std::optional<std::int64_t> founded;       // calendar year
    std::string memo;
    RecordId
        alias;  // the record this one was joined to, when it turned out to be the same business
};

/// The unit that joins a business to the one that stands for both.
constexpr std::string_view kAliasUnit = "alias";
/// The unit that says who looks after it.
constexpr std::string_view kAdvisorUnit = "advisor";
/// The unit that keeps its file for whoever looks after it and her supervisors.
constexpr std::string_view kRestrictedUnit = "restricted";

template <>
struct Declaration<Business> {
    static KindInfo kind() {
        return {.name = "business",
                .scopeField = "id",
                .searched = {"name", "kana", "corporateNumber", "phone", "address", "tradeWords"},
                .listedBy = {"advisor", "kana"},
                .directory = true};
    }
    static auto fields() {
        using B = Business;
        constexpr auto kShort = limits::kShortTextChars;
        return std::tuple(
            text("name", &B::name, kShort).required(), text("kana", &B::kana, kShort),
            wordField("form", &B::form).in("legal"),
            text("corporateNumber", &B::corporateNumber, 13).in("legal"),
            wordField("stageWord", &B::stageWord).in("stage"),
            date("stageSince", &B::stageSince).in("stage"),
            text("stageReason", &B::stageReason, kShort).in("stage"),
            text("postalCode", &B::postalCode, 8).in("place"),
            text("address", &B::address, kShort).in("place"),
            boolean("outsideArea", &B::outsideArea).in("place"),
            text("industry", &B::industry, 40).in("trade"),
            boolean("industryException", &B::industryException).in("trade"),
            text("tradeWords", &B::tradeWords, kShort).in("trade"),
            integer("employees", &B::employees, 0, 1'000'000).in("staff"),
            date("employeesOn", &B::employeesOn).in("staff"), text("phone", &B::phone, 40),
            text("email", &B::email, kShort), boolean("member", &B::member),
            reference("advisor", &B::advisor, "person"), boolean("restricted", &B::restricted),
            boolean("wantsNoRecord", &B::wantsNoRecord).in("noRecord"),
            date("noRecordOn", &B::noRecordOn).in("noRecord"),
            integer("closingMonth", &B::closingMonth, 1, 12),
            integer("founded", &B::founded, 1500, 2199),
            text("memo", &B::memo, limits::kLongTextChars).note(),
            reference("alias", &B::alias, "business"));
    }
};
BANSO_DECLARE_KIND(Business);

}  // namespace banso
