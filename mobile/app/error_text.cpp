// SPDX-License-Identifier: Apache-2.0
#include "mobile/app/error_text.h"

#include <QCoreApplication>

namespace banso {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("errorText", text);
}

/// What keeps this tablet from the office, whoever uses it.
QString standingText(ErrorCode code) {
    if (code == ErrorCode::DeviceStopped)
        return tr(
            "この端末は利用停止になりました。まだ送っていない記録を事務所に預けています。管理者"
            "に連絡してください。");
    if (code == ErrorCode::DeviceHeld)
        return tr(
            "この端末は事務所の確認を待っています。記録は端末に残っています。管理者に伝えてくだ"
            "さい。");
    if (code == ErrorCode::CertificateExpired)
        return tr(
            "端末の証明書の期限が切れ、更新できませんでした。記録は端末に残っています。もう一度"
            "送受信してください。");
    if (code == ErrorCode::CopiedDevice)
        return tr(
            "この端末は古い状態か、複製のようです。記録は端末に残っています。端末登録をやり直し"
            "てください。");
    return tr(
        "事務所がこの端末を確認できません。記録は端末に残っています。続くときは、登録用のコードを"
        "管理者に頼み、端末登録をやり直してください。");
}

}  // namespace

QString errorText(ErrorCode code) {
    switch (code) {
        case ErrorCode::Malformed:
            return tr(
                "入力を読み取れませんでした。内容は端末に残っています。書き方を直してください。");
        case ErrorCode::Invalid:
            return tr(
                "足りない項目か、合わない項目があります。内容は端末に残っています。直してからもう一"
                "度。");
        case ErrorCode::TooLarge:
            return tr("長すぎるか、多すぎます。内容は端末に残っています。短く分けてください。");
        case ErrorCode::NotFound:
            return tr(
                "この端末に見つかりませんでした。書きかけは残っています。"
                "その事業者のページで記録を取り寄せてから、もう一度。");
        case ErrorCode::Exists:
            return tr("同じものがもうあります。内容は端末に残っています。一覧で確かめてください。");
        case ErrorCode::Forbidden:
            return tr(
                "この操作はできない役割です。記録は端末に残っています。管理者に伝えてください。");
        case ErrorCode::RecordUnwanted:
            return tr(
                "この事業者は記録を望んでいないので、この内容は残せません。残せるのは日付・方法・"
                "相談内容・対応者だけです。ほかの欄に書いてあれば、空にしてからもう一度。");
        case ErrorCode::Unauthenticated:
        case ErrorCode::DeviceStopped:
        case ErrorCode::DeviceHeld:
        case ErrorCode::CertificateExpired:
        case ErrorCode::CopiedDevice:
            return standingText(code);
        case ErrorCode::UnsupportedVersion:
            return tr(
                "事務所と版が合いません。記録は端末に残っています。アプリを更新してください。");
        case ErrorCode::Incomplete:
            return tr("途中で切れました。記録は端末に残っています。もう一度送受信してください。");
        case ErrorCode::Gap:
            return tr(
                "前の記録が事務所に届いていません。記録は端末に残っています。もう一度送受信してくだ"
                "さい。");
        case ErrorCode::Offline:
            return tr("事務所につながりません。記録は端末に残っています。つながる所でもう一度。");
        case ErrorCode::Unavailable:
        case ErrorCode::TooOften:
            return tr("事務所の機械が混んでいます。記録は端末に残っています。少し待ってもう一度。");
        case ErrorCode::KeyHardware:
            return tr(
                "この端末の専用の部品（TPM）が鍵の半分を出しません。記録はそのままです。しばらく"
                "待つか、アプリを開き直して、もう一度。続くときは管理者に知らせてください。");
        case ErrorCode::TimedOut:
            return tr(
                "返事が来ませんでした。記録は端末に残っています。もう一度送受信してください。");
        case ErrorCode::DiskFull:
            return tr(
                "端末の空きがありません。いま入れた分はまだ保存されていません。空きを作ってもう一度"
                "。");
        case ErrorCode::Storage:
            return tr("端末の保存に失敗しました。画面を閉じずに、管理者に伝えてください。");
        case ErrorCode::NewerFile:
            return tr(
                "新しい版のアプリで作られた記録です。記録はそのままです。アプリを更新してください"
                "。");
        case ErrorCode::Outdated:
            return tr("ほかの人が先に決めました。記録は残っています。開き直して確かめてください。");
    }
    return {};
}

}  // namespace banso
