// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/wording.h"

#include "server/http/error_mapping.h"

namespace banso {
namespace {

std::string_view generally(ErrorCode code) {
    if (code == ErrorCode::NotFound)
        return "見つかりません。ほかの人が先に変えたかもしれません。ページを開き直してください。";
    if (code == ErrorCode::Forbidden) return "この操作は、いまの状態ではできません。";
    if (code == ErrorCode::Outdated) return "すでに済んでいます。ページを開き直してください。";
    if (code == ErrorCode::TooLarge)
        return "数が多すぎます。減らしてから、もう一度送ってください。";
    return "入力に誤りがあります。直してから、もう一度送ってください。";
}

}  // namespace

std::string dayText(Date day) {
    return std::to_string(static_cast<int>(day.year())) + "年" +
           std::to_string(static_cast<unsigned>(day.month())) + "月" +
           std::to_string(static_cast<unsigned>(day.day())) + "日";
}

std::string momentText(Instant instant) {
    const Date day = tokyoDate(instant);
    return std::to_string(static_cast<unsigned>(day.month())) + "月" +
           std::to_string(static_cast<unsigned>(day.day())) + "日 " + tokyoTime(instant);
}

std::string momentText(std::int64_t milliseconds) {
    if (milliseconds == 0) return "まだありません";
    return momentText(Instant{std::chrono::milliseconds{milliseconds}});
}

std::string_view roleText(Role role) {
    switch (role) {
        case Role::Advisor:
            return "経営指導員";
        case Role::SupportStaff:
            return "経営支援員";
        case Role::StatutoryAdvisor:
            return "法定経営指導員";
        case Role::Supervisor:
            return "課長";
        case Role::Administrator:
            return "管理者";
        case Role::GeneralStaff:
            return "一般職員";
        case Role::Committee:
            return "委員";
        case Role::Unknown:
            break;
    }
    return "不明";
}

std::string_view roleText(std::string_view word) {
    const Role role = fromWord<Role>(word);
    return role == Role::Unknown ? word : roleText(role);
}

std::string_view standingText(sync::DeviceStanding standing) {
    switch (standing) {
        case sync::DeviceStanding::Active:
            return "利用中";
        case sync::DeviceStanding::Stopped:
            return "利用停止";
        case sync::DeviceStanding::Held:
            return "一時停止";
    }
    return "";
}

Error said(const Error& error, std::initializer_list<Saying> sayings) {
    for (const Saying& saying : sayings)
        if (saying.code == error.code) return {error.code, std::string(saying.text)};
    if (httpStatus(error.code) >= 500) return error;
    return {error.code, std::string(generally(error.code))};
}

}  // namespace banso
