// SPDX-License-Identifier: Apache-2.0
#include "tests/demonstration/story_talks.h"

#include <array>

#include "shared/domain/consultation.h"
#include "tests/demonstration/calendar.h"
#include "tests/demonstration/story.h"

namespace banso::demonstration {
namespace {

enum class Writer { Sato, Yamada, Nakajima };

struct StoryTalk {
    std::string_view name;
    int daysAgo;
    Method method;
    Writer writer;
    bool withKato;
    Topic topic;
    std::string_view said;
    std::string_view found;
    std::string_view issue;
    std::string_view next;
};

constexpr auto kTalks = std::to_array<StoryTalk>({
    {story::kHaruna, 640, Method::Desk, Writer::Yamada, false, Topic::Finance,
     "蒸し器の入替えに300万円かかる。借りるかどうか迷っている。",
     "返済原資は年180万円あり、5年の返済なら無理がない。修理費が毎年40万円かかっていた。", "",
     "見積書をもう1社から取り、マル経融資の書類を準備する。"},
    {story::kHaruna, 420, Method::Visit, Writer::Sato, false, Topic::SalesChannels,
     "卸先が1社に偏っている。県外の催事にも出てみたい。",
     "売上の4割を卸先1社が占める。直売の客単価は上がっている。", "",
     "卸先別の売上表を作り、次回に一緒に見る。"},
    {story::kHaruna, 173, Method::Visit, Writer::Sato, false, Topic::Analysis,
     "総点検は初めて。原価のところで手が止まった。",
     "総点検チェックシート（1回目）。強みは独自の製法と固定客、弱みは原価の把握。", "",
     "残りの項目を家族と話しておいてもらう。"},
    {story::kHaruna, 159, Method::Desk, Writer::Yamada, false, Topic::Subsidy,
     "持続化補助金が採択された。実績報告までの進め方を知りたい。",
     "採択後の事業計画の見直しが必要。小豆と砂糖の仕入れが上がり、当時の原価と合わない。", "",
     "原価の一覧を作り直し、担当の佐藤に引き継ぐ。"},
    {story::kHaruna, 80, Method::Visit, Writer::Sato, true, Topic::Analysis,
     "前より自分で答えられるようになった。値段のことだけは気が重い。",
     "総点検チェックシート（2回目）。原価は1年で12％上がったが、卸値は据え置いている。", "",
     "価格転嫁の項目をもとに取組課題提案書の案を作る。"},
    {story::kHaruna, 73, Method::Visit, Writer::Sato, false, Topic::Planning,
     "「値段を変えないのは、うちの都合でした」",
     "取組課題提案書に合意（署名あり）。卸先1社の秋の注文が減る見込みと聞く。",
     "価格の決め方が原価と結び付いていない。",
     "商品別の原価表を次回までに作る。9月の数字を11月の訪問で聞く。"},
    {story::kTorimichi, 300, Method::Visit, Writer::Sato, false, Topic::Planning,
     "昼は満席だが、夜の席が空いている。人を増やさずに開けられないか。",
     "昼の客単価は980円。週2日の夜営業なら今の人数で回せる。", "",
     "夜の献立を3品に絞り、原価を計算する。"},
    {story::kTorimichi, 20, Method::Telephone, Writer::Sato, false, Topic::Subsidy,
     "夜の看板を作りたい。使える補助はあるか。",
     "持続化補助金の対象になる見込み。締切までの日程を伝えた。", "", "次回の訪問で要項を渡す。"},
    {story::kUsui, 33, Method::Visit, Writer::Sato, true, Topic::General,
     "若い人が入ったが、教える時間が取れない。受注は増えている。",
     "作業の手順が二人の熟練者の頭の中にある。材料の置き場が決まっていない。", "",
     "総点検チェックシートを2回に分けて行う。"},
    {story::kUsui, 4, Method::Visit, Writer::Sato, true, Topic::Analysis,
     "棚の奥に何があるか、実は自分しか知らない。",
     "総点検チェックシートの4区分目まで。人の項目は高く、在庫の項目が低い。", "",
     "11月の訪問で残りの項目を行う。"},
    {story::kMaruyama, 225, Method::Desk, Writer::Sato, false, Topic::Subsidy,
     "宅配を始めたい。補助金の締切に間に合わせたい。",
     "固定客の多くが歩いて来る高齢者で、宅配の需要はある。計画書の数字は概算である。", "",
     "採択後に数字を聞きに訪問する。"},
    {story::kIto, 290, Method::Visit, Writer::Sato, false, Topic::Planning,
     "新しいお客様は来るが、2回目につながらない。", "再来店は3割。次回の予約を声かけしていない。",
     "", "来店の間隔を名簿に付けてみる。"},
    {story::kKataoka, 230, Method::Desk, Writer::Yamada, false, Topic::Finance,
     "元請の支払いが遅く、足場代の立替えが重い。",
     "入金までの月数は2.5か月。直接受注が増えれば改善する。", "",
     "収益改善の計画を作り、取引銀行に説明する。"},
    {story::kWadabashi, 214, Method::Visit, Writer::Nakajima, false, Topic::General,
     "背広の依頼が減った。布団と集配で補いたい。",
     "布団は春と秋に集中する。集配の曜日を決めれば一人で回れる。", "",
     "集配の範囲と曜日の案を作る。"},
});

RecordId writerOf(const Staff& staff, Writer writer) {
    switch (writer) {
        case Writer::Sato:
            return staff.sato;
        case Writer::Yamada:
            return staff.yamada;
        case Writer::Nakajima:
            break;
    }
    return staff.advisors[4];
}

}  // namespace

void addStoryTalks(Workbench& bench, const Staff& staff, const std::vector<Client>& clients) {
    for (const StoryTalk& told : kTalks) {
        Consultation talk;
        talk.day = workdayUntil(addDays(bench.today(), -told.daysAgo));
        talk.id = bench.idOf(*talk.day);
        talk.business = clients[storyPlace(clients, told.name)].business.id;
        talk.startTime = officeTime(bench.random());
        talk.minutes = told.method == Method::Telephone ? 15 : 60;
        talk.method = told.method;
        talk.topics[std::string(word(told.topic))] = true;
        talk.writer = writerOf(staff, told.writer);
        talk.staff[talk.writer.text()] = true;
        if (told.withKato) talk.companions[staff.kato.text()] = true;
        talk.said = told.said;
        talk.found = told.found;
        talk.essentialIssue = told.issue;
        talk.nextStep = told.next;
        bench.add(talk);
    }
}

}  // namespace banso::demonstration
