// SPDX-License-Identifier: Apache-2.0
#include "tests/demonstration/phrases.h"

#include <array>

namespace banso::demonstration {
namespace {

constexpr auto kSaidBesides = std::to_array<std::string_view>({
    "仕入れの値段がこの半年で{pct}％ほど上がっている。",
    "常連のお客様の来店間隔が延びてきたと感じる。",
    "人手が足りず、自分が現場を離れられない。",
    "家族とも話したが、まだ結論は出ていない。",
    "{month}は例年より忙しく、考える時間が取れなかった。",
    "近くに大型店ができ、客足が読みにくい。",
    "息子が手伝うようになり、少し余裕ができた。",
    "電気代の負担が月{n}万円ほど増えた。",
    "取引先から納期の短縮を求められている。",
    "同業者の話を聞いて、自分も動かなければと思った。",
    "数字は苦手で、通帳の残高だけを見ている。",
    "値上げをすると客が離れるのではと心配だ。",
    "以前に教わったやり方を続けており、少しずつ形になってきた。",
    "{item}の評判は良いが、手間に見合っているか分からない。",
    "体力的に今の営業時間を続けるのは難しい。",
    "新しい客層に来てほしいが、何から始めればよいか。",
});
constexpr auto kFoundBesides = std::to_array<std::string_view>({
    "売上の{n}割を{item}が占めており、依存が大きい。",
    "粗利益率は前年より{n}ポイント下がっている。",
    "帳簿は月末にまとめて付けており、月次の把握は翌月下旬になる。",
    "固定費のうち家賃と人件費で{pct}％を占める。",
    "資金は当面{n}か月分あり、急を要しない。",
    "作業の手順が経営者の頭の中にだけある。",
    "既存客への案内を出しておらず、再来店の機会を逃している。",
    "原価を計算した商品はまだ{n}品だけである。",
    "地域の需要は安定しており、見せ方に工夫の余地がある。",
    "経営者自身が課題を言葉にし始めている。",
    "家計と事業の支出が一部混ざっている。",
    "取引条件を書面にしていない先が{n}社ある。",
    "設備の稼働は午前に偏り、午後に空きがある。",
    "顧客名簿は紙で{pct}件ほどあり、活用できていない。",
});
constexpr auto kOwnNotes = std::to_array<std::string_view>({
    "次回は奥様にも同席してもらう。",
    "話の途中で来客があり、{n}分ほど中断。続きは次回に。",
    "本人の表情は前回より明るい。数字を自分で書き出していた。",
    "金額の話は店先では避け、事務所で聞く。",
    "資料は{month}分まで受け取った。写しは返却済み。",
    "専門家を入れる時期かどうか、課内で相談する。",
    "同業の成功例を紹介したところ、関心が高かった。",
    "急がせず、本人が決めるのを待つ。",
    "前任の記録と合わせて読むこと。経緯が長い。",
    "セミナーの案内を渡した。参加は未定。",
    "{item}の試作品を見せてもらった。出来は良い。",
    "面談{pct}分。質問は{n}件、持ち帰り1件。",
});
constexpr auto kFollowUpSaid = std::to_array<std::string_view>({
    "計画に書いた取組は進めているが、{item}の準備に思ったより時間がかかった。",
    "{item}の注文が増え、現場は忙しい。手元にお金が残るかはまだ分からない。",
    "売上は月によって波がある。{month}は天候の影響が大きかった。",
    "計画を作ってから、毎月の数字を見るようになった。",
    "値段を見直したが、客離れは起きていない。",
    "新しい取引先が{n}社増えたが、利益の薄い仕事も多い。",
    "人が辞めてしまい、計画した営業時間を守れていない。",
    "広告の反応は{n}件。次は写真を変えて試したい。",
    "設備が入り、{item}の時間が{pct}％短くなった。",
    "やることは分かっているが、日々の仕事に追われて手が付かない。",
    "お客様の声を聞くようになり、{item}の内容を少し変えた。",
    "仕入れが上がり、売れても残らない感じがする。",
});
constexpr auto kFollowUpNext = std::to_array<std::string_view>({
    "次回までに{month}分までの売上を月別に書き出してもらう。",
    "{item}の原価を一緒に計算し、値段の根拠を確かめる。",
    "遅れている取組の期限を決め直し、担当を家族で分ける。",
    "次回訪問時に分析の結果を図で伝える。",
    "{month}の反応を見て、続けるかどうかを一緒に決める。",
    "資金繰り表の{n}か月分を埋めてきてもらう。",
    "既存客{pct}件への案内状を作り、次回に文面を確認する。",
    "専門家相談の日程を調整し、来週中に連絡する。",
});
constexpr auto kEssentialIssues = std::to_array<std::string_view>({
    "価格の決め方が原価と結び付いていない。",
    "一つの取引先に頼り、断れない関係になっている。",
    "経営者が現場を離れられず、考える時間がない。",
    "誰に売りたいのかが決まっておらず、品ぞろえが広がりすぎている。",
    "数字を見る習慣がなく、手を打つのが遅れる。",
    "後継者と将来の姿を話し合えていない。",
    "良い技術が顧客に伝わっていない。",
    "忙しさと利益が結び付いていない。",
});
constexpr auto kExperts = std::to_array<std::string_view>({
    "中小企業診断士 藤巻 典子",
    "社会保険労務士 都丸 勉",
    "税理士 永井 隆",
    "ITコーディネータ 羽鳥 俊介",
    "デザイナー 湯浅 千尋",
    "弁理士 荻原 学",
});

void fill(std::string& text, std::string_view place, const std::string& value) {
    for (auto at = text.find(place); at != std::string::npos; at = text.find(place, at))
        text.replace(at, place.size(), value);
}

}  // namespace

Sentences saidBesides() {
    return kSaidBesides;
}
Sentences foundBesides() {
    return kFoundBesides;
}
Sentences ownNotes() {
    return kOwnNotes;
}
Sentences followUpSaid() {
    return kFollowUpSaid;
}
Sentences followUpNext() {
    return kFollowUpNext;
}
Sentences essentialIssues() {
    return kEssentialIssues;
}
Sentences experts() {
    return kExperts;
}

std::string filled(Random& random, std::string_view sentence, std::string_view item) {
    std::string text(sentence);
    if (text.find('{') == std::string::npos) return text;
    fill(text, "{item}", std::string(item.empty() ? "主力商品" : item));
    fill(text, "{month}", std::to_string(random.between(1, 12)) + "月");
    fill(text, "{n}", std::to_string(random.between(2, 8)));
    fill(text, "{pct}", std::to_string(random.between(3, 19) * 5));
    fill(text, "{man}", std::to_string(random.between(4, 60) * 10));
    return text;
}

std::string oneOf(Random& random, Sentences sentences, std::string_view item) {
    return filled(random, random.pick(sentences), item);
}

}  // namespace banso::demonstration
