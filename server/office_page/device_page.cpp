// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "server/office_page/client_search.h"
#include "server/office_page/pages.h"
#include "server/office_page/qr_picture.h"
#include "server/office_page/wording.h"
#include "server/store/people.h"

namespace banso {
namespace {

using sync::DeviceStanding;

Html deviceForm(const Visit& visit, Markup path, const DeviceId& device) {
    Html form = postForm(path, visit.session);
    return std::move(
        form.markup("<input type=\"hidden\" name=\"device\" value=\"").text(device).markup("\">"));
}

/// What an administrator can do with it; nothing for others.
Html actsOn(const Visit& visit, const sync::DeviceRow& device) {
    Html acts;
    if (!visit.is(Role::Administrator) || device.isStopped()) return acts;
    if (device.standing == DeviceStanding::Held)
        acts.add(deviceForm(visit, "/devices/admit", device.id))
            .markup("<button>再開</button></form>");
    else
        acts.add(deviceForm(visit, "/devices/hold", device.id))
            .markup("<button class=\"quiet\">一時停止</button></form>");
    acts.markup("<details><summary>利用停止…</summary><p>この端末は二度と送受信できず、");
    acts.markup("端末内データの消去を命じられます。取り消せません。</p>");
    acts.add(deviceForm(visit, "/devices/stop", device.id));
    return std::move(
        acts.markup("<button class=\"danger\">利用停止にする</button></form></details>"));
}

Html standingOf(const Visit& visit, const sync::DeviceRow& device) {
    Html standing = Html::of(standingText(device.standing));
    if (!device.isStopped() && device.hasNoCertificate())
        standing.markup("<br><strong>登録し直してください</strong><br><span class=\"muted\">")
            .markup("サーバーの証明が新しくなりました。記録は端末に残っています</span>");
    const Instant ends{std::chrono::milliseconds{device.validUntil}};
    if (!device.isStopped() && device.validUntil != 0 && ends <= visit.desk.clock.now())
        standing.markup("<br><strong>証明書切れ</strong><br><span class=\"muted\">")
            .text(dayText(tokyoDate(ends)))
            .markup("まで。次の送受信で更新</span>");
    // What it says of itself; whoever has its certificate can say so, too.
    if (device.erased != 0)
        standing.markup("<br><span class=\"muted\">")
            .markup(device.isStopped() ? Markup("端末が消去したと知らせた時刻 ")
                                       : Markup("空になったと端末が知らせた時刻 "))
            .text(momentText(device.erased))
            .markup("</span>");
    else if (device.isStopped())
        standing.markup(
            "<br><span class=\"muted\">端末内データの消去は、まだ確認できません</span>");
    return standing;
}

Html ownerOf(const Visit& visit, const sync::DeviceRow& device) {
    if (!device.isStopped() && hasLeft(visit.store, device.person, visit.today()))
        return nameWith(visit.nameOf(device.person), "役割はありません");
    return Html::of(visit.nameOf(device.person));
}

Html deviceTable(const Visit& visit, const std::vector<sync::DeviceRow>& devices) {
    HtmlTable table{"職員", "端末", "最後の送受信", "未送信", "状態", "操作"};
    for (const sync::DeviceRow& device : devices) {
        Html name = Html::of(device.label);
        name.markup("<br><span class=\"muted\">").text(device.id).markup("</span>");
        if (!device.parent.empty())
            name.markup("<br><span class=\"muted\">").text(device.parent).markup(" の複製</span>");
        table.row({ownerOf(visit, device), name, Html::of(momentText(device.lastSync)),
                   Html::of(device.waiting < 0 ? "不明" : std::to_string(device.waiting) + "件"),
                   standingOf(visit, device), actsOn(visit, device)});
    }
    if (table.isEmpty()) return Html("<p class=\"card\">端末はまだありません。</p>\n");
    return table.html();
}

Html newDeviceForm(const Visit& visit) {
    Html form("<section class=\"card\"><h2>端末登録</h2>");
    form.add(postForm("/devices/add", visit.session));
    form.add(personChoice("person", "だれの端末ですか", allPeople(visit.store), visit.today()));
    return std::move(form.markup("<button>登録用のQRコードを出す</button></form></section>\n"));
}

/// What becomes of the tablets once their person has no role to use one by.
Html stopRemark(const Visit& visit, const Person& person, std::size_t inUse) {
    const auto end = rolesEnd(person);
    if (!end || inUse == 0) return {};
    Html card("<div class=\"state caution\"><strong>");
    if (*end < visit.today())
        card.markup("この職員には、端末を使う役割がありません");
    else
        card.text(dayText(*end)).markup("で、この職員の役割はすべて終わります");
    card.markup("</strong><p>");
    if (*end >= visit.today()) card.markup("終わったら、");
    card.markup("端末 ").number(static_cast<long long>(inUse));
    return std::move(card.markup("台を利用停止にしてください。</p></div>\n"));
}

}  // namespace

Html tabletsOf(const Visit& visit, const Person& person) {
    auto devices = visit.store.devices();
    std::erase_if(devices, [&](const auto& device) { return device.person != person.id; });
    const auto inUse = std::ranges::count(devices, false, &sync::DeviceRow::isStopped);
    Html section = stopRemark(visit, person, static_cast<std::size_t>(inUse));
    return std::move(section.markup("<h2>端末</h2>\n").add(deviceTable(visit, devices)));
}

Result<Page> devicesPage(const Visit& visit) {
    Html content = deviceTable(visit, visit.store.devices());
    content.add(handInSection(visit));
    if (visit.is(Role::Administrator)) content.add(newDeviceForm(visit));
    return Page{"端末", std::move(content)};
}

Result<Page> addDevice(const Visit& visit) {
    const auto id = visit.form.id("person");
    if (!id) return id.error();
    const auto person = readRecord<Person>(visit.store, *id);
    if (!person || person->cancelled) return said({ErrorCode::NotFound, "no such person"});
    if (auto noted = visit.desk.audit.append(
            {AuditEvent::EnrolmentOpened, visit.actor(), id->text()}, visit.desk.clock.now());
        !noted)
        return noted.error();
    const auto code = visit.desk.enrolment.open(*id);
    if (!code)
        return said(
            code.error(),
            {{ErrorCode::TooLarge, "使われていない登録コードが多すぎます。10分待ってください。"},
             {ErrorCode::Forbidden, "専門家は端末を使いません。案件は事務所のページで読みます。"}});
    EnrolmentInvitation invitation = visit.desk.invitation;
    invitation.code = *code;
    const auto picture = qrPicture(qrText(invitation));
    if (!picture) return picture.error();
    Html content("<p>");
    content.text(person->name).markup(" さんの端末で読み取ってください。1台だけ、10分のあいだ");
    content.markup("使えます。<strong data-seconds=\"600\">あと10分</strong></p>");
    content.markup("<div class=\"columns\"><div class=\"card\">").add(*picture);
    content.markup("</div><div class=\"card\"><p>読み取れないときは、端末で次のとおり入力します。");
    content.markup("</p><dl><dt>サーバー</dt><dd><code>").text(invitation.address);
    content.markup("</code></dd><dt>ポート</dt><dd><code>").number(invitation.port);
    content.markup("</code></dd><dt>登録コード</dt><dd><code>").text(groupedCode(*code));
    content.markup("</code></dd></dl></div></div>\n");
    content.markup("<p><a class=\"button\" href=\"/devices\">端末の一覧へ</a></p>\n");
    return Page{"端末登録", std::move(content)};
}

Result<Page> stopDevice(const Visit& visit) {
    const DeviceId device(visit.form.value("device"));
    const auto stopped = visit.desk.devices.stop(device, visit.actor());
    if (!stopped) return said(stopped.error());
    Page page =
        Page::redirect(stopped->noted ? "/devices?done=stopped" : "/devices?done=stopped-unnoted");
    page.undone = stopped->noted;
    return page;
}

Result<Page> holdDevice(const Visit& visit) {
    const auto held = visit.desk.devices.hold(DeviceId(visit.form.value("device")), visit.actor());
    if (!held)
        return said(held.error(), {{ErrorCode::Forbidden, "この端末は利用停止になっています。"}});
    return Page::redirect("/devices?done=held");
}

Result<Page> admitDevice(const Visit& visit) {
    const DeviceId device(visit.form.value("device"));
    const auto admitted = visit.desk.devices.admit(device, visit.actor());
    if (!admitted)
        return said(
            admitted.error(),
            {{ErrorCode::Forbidden, "利用停止の端末は再開できません。端末登録からやり直します。"}});
    return Page::redirect("/devices?done=admitted");
}

}  // namespace banso
