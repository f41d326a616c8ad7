// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/wording.h"

#include <algorithm>
#include <array>

#include "server/http/error_mapping.h"

namespace banso {
namespace {

constexpr std::array kEvents{
    EventText{AuditEvent::ChamberMade, "商工会議所を登録"},
    EventText{AuditEvent::RecoveryKeyMade, "回復キーを作成"},
    EventText{AuditEvent::RecoveryKeyUsed, "回復キーを使用"},
    EventText{AuditEvent::BackupRestored, "バックアップから復元"},
    EventText{AuditEvent::EnrolmentOpened, "登録コードを発行"},
    EventText{AuditEvent::DeviceEnrolled, "端末を登録"},
    EventText{AuditEvent::CertificateRenewed, "端末の証明書を更新"},
    EventText{AuditEvent::DeviceStopped, "端末を利用停止"},
    EventText{AuditEvent::DeviceHeld, "端末を一時停止"},
    EventText{AuditEvent::DeviceAdmitted, "端末を再開"},
    EventText{AuditEvent::HandInArrived, "未送信分を預かり"},
    EventText{AuditEvent::HandInTaken, "預かり分を取り込み"},
    EventText{AuditEvent::HandInDropped, "預かり分を取り込まないと決定"},
    EventText{AuditEvent::DeviceErased, "端末が記録を消去"},
    EventText{AuditEvent::PersonAdded, "職員を追加"},
    EventText{AuditEvent::RolesChanged, "役割を変更"},
    EventText{AuditEvent::StandInSet, "代行を開始"},
    EventText{AuditEvent::StandInEnded, "代行を終了"},
    EventText{AuditEvent::HandOver, "引継ぎ"},
    EventText{AuditEvent::AccountMade, "アカウントを作成"},
    EventText{AuditEvent::AccountChanged, "アカウントを変更"},
    EventText{AuditEvent::SignedIn, "サインイン"},
    EventText{AuditEvent::SignInRefused, "サインインを拒否"},
    EventText{AuditEvent::SignedOut, "サインアウト"},
    EventText{AuditEvent::ListPrinted, "一覧を印刷"},
    EventText{AuditEvent::ListImported, "一覧を取り込み"},
    EventText{AuditEvent::RestrictedRead, "担当者限りの記録を閲覧"},
    EventText{AuditEvent::Erased, "記録を消去"},
    EventText{AuditEvent::LogTrimmed, "監査記録を整理"},
    EventText{AuditEvent::HandOverCancelled, "引継ぎを取りやめ"},
    EventText{AuditEvent::SheetMade, "引継書を出力"},
    EventText{AuditEvent::ClearBackupsRemoved, "暗号化されていないバックアップを削除"},
    EventText{AuditEvent::CaseOpened, "専門家に案件を開示"},
    EventText{AuditEvent::CaseClosed, "専門家の案件を終了"},
    EventText{AuditEvent::CaseRead, "専門家が案件の資料を出力"},
    EventText{AuditEvent::ConflictDecided, "食い違いを決定"},
    EventText{AuditEvent::KeptBackMended, "保留の記録を直して再送"},
    EventText{AuditEvent::CaseDecided, "乖離案件の対応を決定"},
    EventText{AuditEvent::DataGiven, "資料の提供を記録"},
    EventText{AuditEvent::SettingChanged, "設定を変更"},
    EventText{AuditEvent::FileFetched, "ほかの担当者の記録を端末で開く（取り寄せ）"},
    EventText{AuditEvent::RestrictionChanged, "担当者限りの変更"},
    EventText{AuditEvent::ClientEntrusted, "事業者の担当者の変更（端末から）"},
    EventText{AuditEvent::PersonRenamed, "職員の氏名を変更"},
    EventText{AuditEvent::PersonCancelled, "職員の登録を取り消し"},
    EventText{AuditEvent::ErasureDeclined, "消去した人の記録ではないと決定"},
    EventText{AuditEvent::ClientsEntrusted, "担当者のいない事業者の担当を決定"},
    EventText{AuditEvent::ListPreviewed, "名簿の内容を確認"},
    EventText{AuditEvent::AuthorityReplaced, "サーバーの証明を新しくした"},
};

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
    return monthText(day.year() / day.month()) + std::to_string(static_cast<unsigned>(day.day())) +
           "日";
}

std::string monthText(YearMonth month) {
    return std::to_string(static_cast<int>(month.year())) + "年" +
           std::to_string(static_cast<unsigned>(month.month())) + "月";
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

std::string joinedTexts(const std::vector<std::string>& texts, std::string_view between) {
    std::string all;
    for (const std::string& text : texts) {
        if (text.empty()) continue;
        if (!all.empty()) all += between;
        all += text;
    }
    return all;
}

std::span<const EventText> eventTexts() {
    return kEvents;
}

std::string_view eventText(std::string_view word) {
    const auto found = std::ranges::find_if(
        kEvents, [&](const EventText& event) { return name(event.event) == word; });
    return found == kEvents.end() ? word : found->text;
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
        case Role::Expert:
            return "専門家";
        case Role::Unknown:
            break;
    }
    return "不明";
}

std::string_view roleText(std::string_view word) {
    const Role role = fromWord<Role>(word);
    return role == Role::Unknown ? word : roleText(role);
}

std::string_view erasedKindText(std::string_view kind) {
    if (kind == "business") return "事業者（全記録）";
    if (kind == "consultation") return "支援記録";
    if (kind == "attachment") return "添付";
    if (kind == "contact") return "関係者";
    return "記録";
}

std::string_view listToMendText(std::string_view kind) {
    if (kind != "business" && kind != "contact") return {};
    return "名簿の元の表からも除いてください。残っていると、次の取込でもう一度登録されることがあり"
           "ます。";
}

std::string_view reasonText(sync::ErasureReason reason) {
    switch (reason) {
        case sync::ErasureReason::Request:
            return "本人の請求";
        case sync::ErasureReason::Retention:
            return "保存期間の満了";
        case sync::ErasureReason::Other:
            return "その他";
    }
    return "";
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
