// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/pages.h"
#include "server/office_page/qr_picture.h"
#include "server/office_page/wording.h"
#include "server/store/chamber_recovery.h"

namespace banso {
namespace {

/// Its private half is nowhere else from here on. Its number shows on paper alone, so that only
/// who has printed it can take it into use.
Result<Html> sheet(const RecoveryKey& key) {
    const std::string text = key.text();
    const auto picture = qrPicture(text);
    if (!picture) return picture.error();
    Html paper("<section class=\"card\"><h2>回復キー<span class=\"printed\">　番号 ");
    paper.text(key.publicHalf().number()).markup("</span></h2><p><code>").text(text);
    paper.markup("</code></p>").add(*picture);
    paper.markup(
        "<p>合言葉を忘れた端末は、ロックの画面の「回復キーで開ける」で、この紙で開けます。"
        "バックアップの復元にも要ります。</p>"
        "<p>金庫など、サーバーと端末から離れた所に保管してください。この紙と端末の両方を持つ人は、"
        "その端末を開けられます。紙をなくすと、合言葉を忘れた端末の未送信の記録と、"
        "暗号化したバックアップは開けなくなります。</p></section>\n");
    return paper;
}

}  // namespace

Html recoverySection(const Visit& visit) {
    const auto standing = ChamberRecovery(visit.desk.folder.path()).read();
    Html section("<section class=\"card\"><h2>回復キー</h2>");
    if (standing)
        section.markup("<p>番号 <code>")
            .text(standing->key.number())
            .markup("</code> の紙です（")
            .text(momentText(standing->made.time_since_epoch().count()))
            .markup("に作成）。</p>");
    else if (standing.error().code == ErrorCode::NotFound)
        section.markup(
            "<p><strong>まだありません。</strong>合言葉を忘れた端末の未送信の記録は開けず、"
            "バックアップは暗号化されません。</p>");
    else
        section.markup(
            "<p><strong>サーバーにある公開鍵のファイルが読めません。</strong>"
            "作り直すと、端末は次の送受信で新しい紙に切り替わります。</p>");
    section.markup(
        "<p class=\"muted\">紙をなくしたとき、人に見られたときは作り直します。"
        "前の紙は、まだ送受信していない端末と、これまでのバックアップを開けるので、"
        "どちらも新しくなるまで取っておいてください。</p>");
    section.add(postForm("/recovery/new", visit.session));
    return std::move(section.markup("<button>新しい紙を作る</button></form></section>\n"));
}

Result<Page> newRecoveryKey(const Visit& visit) {
    const RecoveryKey key = RecoveryKey::random();
    const auto paper = sheet(key);
    if (!paper) return paper.error();
    visit.desk.sessions.keepPaper(visit.session.key, key.publicHalf());
    Html content(
        "<div class=\"state caution unprinted\"><strong>まだ使われていません</strong>"
        "<p>この画面でしか見られません。印刷し、紙にだけ出る番号を下に入れて使い始めてください。"
        "閉じると、この紙は無効です。</p></div>\n"
        "<p><button type=\"button\" data-print>印刷する</button></p>\n");
    content.add(*paper).add(postForm("/recovery/use", visit.session));
    content.markup(
        "<label>印刷した紙の番号<input name=\"number\" maxlength=\"16\" autocomplete=\"off\" "
        "required></label><button>この紙を使い始める</button></form>\n");
    return Page{"回復キー", std::move(content)};
}

Result<Page> useRecoveryKey(const Visit& visit) {
    const auto& paper = visit.session.paper;
    if (!paper)
        return Error{ErrorCode::Invalid,
                     "使い始める紙がありません。何も変わっていません。設定から新しい紙を作って"
                     "ください。"};
    if (visit.form.value("number") != paper->number())
        return Error{ErrorCode::Invalid,
                     "紙の番号が違います。何も変わっていません。前の画面に戻って確かめるか、"
                     "新しい紙を作ってください。"};
    const auto adopted =
        ChamberRecovery(visit.desk.folder.path())
            .adopt(*paper, visit.desk.audit, visit.actor(), visit.desk.clock.now());
    if (!adopted) return adopted.error();
    return Page::redirect("/settings?done=recovery-key-used");
}

}  // namespace banso
