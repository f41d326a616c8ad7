// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "server/office_page/pages.h"
#include "server/office_page/record_values.h"
#include "server/office_page/wording.h"
#include "shared/db/statement.h"
#include "shared/domain/business.h"
#include "shared/domain/confidential_note.h"
#include "shared/domain/consultation.h"
#include "shared/domain/contact.h"
#include "shared/domain/kinds.h"
#include "sync/hub/tablet_files.h"

namespace banso {
namespace {

/// How far back the audit log is read for what was done with the tablet.
constexpr std::size_t kAuditLines = 100'000;
constexpr std::string_view kWhole = "記録の全部が端末にあるかもしれない事業者";
constexpr std::string_view kLeft = "外れたあとも残っているかもしれない事業者";
constexpr std::string_view kLeftMeaning =
    "以前は端末にあり、消すよう端末に伝わりました。書きかけ、未送信、保留のものがあるときは、"
    "伝わってから1日を過ぎて送受信するまで、記録が端末に残ります。そのあとも、事業者の名前と連絡先"
    "、"
    "それらのものと、その相手の記録は残ります。";
constexpr std::string_view kVisits = "事業者に結び付かない相談";
constexpr std::string_view kDirectory = "名簿だけが端末にある事業者";

struct LostDevice {
    sync::DeviceRow row;
    std::string person;
};

Result<LostDevice> lostDevice(const Visit& visit) {
    auto row = visit.store.device(visit.form.value("device"));
    if (!row) return said({ErrorCode::NotFound, "no such device"});
    const auto person = readRecord<Person>(visit.store, row->person);
    return LostDevice{std::move(*row), person ? person->name : "不明"};
}

std::string unsentText(const sync::DeviceRow& device) {
    const std::string later = "そのあとに端末で書いたものは、ここでは分かりません。";
    if (device.lastSync == 0) return "一度も送受信していないので、分かりません。";
    if (device.waiting < 0) return "最後の送受信のときの数は分かりません。" + later;
    return "最後の送受信のとき " + std::to_string(device.waiting) + "件。" + later;
}

/// The clients of whom the tablet may hold something.
struct Holdings {
    std::vector<Business> whole;
    std::vector<Business> left;
    std::vector<Business> directory;
    std::vector<Consultation> visits;  // of nobody's business: every tablet has them
    std::size_t contacts = 0;          // people at those clients, whose names it may have
    std::size_t notes = 0;             // confidential ones, in whole files
    std::size_t erased = 0;            // clients that were erased here, of which it had not heard
};

std::size_t unheardErasures(const Visit& visit, const sync::DeviceRow& device) {
    const auto erasures = visit.store.erasures().between(device.heard, visit.store.head());
    return static_cast<std::size_t>(
        std::ranges::count(erasures, kindOf<Business>().name, &sync::Erasure::kind));
}

/// Whoever came without a business stands in no client's file.
std::vector<Consultation> visitsOfNoClient(sync::SqliteStore& store) {
    Statement row = store.database().prepare(
        "SELECT id FROM record WHERE kind=? AND scope IS NULL ORDER BY id");
    row.bind(kindOf<Consultation>().name);
    std::vector<Consultation> visits;
    while (row.step())
        if (auto visit = readRecord<Consultation>(store, row.id(0)))
            visits.push_back(std::move(*visit));
    return visits;
}

std::size_t contactsAt(sync::SqliteStore& store, const sync::TabletFiles& files) {
    Statement row = store.database().prepare("SELECT scope FROM record WHERE kind=?");
    row.bind(kindOf<Contact>().name);
    std::size_t count = 0;
    while (row.step())
        if (files.of(row.id(0)) != sync::TabletFiles::Part::None) ++count;
    return count;
}

Holdings holdingsOf(const Visit& visit, const sync::DeviceRow& device) {
    using Part = sync::TabletFiles::Part;
    const sync::TabletFiles files(visit.store, device);
    Holdings holdings;
    if (device.lastSync != 0) {
        holdings.erased = unheardErasures(visit, device);
        holdings.visits = visitsOfNoClient(visit.store);
    }
    holdings.contacts = contactsAt(visit.store, files);
    Statement row = visit.store.database().prepare("SELECT id FROM record WHERE kind=?");
    row.bind(kindOf<Business>().name);
    while (row.step()) {
        const Part part = files.of(row.id(0));
        const RecordId note = confidentialNoteOf(row.id(0));
        if (files.of(note) == Part::Whole && visit.store.record(note)) ++holdings.notes;
        auto business = readRecord<Business>(visit.store, row.id(0));
        if (part == Part::None || !business) continue;
        auto& clients = part == Part::Whole  ? holdings.whole
                        : part == Part::Left ? holdings.left
                                             : holdings.directory;
        clients.push_back(std::move(*business));
    }
    for (auto* clients : {&holdings.whole, &holdings.left, &holdings.directory})
        std::ranges::sort(*clients, {}, [](const Business& b) { return std::tie(b.kana, b.name); });
    return holdings;
}

/// What the audit log knows of the tablet: when it was enrolled, and by whom it was reported lost.
struct Traces {
    std::optional<Instant> enrolled;
    std::optional<AuditLog::Line> stopped;
    std::optional<Instant> emptyBefore;  // as it told before it was stopped
};

Traces tracesOf(const Visit& visit, const DeviceId& device) {
    Traces traces;
    const auto lines = visit.desk.audit.newest(kAuditLines);
    // The report is needed within days, whatever has become of the log.
    if (!lines) return traces;
    for (const AuditLog::Line& line : *lines) {
        if (line.subject != device) continue;
        if (line.event == name(AuditEvent::DeviceEnrolled)) traces.enrolled = line.at;
        if (line.event == name(AuditEvent::DeviceErased) && traces.stopped && !traces.emptyBefore)
            traces.emptyBefore = line.at;
        if (line.event == name(AuditEvent::DeviceStopped)) traces.stopped = line;
    }
    return traces;
}

std::string countText(const std::vector<Business>& clients) {
    const auto companies = std::ranges::count_if(
        clients, [](const Business& b) { return b.form == LegalForm::Corporation; });
    const auto restricted = std::ranges::count(clients, true, &Business::restricted);
    const auto all = static_cast<std::ptrdiff_t>(clients.size());
    return std::to_string(all) + "件（法人 " + std::to_string(companies) +
           "件、個人事業主・創業予定など " + std::to_string(all - companies) + "件" +
           (restricted > 0 ? "。うち担当者限り " + std::to_string(restricted) + "件" : "") + "）";
}

/// As the tablet told at its last sync.
std::string protectionText(const sync::DeviceRow& device) {
    if (device.keyHardware)
        return "鍵は、職員の合言葉（Argon2id）と端末の専用の部品（TPM 2.0）がそろったときか、"
               "事務所の紙の回復キーで開きます。中身を写し取っただけでは、合言葉を試せません。";
    return "鍵は、職員の合言葉（Argon2id）か、事務所の紙の回復キーで開きます。"
           "専用の部品（TPM）は使っていません。";
}

/// Nobody of the office has seen it.
std::string erasureText(const sync::DeviceRow& device, const Traces& traces) {
    if (device.erased != 0)
        return "端末が消去したと知らせた時刻 " + momentText(device.erased) +
               "（利用停止のあとの、端末自身の知らせです）";
    std::string text = "まだ確認できません。端末が次につながったときに消去します。";
    if (traces.emptyBefore)
        text += "利用停止の前の " + momentText(*traces.emptyBefore) +
                " に、空になったと端末が知らせていますが、消去の確認にはなりません。";
    return text;
}

Html facts(const Visit& visit, const LostDevice& device, const Traces& traces,
           const Holdings& holdings) {
    Html list("<section class=\"card\"><dl>");
    list.add(fact("端末", device.row.label + "（" + device.row.id + "）"));
    list.add(fact("使っていた職員", device.person));
    list.add(fact("最後の送受信", momentText(device.row.lastSync)));
    list.add(fact("送られていないかもしれないもの", unsentText(device.row)));
    if (traces.stopped) {
        const auto actor = RecordId::parse(traces.stopped->actor);
        const auto by = actor ? readRecord<Person>(visit.store, *actor) : std::nullopt;
        list.add(fact("利用停止", momentText(traces.stopped->at) + "（" +
                                      (by ? by->name : traces.stopped->actor) + "）"));
    }
    list.add(fact("端末内データの消去", erasureText(device.row, traces)));
    list.add(
        fact("端末内データの暗号化",
             (traces.enrolled ? momentText(*traces.enrolled) + " の端末登録から。"
                              : std::string("端末登録から（登録の時刻は記録にありません）。")) +
                 "AES-256（SQLCipher）。" + protectionText(device.row) +
                 "カメラで撮った元の写真は、端末の「ピクチャ」に"
                 "暗号化されずに残っていることがあります。"));
    list.add(fact(kWhole, countText(holdings.whole)));
    list.add(fact("取扱注意メモ", std::to_string(holdings.notes) + "件"));
    list.add(fact(kLeft, countText(holdings.left)));
    list.add(fact(kDirectory, countText(holdings.directory)));
    list.add(fact("関係者（氏名や連絡先）", std::to_string(holdings.contacts) + "人"));
    list.add(fact(kVisits, std::to_string(holdings.visits.size()) + "件"));
    if (holdings.erased > 0)
        list.add(fact("消去の指示がまだ届いていない事業者",
                      "最大 " + std::to_string(holdings.erased) +
                          "件。名前はもうありません。「消去」のページに日付と理由があります。"));
    return std::move(list.markup("</dl></section>\n"));
}

Html lawNotice() {
    return Html(
        "<section class=\"card\"><h2>個人情報保護委員会への報告</h2>"
        "<p>要配慮個人情報、財産的被害のおそれ、不正の目的、または1,000人を超えるときは、"
        "知った時から3〜5日以内に速報、30日以内（不正の目的のときは60日以内）に確報が要ります。"
        "高度な暗号化などで守られていれば要らないことがあります。上の事実をもとに判断してください。"
        "</p></section>\n");
}

Html clientTable(const Visit& visit, const std::vector<Business>& clients) {
    if (clients.empty()) return Html("<p class=\"card\">ありません。</p>\n");
    HtmlTable table{"事業者", "よみ", "区分", "所在地"};
    // Whoever opens this page sees all the others.
    const auto restricted = visit.store.access().restrictedFiles();
    std::size_t unnamed = 0;
    for (const Business& business : clients) {
        if (restricted.contains(business.id) && !visit.mayRead(business.id)) {
            ++unnamed;
            continue;
        }
        table.row({Html::of(business.name), Html::of(business.kana),
                   Html::of(business.form == LegalForm::Corporation ? "法人" : "個人"),
                   Html::of(business.address)});
    }
    Html content;
    if (unnamed > 0)
        content.markup("<p class=\"card\">ほかに担当者限りの事業者が")
            .text(std::to_string(unnamed))
            .markup(
                "件あります。名前と所在地は、担当者の上司がこのページを開くと一覧に出ます。"
                "本人への通知には、その一覧を使ってください。</p>\n");
    if (!table.isEmpty()) content.add(table.html());
    return content;
}

Html visitTable(const Visit& visit, const std::vector<Consultation>& visits) {
    HtmlTable table{"来た人", "日付", "記入した人"};
    for (const Consultation& talk : visits)
        table.row({Html::of(talk.visitor.empty() ? "名前なし" : talk.visitor),
                   Html::of(talk.day ? dayText(*talk.day) : std::string("日付なし")),
                   Html::of(visit.nameOf(talk.writer))});
    return table.html();
}

/// What a tablet has of every business that its person may see. The hub's verdicts, which
/// nobody knows by a name, are the last sentence but one.
std::string directoryText() {
    std::vector<std::string> words;
    for (const KindInfo* kind : kinds()) {
        std::string word(paper_words::ofKind(kind->name));
        const bool isNew = std::ranges::find(words, word) == words.end();
        if (kind->directory && kind->kindClass == KindClass::Shared && isNew)
            words.push_back(std::move(word));
    }
    return "名簿は、この職員に見える事業者すべての一覧です。含むもの：" + joinedTexts(words, "、") +
           "。計画の目標と、判定に使った実績の合計も入っています。ほかの記録は含みません。";
}

Html stopLink(Markup look, const DeviceId& device, std::string_view label) {
    Html link("<a class=\"button ");
    link.markup(look).markup("\" href=\"/lost/device?device=").text(device).markup("\">");
    return std::move(link.text(label).markup("</a>"));
}

Html lastSyncOf(const sync::DeviceRow& device) {
    Html text = Html::of(momentText(device.lastSync));
    if (device.erased > 0)
        text.markup("<br><span class=\"muted\">空になったと端末が知らせた時刻 ")
            .text(momentText(device.erased))
            .markup("</span>");
    return text;
}

/// A tablet that was enrolled anew may hold, sealed, what lay on it before: as another device.
Html othersOfPerson(const Visit& visit, const sync::DeviceRow& lost) {
    HtmlTable table{"端末", "最後の送受信", "操作"};
    for (const sync::DeviceRow& device : visit.store.devices()) {
        const bool isOther = device.person == lost.person && device.id != lost.id &&
                             device.parent != lost.id && lost.parent != device.id;
        if (!isOther || device.isStopped()) continue;
        table.row({Html::of(device.label + "（" + device.id + "）"), lastSyncOf(device),
                   stopLink("danger", device.id, "これも紛失した")});
    }
    if (table.isEmpty()) return {};
    return std::move(
        Html("<h2>同じ職員のほかの登録</h2>\n<p>合言葉を忘れて登録し直した端末には、"
             "前の登録の記録も暗号化されたまま残っています。同じ1台なら、これも止めてください。"
             "一覧は登録ごとに出ます。</p>\n")
            .add(table.html()));
}

}  // namespace

Result<Page> lostPage(const Visit& visit) {
    HtmlTable open{"職員", "端末", "最後の送受信", "操作"};
    HtmlTable emptied{"職員", "端末", "端末が知らせた時刻", "操作"};
    HtmlTable stopped{"職員", "端末", "報告"};
    for (const sync::DeviceRow& device : visit.store.devices()) {
        const auto person = readRecord<Person>(visit.store, device.person);
        const Html name = Html::of(person ? person->name : "不明");
        if (device.isStopped())
            stopped.row({name, Html::of(device.label),
                         Html("<a href=\"/lost/report?device=")
                             .text(device.id)
                             .markup("\">一覧を見る</a>")});
        else if (device.erased == 0)
            open.row({name, Html::of(device.label), Html::of(momentText(device.lastSync)),
                      stopLink("danger", device.id, "紛失した")});
        else
            emptied.row({name, Html::of(device.label), Html::of(momentText(device.erased)),
                         stopLink("quiet", device.id, "紛失した")});
    }
    Html content("<p>なくした端末を選んでください。次のページで確かめてから止めます。</p>\n");
    content.add(open.isEmpty() ? Html("<p class=\"card\">利用中の端末はありません。</p>\n")
                               : open.html());
    // Whoever has a tablet's certificate can say so, too.
    if (!emptied.isEmpty())
        content
            .markup(
                "<h2>空になったと端末が知らせたもの</h2>\n<p>合言葉を忘れて登録し直した端末の、"
                "前の登録などです。端末自身の知らせなので、消去を確かめたことにはなりません。"
                "手元にない端末なら、これも止めてください。</p>\n")
            .add(emptied.html());
    if (!stopped.isEmpty()) content.markup("<h2>利用停止の端末</h2>\n").add(stopped.html());
    return Page{"紛失", std::move(content)};
}

Result<Page> lostDevicePage(const Visit& visit) {
    const auto device = lostDevice(visit);
    if (!device) return device.error();
    if (device->row.isStopped()) return Page::redirect("/lost/report?device=" + device->row.id);
    Html content("<section class=\"card\"><dl>");
    content.add(fact("端末", device->row.label + "（" + device->row.id + "）"));
    content.add(fact("使っていた職員", device->person));
    content.add(fact("最後の送受信", momentText(device->row.lastSync)));
    content.add(fact("送られていないかもしれないもの", unsentText(device->row)));
    if (device->row.erased > 0)
        content.add(fact("空になったと端末が知らせた時刻", momentText(device->row.erased)));
    content.markup(
        "</dl><p>止めると、この端末とその複製は二度と送受信できません。次につながったとき、");
    content.markup("未送信分を事務所に引き渡し、端末内データを消去します。取り消せません。</p>");
    content.add(postForm("/lost/report", visit.session));
    content.markup("<input type=\"hidden\" name=\"device\" value=\"").text(device->row.id);
    content.markup(
        "\"><div class=\"acts\"><button class=\"danger\">この端末を利用停止にする</button>");
    content.markup("<a class=\"button quiet\" href=\"/lost\">やめる</a></div></form></section>\n");
    content.add(othersOfPerson(visit, device->row));
    return Page{"紛失した端末を止めますか", std::move(content)};
}

Result<Page> reportLost(const Visit& visit) {
    const auto device = lostDevice(visit);
    if (!device) return device.error();
    Page page = Page::redirect("/lost/report?done=stopped&device=" + device->row.id);
    if (device->row.isStopped()) return page;
    const auto stopped = visit.desk.devices.stop(device->row.id, visit.actor());
    if (!stopped) return said(stopped.error());
    // The report has to stand in the audit log, too.
    if (!stopped->noted) page = Page::redirect("/lost?done=stopped-unnoted");
    page.undone = stopped->noted;
    return page;
}

Result<Page> lostReportPage(const Visit& visit) {
    const auto device = lostDevice(visit);
    if (!device) return device.error();
    if (!device->row.isStopped()) return Page::redirect("/lost/device?device=" + device->row.id);
    // It names every client: who looks at it stands in the audit log.
    if (auto noted = visit.desk.audit.append(
            {AuditEvent::ListPrinted, visit.actor(), device->row.id}, visit.desk.clock.now());
        !noted)
        return noted.error();
    const Traces traces = tracesOf(visit, device->row.id);
    const Holdings holdings = holdingsOf(visit, device->row);
    Html content("<p><button type=\"button\" data-print>印刷する</button></p>\n");
    content.add(facts(visit, *device, traces, holdings)).add(lawNotice());
    content.add(othersOfPerson(visit, device->row));
    content.markup("<h2>").text(kWhole).markup("</h2>\n").add(clientTable(visit, holdings.whole));
    if (!holdings.left.empty()) {
        content.markup("<h2>").text(kLeft).markup("</h2>\n<p>").text(kLeftMeaning).markup("</p>\n");
        content.add(clientTable(visit, holdings.left));
    }
    if (!holdings.visits.empty())
        content.markup("<h2>").text(kVisits).markup("</h2>\n").add(
            visitTable(visit, holdings.visits));
    content.markup("<h2>").text(kDirectory).markup("</h2>\n<p>").text(directoryText());
    content.markup("</p>\n<details><summary>名簿を開く（開いておくと印刷にも載ります）</summary>");
    content.add(clientTable(visit, holdings.directory)).markup("</details>\n");
    content.markup("<p class=\"muted\">").text(dayText(visit.today())).markup(" ");
    content.text(visit.person.name).markup(" が出力</p>\n");
    return Page{"紛失した端末の報告", std::move(content)};
}

}  // namespace banso
