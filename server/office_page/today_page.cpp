// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <filesystem>

#include "server/office_page/pages.h"
#include "server/office_page/routes.h"
#include "server/office_page/wording.h"
#include "server/ops/backup.h"
#include "server/ops/backup_state.h"
#include "server/store/chamber_recovery.h"
#include "server/store/device_ledger.h"
#include "server/store/handover_work.h"
#include "server/store/people.h"

namespace banso {
namespace {

/// For so long the office is told that the recovery key is another.
constexpr std::chrono::hours kKeyIsNew{7 * 24};
/// A key that was made so soon after the chamber is its first.
constexpr std::chrono::hours kChamberIsNew{1};
constexpr std::uintmax_t kGigabyte = 1'000'000'000;

std::string ageText(std::chrono::milliseconds age) {
    const auto hours = std::chrono::duration_cast<std::chrono::hours>(age).count();
    if (hours >= 48) return std::to_string(hours / 24) + "日前";
    if (hours >= 1) return std::to_string(hours) + "時間前";
    return "1時間以内";
}

/// What the loss of the server's disk would cost now.
Html lossNow(const BackupState& state) {
    if (state.isOnDataDisk)
        return Html(
            "ただし、サーバーの記録と同じディスクにあります。"
            "ディスクが壊れると、いっしょに失われます。別のディスクに置くよう、"
            "管理者に知らせてください。");
    if (state.lostNow->count() == 0)
        return Html("いまサーバーが壊れても、失われる記録はありません。");
    Html loss("いまサーバーが壊れると、最近の");
    return std::move(loss.number(state.lostNow->count()).markup("分の記録が失われます。"));
}

Html backupCard(const BackupState& state, Instant now) {
    if (!state.verifiedAt)
        return Html(
            "<div class=\"state bad\"><strong>確かめたバックアップが、まだありません</strong>"
            "<p>いまサーバーのディスクが壊れると、全員の記録が失われます。"
            "管理者に知らせてください。</p></div>\n");
    Html card;
    if (state.isOverdue)
        card.markup("<div class=\"state bad\"><strong>バックアップが24時間以上ありません</strong>");
    else if (state.isOnDataDisk)
        card.markup(
            "<div class=\"state "
            "caution\"><strong>バックアップが同じディスクにあります</strong>");
    else
        card.markup("<div class=\"state good\"><strong>バックアップは確かめてあります</strong>");
    card.markup("<p>最後に読み直して確かめたのは ").text(momentText(*state.verifiedAt));
    card.markup("（").text(ageText(now - *state.verifiedAt)).markup("）です。");
    card.add(lossNow(state));
    if (state.isOverdue && !state.isOnDataDisk) card.markup("管理者に知らせてください。");
    if (!state.isEncrypted)
        card.markup(
            "</p><p>バックアップは暗号化されていません。管理者が「設定」で回復キーを作ると、"
            "暗号化されます。");
    return std::move(card.markup("</p></div>\n"));
}

/// Once it is full nothing is taken any more: photos first, then records.
Html diskCard(const OfficeDesk& desk) {
    std::error_code isUnknown;
    const auto space = std::filesystem::space(desk.folder.path(), isUnknown);
    if (isUnknown || space.available >= static_cast<std::uintmax_t>(desk.diskWarnedBytes))
        return {};
    Html card("<div class=\"state bad\"><strong>サーバーのディスクの空きが残り ");
    card.number(static_cast<std::int64_t>(space.available / kGigabyte));
    card.markup(" GB です</strong>");
    return std::move(
        card.markup("<p>なくなると、端末の写真も記録も受け取れません。端末には残り、空きが"
                    "できたときに届きます。管理者に知らせてください。</p></div>\n"));
}

/// Without the ledger a restored server lets in whom the office has stopped.
Html ledgerCard(const DeviceLedger::Copy& copy) {
    if (!copy.folder.empty() && copy.state) return {};
    Html card("<div class=\"state caution\"><strong>");
    card.markup(copy.folder.empty() ? Markup("利用停止と消去の控えが、このサーバーにしかありません")
                                    : Markup("利用停止と消去の控えの写しが、そろっていません"));
    return std::move(
        card.markup("</strong><p>サーバーのディスクが壊れると、復元したあとに、止めた端末や"
                    "消去した記録が戻るおそれがあります。別のディスクに写しを置くよう、"
                    "管理者に知らせてください。</p></div>\n"));
}

/// Nothing that must be on record is done until it is mended, and nobody else would tell of it.
Html auditLogCard(const Visit& visit) {
    if (!visit.desk.audit.isDamaged()) return {};
    return Html(
        "<div class=\"state bad\"><strong>操作の記録（監査記録）が壊れています</strong>"
        "<p>直るまで、サインインと、紛失した端末の利用停止のほかは、記録に残せないので実行"
        "できません。端末の送受信は続きます。すぐにサーバーの管理者に知らせてください。手順は"
        "サーバーの手引き（RUNBOOK）の「The audit log is damaged」にあります。</p></div>\n");
}

Html clearBackupsCard(const Visit& visit, const BackupState& state) {
    if (state.clearBackups == 0) return {};
    Html card(
        "<div class=\"state "
        "caution\"><strong>暗号化されていない古いバックアップがあります</strong>");
    card.markup("<p>前の版で作った").number(static_cast<std::int64_t>(state.clearBackups));
    card.markup("個は、だれでも中を読めます。");
    if (!visit.is(Role::Administrator))
        card.markup("管理者が削除します。</p>");
    else if (state.hasSealed)
        card.markup("</p>")
            .add(postForm("/backups/remove-clear", visit.session))
            .markup("<button>古いバックアップを削除する</button></form>");
    else
        card.markup("暗号化したバックアップができたら、ここで削除できます。</p>");
    return std::move(card.markup("</div>\n"));
}

bool isFromBefore(const sync::DeviceRow& device, Date today) {
    return device.lastSync == 0 ||
           tokyoDate(Instant{std::chrono::milliseconds{device.lastSync}}) < today;
}

/// Its person's name, and what people call it where that differs.
Html whose(const Visit& visit, const sync::DeviceRow& device) {
    const auto person = readRecord<Person>(visit.store, device.person);
    Html text = Html::of(person ? person->name : std::string_view("不明"));
    if (!person || person->name != device.label)
        text.markup("<br><span class=\"muted\">").text(device.label).markup("</span>");
    return text;
}

Html notInToday(const Visit& visit, const std::vector<sync::DeviceRow>& devices) {
    HtmlTable table{"職員", "最後の送受信", "そのとき未送信"};
    for (const sync::DeviceRow& device : devices) {
        // One that was put aside and sent never comes again; it stands below.
        const bool isDue = device.standing == sync::DeviceStanding::Active && device.erased == 0 &&
                           isFromBefore(device, visit.today());
        if (!isDue) continue;
        table.row({whose(visit, device), Html::of(momentText(device.lastSync)),
                   Html::of(device.waiting < 0 ? "不明" : std::to_string(device.waiting) + "件")});
    }
    Html section("<h2>今日まだ送受信していない端末</h2>\n");
    if (std::ranges::none_of(devices, [](const sync::DeviceRow& device) {
            return device.standing == sync::DeviceStanding::Active;
        }))
        return std::move(
            section.markup("<p class=\"card\">使っている端末は、まだありません。</p>\n"));
    if (table.isEmpty())
        return std::move(
            section.markup("<p class=\"card\">すべての端末が今日、送受信しました。</p>\n"));
    return std::move(section.add(table.html()));
}

/// Nobody waits for them, and nobody has seen that they are empty.
Html saidToBeEmpty(const std::vector<sync::DeviceRow>& devices) {
    const auto count = std::ranges::count_if(devices, [](const sync::DeviceRow& device) {
        return !device.isStopped() && device.erased > 0;
    });
    if (count == 0) return {};
    Html remark("<p class=\"muted\">ほかに、空になったと端末が知らせたものが");
    return std::move(remark.number(count).markup(
        "台あります。手元にない端末なら、<a href=\"/lost\">紛失</a>で止めてください。</p>\n"));
}

Html heldDevices(const Visit& visit, const std::vector<sync::DeviceRow>& devices) {
    HtmlTable table{"職員", "最後の送受信"};
    for (const sync::DeviceRow& device : devices)
        if (device.standing == sync::DeviceStanding::Held)
            table.row({whose(visit, device), Html::of(momentText(device.lastSync))});
    if (table.isEmpty()) return {};
    return std::move(
        Html("<h2>一時停止の端末</h2>\n<p>再開するまで送受信できません。</p>\n").add(table.html()));
}

Html handInsWaiting(const Visit& visit) {
    const auto handIns = visit.store.handIns();
    const auto waiting = std::ranges::count_if(
        handIns, [](const sync::HandIn& handIn) { return handIn.decision.empty(); });
    if (waiting == 0) return {};
    Html section("<div class=\"state caution\"><strong>引き渡された未送信分が");
    section.number(waiting).markup("件、決定を待っています</strong>");
    if (visit.is(Role::Administrator))
        section.markup("<p><a class=\"button\" href=\"/devices\">端末のページで決める</a></p>");
    else
        section.markup("<p>取り込むかどうかは、管理者が決めます。</p>");
    return std::move(section.markup("</div>\n"));
}

/// What may be left of somebody who was erased.
Html erasureDoubtsCard(const Visit& visit) {
    const auto open = visit.store.erasureDoubts().open().size();
    if (open == 0) return {};
    Html card("<div class=\"state caution\"><strong>消去した人の記録かもしれないものが");
    card.number(static_cast<std::int64_t>(open)).markup("件、残っています</strong>");
    if (visit.is(Role::Administrator))
        card.markup("<p><a class=\"button\" href=\"/erasures\">消去のページで決める</a></p>");
    else
        card.markup("<p>消去するかどうかは、管理者が決めます。</p>");
    return std::move(card.markup("</div>\n"));
}

/// After the chamber got another authority, until each has come.
Html tabletsToEnrolAnew(const Visit& visit, const std::vector<sync::DeviceRow>& devices) {
    const auto count = std::ranges::count_if(devices, [](const sync::DeviceRow& device) {
        return !device.isStopped() && device.erased == 0 && device.hasNoCertificate();
    });
    if (count == 0) return {};
    Html card("<div class=\"state caution\"><strong>登録し直す端末 ");
    card.number(count).markup("台</strong><p>サーバーの証明が新しくなったので、それまで送受信");
    card.markup("できません。端末の記録と未送信分は、登録し直しても残ります。");
    if (visit.is(Role::Administrator))
        card.markup("</p><p><a class=\"button\" href=\"/devices\">登録用のQRコードを出す</a>");
    else
        card.markup("管理者に頼んでください。");
    return std::move(card.markup("</p></div>\n"));
}

/// Of people who have no role any more: until the next sync what they held lies on them.
Html tabletsOfWhoLeft(const Visit& visit, const std::vector<sync::DeviceRow>& devices) {
    const auto count = std::ranges::count_if(devices, [&](const sync::DeviceRow& device) {
        return !device.isStopped() && hasLeft(visit.store, device.person, visit.today());
    });
    if (count == 0) return {};
    Html card("<div class=\"state caution\"><strong>役割のない職員の端末 ");
    card.number(count).markup("台</strong><p>次に送受信するまで、記録が端末に残っています。");
    if (visit.is(Role::Administrator))
        card.markup(
            "</p><p><a class=\"button\" href=\"/devices\">端末のページで利用停止にする</a>");
    else
        card.markup("利用停止にするよう、管理者に知らせてください。");
    return std::move(card.markup("</p></div>\n"));
}

/// A paper that nobody of the office has asked for is found out by whoever is told of it.
Html newRecoveryKeyCard(const Visit& visit) {
    const Instant now = visit.desk.clock.now();
    const auto half = ChamberRecovery(visit.desk.folder.path()).read();
    if (!half || now - half->made > kKeyIsNew) return {};
    const auto began = visit.store.historyAfter(0, 1);
    // That of a new chamber is nobody's surprise.
    if (began.empty() || half->made - began.front().at < kChamberIsNew) return {};
    Html card(
        "<div class=\"state caution\"><strong>回復キーの紙が新しくなりました</strong><p>番号 ");
    card.text(half->key.number()).markup("（").text(momentText(half->made));
    return std::move(
        card.markup("に作成）。心当たりがなければ、管理者に知らせてください。</p></div>\n"));
}

/// Those whose day has come and that could not be done.
Html handoversHindered(const Visit& visit) {
    const auto planned = handoversToCome(visit.store);
    const bool isAny = std::ranges::any_of(planned, [&](const Handover& handover) {
        return *handover.day <= visit.today() &&
               !requireFeasible(visit.store, handover, visit.today());
    });
    if (!isAny) return {};
    Html section(
        "<div class=\"state caution\"><strong>その日に引き継げなかった事業者があります</strong>"
        "<p>新しい担当者に役割がありません。");
    if (mayUse(OfficeCircle::Leading, visit.person, visit.today()))
        section.markup("</p><p><a class=\"button\" href=\"/handovers\">引継ぎのページで決める</a>");
    else
        section.markup("課長か管理者に知らせてください。");
    return std::move(section.markup("</p></div>\n"));
}

}  // namespace

Result<Page> todayPage(const Visit& visit) {
    const auto devices = visit.store.devices();
    const Instant now = visit.desk.clock.now();
    const BackupState backup = backupState(visit.store, visit.desk.folder, now);
    Html content = diskCard(visit.desk);
    content.add(auditLogCard(visit))
        .add(backupCard(backup, now))
        .add(ledgerCard(DeviceLedger(visit.desk.folder).copy()))
        .add(clearBackupsCard(visit, backup))
        .add(newRecoveryKeyCard(visit))
        .add(stoppedTodayCard(visit))
        .add(fewCanStopCard(visit))
        .add(handInsWaiting(visit))
        .add(erasureDoubtsCard(visit))
        .add(tabletsToEnrolAnew(visit, devices))
        .add(tabletsOfWhoLeft(visit, devices))
        .add(handoversHindered(visit))
        .add(notInToday(visit, devices));
    content.add(saidToBeEmpty(devices)).add(heldDevices(visit, devices));
    return Page{"今日", std::move(content)};
}

Result<Page> removeClearBackups(const Visit& visit) {
    const Instant now = visit.desk.clock.now();
    const BackupState backup = backupState(visit.store, visit.desk.folder, now);
    if (!backup.hasSealed)
        return Error{ErrorCode::Forbidden,
                     "削除していません。暗号化したバックアップが、まだありません。"};
    if (auto noted = visit.desk.audit.append({AuditEvent::ClearBackupsRemoved,
                                              visit.actor(),
                                              {},
                                              {{"files", std::to_string(backup.clearBackups)}}},
                                             now);
        !noted)
        return noted.error();
    if (auto removed = removeClearBackups(backup.folder); !removed) return removed.error();
    return Page::redirect("/?done=clear-backups-removed");
}

}  // namespace banso
