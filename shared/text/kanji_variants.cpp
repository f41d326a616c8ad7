// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "shared/text/fold.h"

namespace banso {
namespace {

// Old forms (國), forms of family registers (髙, 﨑, 𠮷) and the pairs that callers mix up (斎,
// 斉). NFKC has already joined the compatibility ideographs, so that none of them stands here.
// clang-format off
constexpr std::u32string_view kGroups =
    U"高髙 崎﨑嵜 浜濱濵 辺邊邉 斎齋斉齊 沢澤 桜櫻 広廣 島嶋嶌 徳德 吉𠮷 曽曾 恵惠 国國 真眞 "
    U"竜龍 滝瀧 渋澁 寿壽 栄榮 鉄鐵銕 円圓 学學斈 会會 蔵藏 豊豐 増增 与與 万萬 条條 桧檜 "
    U"応應 譲讓 芸藝 関關 顕顯 県縣 図圖 団團 数數 礼禮 禅禪 総總 声聲 岳嶽 巌巖 槙槇 遥遙 "
    U"瑶瑤 尭堯 晋晉 来來 寛寬 富冨 峰峯 館舘 籠篭 薮藪 桑桒 柳栁 横橫 黄黃 黒黑 緑綠 清淸 "
    U"青靑 郎郞 郷鄕鄉 橋𣘺 鴎鷗 麹麴 蒋蔣 芦蘆 園薗 弥彌 祢禰 称稱 弁辨瓣辯 騨驒 駅驛 "
    U"鶴靏靍靎鸖 塩鹽 麦麥 黙默 亀龜 満滿 瀬瀨 頼賴 薬藥 楽樂 覚覺 観觀 宝寶寳 実實 写寫 "
    U"将將 専專 尚尙 属屬 峡峽 庁廳 彦彥 従從 恒恆 戸戶 抜拔 拡擴 摂攝 収收 教敎 叙敍敘 昼晝 "
    U"暁曉 検檢 権權 歩步 帰歸 残殘 毎每 気氣 渉涉 浄淨 温溫 湾灣 灯燈 炉爐 独獨 産產 画畫 "
    U"当當 発發 尽盡 研硏 稲稻 穂穗 糸絲 経經 継繼 続續 絵繪 繊纖 聡聰 聴聽 粛肅 台臺 旧舊 "
    U"荘莊 薫薰 虚虛 虫蟲 蛍螢 蚕蠶 衛衞 装裝 誉譽 読讀 変變 予豫 賛贊 転轉 辞辭 遅遲 医醫 "
    U"醸釀 釈釋 鉱鑛 録錄 錬鍊 鎮鎭 随隨 雑雜 静靜 顔顏 飲飮 験驗 髪髮 闘鬪 鶏鷄 齢齡 剣劍劒 "
    U"勲勳 励勵 区區 巻卷 参參 双雙 呉吳 囲圍 壮壯 壱壹 奥奧 奨奬獎 姫姬 嬢孃 厳嚴 仏佛 仮假 "
    U"伝傳 児兒 内內 氷冰 涼凉 刃刄 野埜 松枩 喜㐂 杉杦 呑吞 填塡 嘘噓 侠俠 倶俱 剥剝 頬頰 "
    U"繋繫 村邨 凛凜 昇曻 渕淵 船舩 土圡 旗籏 刈苅 濤涛 禄祿 緒緖 歳歲 桝枡 栃杤 様樣 乗乘 "
    U"亜亞 労勞 塁壘 岩嵓 穣穰 縁緣 窓窗 粋粹 鋳鑄 銭錢 駆驅 騒騷 触觸 証證 訳譯 営營 択擇 "
    U"担擔 挙擧 桟棧 欧歐 殻殼 済濟 湿濕 為爲 犠犧 献獻 瓶甁 畳疊 痴癡 砕碎 秘祕 稚穉 窃竊 "
    U"縄繩 脳腦 臓臟 艶艷 茎莖 蛮蠻 覧覽 謡謠 軽輕 逓遞 酔醉 鉛鈆 陥陷 険險 隠隱 霊靈 駄馱 "
    U"麺麵 点點 党黨 歯齒 竃竈 釜釡 鰺鯵 鴬鶯 梅楳 砺礪 蝋蠟 靭靱 唖啞 迩邇 祷禱 掴摑 焔焰 "
    U"痩瘦 躯軀 頚頸 醤醬 麸麩 徴徵 撹攪 涙淚 巣巢 単單 戦戰 弾彈 圧壓 価價 拝拜 払拂 効效 "
    U"勅敕 即卽 既旣 概槪 悦悅 税稅 説說 鋭銳 脱脫 閲閱 慎愼 並竝 併倂 寝寢 壌壤 穏穩 圏圈 "
    U"勧勸 歓歡 潅灌 雁鴈 杯盃 皐皋 柏栢 欝鬱 肇肈 舗舖 舎舍 莱萊 覇霸 讃讚 賎賤 輌輛 頴穎 "
    U"胆膽";
// clang-format on

}  // namespace

std::vector<std::u32string_view> kanjiGroups() {
    std::vector<std::u32string_view> groups;
    for (std::u32string_view rest = kGroups; !rest.empty();) {
        const auto end = std::min(rest.find(U' '), rest.size());
        groups.push_back(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return groups;
}

}  // namespace banso
