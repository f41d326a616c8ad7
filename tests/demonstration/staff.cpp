// SPDX-License-Identifier: Apache-2.0
#include "tests/demonstration/staff.h"

#include <array>

#include "shared/domain/person.h"
#include "tests/demonstration/calendar.h"

namespace banso::demonstration {
namespace {

struct Member {
    std::string_view name;
    std::string_view kana;
    int experienceYears;
    Role role;
    Role second = Role::Unknown;
};

// Seven of the 15 have ten years and more, three five to ten, five less, as the plan counts them.
constexpr auto kMembers = std::to_array<Member>({
    {"佐藤 美咲", "サトウ ミサキ", 12, Role::Advisor},
    {"山田 健", "ヤマダ ケン", 7, Role::Advisor},
    {"高橋 誠", "タカハシ マコト", 24, Role::Advisor, Role::Supervisor},
    {"小林 由紀子", "コバヤシ ユキコ", 21, Role::Advisor, Role::StatutoryAdvisor},
    {"中島 浩二", "ナカジマ コウジ", 18, Role::Advisor},
    {"髙木 千尋", "タカギ チヒロ", 3, Role::Advisor},
    {"新井 達也", "アライ タツヤ", 11, Role::Advisor},
    {"関口 麻衣", "セキグチ マイ", 2, Role::Advisor},
    {"山﨑 康弘", "ヤマザキ ヤスヒロ", 15, Role::Advisor},
    {"茂木 香織", "モテギ カオリ", 6, Role::Advisor},
    {"清水 亮太", "シミズ リョウタ", 1, Role::Advisor},
    {"金井 慎一郎", "カナイ シンイチロウ", 13, Role::Advisor},
    {"加藤 直樹", "カトウ ナオキ", 4, Role::SupportStaff},
    {"須藤 奈々", "スドウ ナナ", 8, Role::SupportStaff},
    {"星野 早苗", "ホシノ サナエ", 2, Role::SupportStaff},
    {"黒澤 秀樹", "クロサワ ヒデキ", 9, Role::Administrator},
    {"狩野 美穂", "カノウ ミホ", 5, Role::GeneralStaff},
    {"塚越 翔", "ツカゴシ ショウ", 1, Role::GeneralStaff},
    {"今井 典子", "イマイ ノリコ", 14, Role::GeneralStaff},
    {"反町 陽介", "ソリマチ ヨウスケ", 3, Role::GeneralStaff},
    {"北爪 彩香", "キタヅメ アヤカ", 2, Role::GeneralStaff},
});

RecordId addMember(Workbench& bench, const Member& member, std::size_t number) {
    const Date begin = addMonths(fiscalYearBegin(bench.today()), -12 * member.experienceYears);
    Person person;
    person.id = bench.idOf(begin);
    person.name = member.name;
    person.kana = member.kana;
    person.phone = "027-000-9" + std::to_string(900 + number).substr(0, 3);
    person.email = "staff" + std::to_string(number + 1) + "@example.jp";
    person.experienceYears = member.experienceYears;
    person.roles[std::string(word(member.role))].from = begin;
    if (member.second != Role::Unknown)
        person.roles[std::string(word(member.second))].from =
            addMonths(fiscalYearBegin(bench.today()), -24);
    bench.add(person);
    return person.id;
}

}  // namespace

Staff makeStaff(Workbench& bench) {
    Staff staff;
    for (std::size_t i = 0; i < kMembers.size(); ++i) {
        const RecordId id = addMember(bench, kMembers[i], i);
        if (kMembers[i].role == Role::Advisor) staff.advisors.push_back(id);
        if (kMembers[i].role == Role::SupportStaff) staff.supportStaff.push_back(id);
        if (kMembers[i].role == Role::GeneralStaff) staff.generalStaff.push_back(id);
        if (kMembers[i].role == Role::Administrator) staff.administrator = id;
    }
    staff.sato = staff.advisors[0];
    staff.yamada = staff.advisors[1];
    staff.supervisor = staff.advisors[2];
    staff.statutory = staff.advisors[3];
    staff.kato = staff.supportStaff[0];
    return staff;
}

}  // namespace banso::demonstration
