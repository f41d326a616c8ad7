// SPDX-License-Identifier: Apache-2.0
#include "mobile/consultations/holiday_words.h"

#include <QCoreApplication>

namespace banso::wording {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("holidays", text);
}

}  // namespace

QString of(Holiday holiday) {
    switch (holiday) {
        case Holiday::NewYear:
            return tr("元日");
        case Holiday::ComingOfAge:
            return tr("成人の日");
        case Holiday::Foundation:
            return tr("建国記念の日");
        case Holiday::EmperorsBirthday:
            return tr("天皇誕生日");
        case Holiday::VernalEquinox:
            return tr("春分の日");
        case Holiday::Showa:
            return tr("昭和の日");
        case Holiday::Constitution:
            return tr("憲法記念日");
        case Holiday::Greenery:
            return tr("みどりの日");
        case Holiday::Children:
            return tr("こどもの日");
        case Holiday::Marine:
            return tr("海の日");
        case Holiday::Mountain:
            return tr("山の日");
        case Holiday::RespectForTheAged:
            return tr("敬老の日");
        case Holiday::AutumnalEquinox:
            return tr("秋分の日");
        case Holiday::Sports:
            return tr("スポーツの日");
        case Holiday::Culture:
            return tr("文化の日");
        case Holiday::LabourThanksgiving:
            return tr("勤労感謝の日");
        case Holiday::Enthronement:
            return tr("天皇の即位の日");
        case Holiday::EnthronementCeremony:
            return tr("即位礼正殿の儀");
        case Holiday::Substitute:
            return tr("振替休日");
        case Holiday::Between:
            return tr("国民の休日");
    }
    return {};
}

}  // namespace banso::wording
