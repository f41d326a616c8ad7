// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/material.h"

#include "tests/demonstration/phrases.h"

namespace banso::bench {
namespace {

constexpr const char* kFamilies[] = {"佐藤", "高橋", "小林", "清水", "新井", "金井", "中島",
                                     "関口", "星野", "田村", "木暮", "狩野", "萩原", "黒岩"};
constexpr const char* kTrades[] = {"製作所", "商店", "工務店",   "食堂",         "美容室", "自動車",
                                   "青果店", "塗装", "製菓",     "クリーニング", "印刷",   "電機",
                                   "畳店",   "酒店", "デザイン", "運輸"};
constexpr const char* kPlaces[] = {"上並榎町", "飯塚町", "倉賀野町", "箕郷町", "榛名町", "連雀町",
                                   "問屋町",   "貝沢町", "吉井町",   "新町",   "群馬町", "中居町"};
constexpr const char* kKana[] = {"サトウ", "タカハシ", "コバヤシ", "シミズ",
                                 "アライ", "カナイ",   "ナカジマ", "セキグチ"};
constexpr const char* kSections[] = {"philosophy", "market", "money", "people", "process", "plan"};
constexpr int kAnswers = 60;

}  // namespace

Date Material::day() {
    using namespace std::chrono;
    return addDays(year{2022} / 4 / 1, upTo(1'600));
}

std::string Material::phone() {
    const int number = m_phones++;
    return "027-" + std::to_string(300 + number / 9'000 % 700) + "-" +
           std::to_string(1'000 + number % 9'000);
}

std::string Material::memo() {
    return demonstration::oneOf(m_dice, demonstration::ownNotes(), "製品") +
           std::to_string(++m_memos);
}

Person Material::advisor(RecordId id) {
    Person person;
    person.id = id;
    person.name = oneOf(kFamilies) + " " + oneOf(kFamilies);
    person.roles["advisor"] = {};
    return person;
}

Business Material::business(RecordId id, RecordId advisor) {
    using namespace std::chrono;
    Business made;
    made.id = id;
    made.name = oneOf(kFamilies) + oneOf(kTrades) + std::to_string(upTo(9'999));
    made.kana = oneOf(kKana) + oneOf(kKana);
    made.form = LegalForm::Corporation;
    made.corporateNumber = "10700" + std::to_string(10'000'000 + upTo(89'999'999));
    made.postalCode = "370-" + std::to_string(1'000 + upTo(8'999));
    made.address = "高崎市" + oneOf(kPlaces) + std::to_string(1 + upTo(999)) + "番地" +
                   std::to_string(1 + upTo(20));
    made.industry = "retail";
    made.tradeWords = oneOf(kTrades) + "と" + oneOf(kTrades) + "を営む";
    made.employees = upTo(20);
    made.employeesOn = day();
    made.phone = phone();
    made.member = upTo(1) == 1;
    made.advisor = advisor;
    made.founded = 1950 + upTo(70);
    return made;
}

Consultation Material::consultation(RecordId id, RecordId business, RecordId writer) {
    Consultation made;
    made.id = id;
    made.business = business;
    made.writer = writer;
    made.day = day();
    made.startTime = std::to_string(10 + upTo(7)) + ":" + std::to_string(10 + upTo(4) * 10);
    made.minutes = 30 + upTo(6) * 10;
    made.method = upTo(1) == 1 ? Method::Visit : Method::Desk;
    made.staff[writer.text()] = true;
    const auto& topic = m_dice.pick(demonstration::topicPhrases());
    const std::string item = oneOf(kTrades);
    made.topics[std::string(word(topic.topic))] = true;
    made.said = demonstration::oneOf(m_dice, topic.said, item) +
                demonstration::oneOf(m_dice, demonstration::saidBesides(), item);
    made.found = demonstration::oneOf(m_dice, topic.found, item);
    made.nextStep = demonstration::oneOf(m_dice, topic.next, item);
    return made;
}

Checksheet Material::checksheet(RecordId id, RecordId business, RecordId writer) {
    Checksheet made;
    made.id = id;
    made.business = business;
    made.questionSet = "takasaki-1";
    made.startedOn = day();
    made.staff[writer.text()] = true;
    for (int i = 0; i < kAnswers; ++i) {
        Answer answer;
        answer.level = 1 + upTo(4);
        answer.answeredBy = AnsweredBy::Owner;
        answer.day = made.startedOn;
        if (upTo(3) == 0)
            answer.note = demonstration::oneOf(m_dice, demonstration::foundBesides(), "製品");
        made.answers[std::string(kSections[i % 6]) + ".item_" + std::to_string(i)] = answer;
    }
    return made;
}

}  // namespace banso::bench
