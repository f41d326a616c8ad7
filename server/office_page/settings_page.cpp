// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "server/office_page/pages.h"
#include "server/office_page/wording.h"
#include "server/store/settings.h"
#include "shared/domain/catalogue.h"

namespace banso {
namespace {

/// Of a fingerprint; they are copied as they stand.
constexpr std::size_t kDigitsTogether = 8;

struct Choice {
    std::string_view value;
    std::string_view words;
};

constexpr std::array kScopes{
    Choice{"part", "端末には担当と最近の分（標準）"},
    Choice{"all", "端末にもすべて"},
    Choice{"own", "担当だけを見る"},
};

/// Who said so, when and why.
Html origin(const Visit& visit, std::string_view key) {
    const auto setting = readRecord<Setting>(visit.store, settingId(key));
    if (!setting) return {};
    std::string words = setting->since ? dayText(*setting->since) + "から" : std::string();
    if (!setting->by.isNull()) words += "（" + visit.nameOf(setting->by) + "）";
    if (!setting->why.empty()) words += (words.empty() ? "" : "。") + setting->why;
    Html text;
    if (!words.empty()) text.markup("<p class=\"muted\">").text(words).markup("</p>");
    return text;
}

Html beginForm(const Visit& visit, std::string_view title, std::string_view key) {
    Html form("<section class=\"card\"><h2>");
    form.text(title).markup("</h2>").add(origin(visit, key));
    form.add(postForm("/settings/set", visit.session));
    form.markup("<input type=\"hidden\" name=\"key\" value=\"").text(key).markup("\">");
    return form;
}

Html ended(Html form) {
    form.markup("<label>理由<input name=\"why\" maxlength=\"200\" required></label>");
    return std::move(form.markup("<button>変える</button></form></section>\n"));
}

Html scopeForm(const Visit& visit) {
    const std::string present = scopeInForce(visit.store);
    Html form = beginForm(visit, "だれが何を見て、端末に何を置くか", kScopeSetting);
    form.markup("<label>範囲<select name=\"value\">");
    for (const Choice& choice : kScopes) {
        form.markup("<option value=\"").text(choice.value);
        if (choice.value == present)
            form.markup("\" selected>");
        else
            form.markup("\">");
        form.text(choice.words).markup("</option>");
    }
    form.markup("</select></label>");
    form.markup(
        "<p class=\"muted\">標準では全員が全事業者を見て、端末には担当と最近開いた事業者を置き、"
        "ほかは開いたときに取り寄せます。「端末にもすべて」は全件を置きます。"
        "「担当だけを見る」では、ほかの事業者は見えません。</p>");
    form.markup(
        "<p class=\"muted\">担当者限りの事業者と取扱注意メモは、どれを選んでも、"
        "担当者と代行する人と上司だけが見ます。</p>");
    return ended(std::move(form));
}

Html yearsForm(const Visit& visit, std::string_view title, std::string_view key,
               std::string_view remark) {
    Html form = beginForm(visit, title, key);
    form.markup(
        "<label>年数（空にすると期限なし）<input type=\"number\" name=\"value\" min=\"1\" "
        "max=\"100\" value=\"");
    if (const auto years = yearsOf(visit.store, key)) form.number(*years);
    form.markup("\"></label><p class=\"muted\">").text(remark).markup("</p>");
    return ended(std::move(form));
}

/// What the office's computers are told once, so that none of them warns of this page.
Html authoritySection(const Visit& visit) {
    const std::string digits = hex(visit.desk.invitation.authority);
    Html section("<section class=\"card\"><h2>パソコンに登録する証明書</h2>");
    if (visit.desk.authorityDer.empty())
        return std::move(
            section.markup("<p><strong>いまの証明書は、どのサイトでも証明できる古い作りです。")
                .markup("パソコンに登録しないでください。</strong>サーバーの管理者が、先に ")
                .markup(
                    "<code>banso-server authority new</code> で新しくします。</p></section>\n"));
    section.markup("<p>一度登録すると、このページを開いても警告が出なくなります。");
    section.markup("<strong>警告の出る画面には、パスワードを入れないでください。</strong></p>");
    section.markup("<p><a class=\"button\" href=\"").markup(kAuthorityPath);
    section.markup(
        "\">証明書を保存する</a></p><p>登録する前に、保存したファイルの指紋がサーバーの");
    section.markup("画面の <code>banso-server authority show</code> と同じか確かめます");
    section.markup(
        "（Windows では <code>certutil -hashfile banso.crt SHA256</code>）。</p><p><code>");
    for (std::size_t at = 0; at < digits.size(); at += kDigitsTogether)
        section.text(digits.substr(at, kDigitsTogether)).markup("<wbr>");
    return std::move(
        section.markup("</code></p><p class=\"muted\">この証明書が証明できるのは、このサーバーと、")
            .markup("所内のネットワークの名前だけです。ほかのサイトには使えません。</p></"
                    "section>\n"));
}

}  // namespace

Result<Page> settingsPage(const Visit& visit) {
    Html content = scopeForm(visit);
    content.add(
        yearsForm(visit, "終了した事業者の記録を残す年数", kRetentionSetting,
                  "過ぎた事業者は「消去」のページに並びます。消すかどうかは人が決めます。"));
    content.add(yearsForm(visit, "監査記録を残す年数", kAuditSetting,
                          "過ぎた分は、毎日、古いほうから切り取られます。"
                          "どこまで切り取ったかは監査記録に残ります。"));
    content.add(recoverySection(visit));
    content.add(authoritySection(visit));
    return Page{"設定", std::move(content)};
}

Result<Page> changeSetting(const Visit& visit) {
    const auto put =
        visit.desk.settings.put(visit.form.value("key"), std::string(visit.form.value("value")),
                                std::string(visit.form.value("why")), visit.person.id);
    if (!put)
        return said(put.error(),
                    {{ErrorCode::Invalid, "範囲を選ぶか、1から100までの年数を入れてください。"}});
    return Page::redirect("/settings?done=setting-changed");
}

}  // namespace banso
