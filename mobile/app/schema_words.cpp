// SPDX-License-Identifier: Apache-2.0
#include <QCoreApplication>

#include "mobile/app/wording.h"

namespace banso::wording {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("wording", text);
}

}  // namespace

QString unknownWord() {
    return tr("（新しい版の項目）");
}

QString of(Role role) {
    switch (role) {
        case Role::Unknown:
            break;
        case Role::Advisor:
            return tr("経営指導員");
        case Role::SupportStaff:
            return tr("経営支援員");
        case Role::StatutoryAdvisor:
            return tr("法定経営指導員");
        case Role::Supervisor:
            return tr("課長");
        case Role::Administrator:
            return tr("管理者");
        case Role::GeneralStaff:
            return tr("一般職員");
        case Role::Committee:
            return tr("評価委員");
        case Role::Expert:
            return tr("専門家");
    }
    return unknownWord();
}

QString of(Stage stage) {
    switch (stage) {
        case Stage::Unknown:
            return unknownWord();
        case Stage::Founding:
            return tr("創業予定");
        case Stage::Operating:
            return tr("営業中");
        case Stage::Suspended:
            return tr("休業");
        case Stage::Closed:
            return tr("廃業");
        case Stage::MovedAway:
            return tr("管外転出");
    }
    return unknownWord();
}

QString of(LegalForm form) {
    switch (form) {
        case LegalForm::Unknown:
            return unknownWord();
        case LegalForm::SoleProprietor:
            return tr("個人");
        case LegalForm::Corporation:
            return tr("法人");
    }
    return unknownWord();
}

QString of(Milestone milestone) {
    switch (milestone) {
        case Milestone::Unknown:
            return unknownWord();
        case Milestone::Founded:
            return tr("創業");
        case Milestone::Incorporated:
            return tr("法人成り");
        case Milestone::Succeeded:
            return tr("承継");
        case Milestone::Suspended:
            return tr("休業");
        case Milestone::Resumed:
            return tr("再開");
        case Milestone::Closed:
            return tr("廃業");
        case Milestone::MovedAway:
            return tr("管外転出");
        case Milestone::Joined:
            return tr("統合");
    }
    return unknownWord();
}

QString of(ContactRole role) {
    switch (role) {
        case ContactRole::Unknown:
            return unknownWord();
        case ContactRole::Representative:
            return tr("代表者");
        case ContactRole::Successor:
            return tr("後継者");
        case ContactRole::BookKeeper:
            return tr("経理担当");
        case ContactRole::TaxAdviser:
            return tr("税理士");
        case ContactRole::Other:
            return tr("その他");
    }
    return unknownWord();
}

QString of(Method method) {
    switch (method) {
        case Method::Unknown:
            return unknownWord();
        case Method::Visit:
            return tr("巡回");
        case Method::Desk:
            return tr("窓口");
        case Method::Telephone:
            return tr("電話");
        case Method::Email:
            return tr("メール");
        case Method::Online:
            return tr("オンライン");
        case Method::Questionnaire:
            return tr("アンケート");
        case Method::WithExpert:
            return tr("専門家同席");
        case Method::Seminar:
            return tr("セミナー・個別相談会");
    }
    return unknownWord();
}

QString of(Topic topic) {
    switch (topic) {
        case Topic::Unknown:
            return unknownWord();
        case Topic::General:
            return tr("経営一般");
        case Topic::Finance:
            return tr("金融");
        case Topic::Tax:
            return tr("税務");
        case Topic::Labour:
            return tr("労務");
        case Topic::Founding:
            return tr("創業");
        case Topic::Succession:
            return tr("事業承継");
        case Topic::SalesChannels:
            return tr("販路開拓");
        case Topic::Digital:
            return tr("IT・DX");
        case Topic::Subsidy:
            return tr("補助金");
        case Topic::Planning:
            return tr("計画づくり");
        case Topic::Analysis:
            return tr("経営分析");
        case Topic::FollowUp:
            return tr("フォローアップ");
        case Topic::Other:
            return tr("その他");
    }
    return unknownWord();
}

QString of(Progress progress) {
    switch (progress) {
        case Progress::Unknown:
            return unknownWord();
        case Progress::AsPlanned:
            return tr("予定どおり");
        case Progress::Slow:
            return tr("遅れ気味");
        case Progress::Stalled:
            return tr("止まっている");
    }
    return unknownWord();
}

QString of(AppointmentPurpose purpose) {
    switch (purpose) {
        case AppointmentPurpose::Unknown:
            return unknownWord();
        case AppointmentPurpose::FollowUp:
            return tr("フォローアップ");
        case AppointmentPurpose::Checksheet:
            return tr("チェックシート");
        case AppointmentPurpose::Consultation:
            return tr("相談");
        case AppointmentPurpose::Planning:
            return tr("計画づくり");
        case AppointmentPurpose::ExtraVisit:
            return tr("追加訪問");
        case AppointmentPurpose::Expert:
            return tr("専門家相談");
    }
    return unknownWord();
}

QString of(AppointmentState state) {
    switch (state) {
        case AppointmentState::Unknown:
            return unknownWord();
        case AppointmentState::Planned:
            return tr("予定");
        case AppointmentState::Done:
            return tr("済み");
        case AppointmentState::Absent:
            return tr("不在");
        case AppointmentState::Postponed:
            return tr("延期");
        case AppointmentState::Cancelled:
            return tr("中止");
    }
    return unknownWord();
}

QString of(Measure measure) {
    switch (measure) {
        case Measure::Unknown:
            return unknownWord();
        case Measure::Sales:
            return tr("売上高");
        case Measure::GrossProfit:
            return tr("売上総利益");
        case Measure::OperatingProfit:
            return tr("営業利益");
        case Measure::IncomeBeforeDeduction:
            return tr("青色申告特別控除前の所得");
    }
    return unknownWord();
}

QString of(TaxBasis basis) {
    switch (basis) {
        case TaxBasis::Unknown:
            return unknownWord();
        case TaxBasis::Excluded:
            return tr("税抜");
        case TaxBasis::Included:
            return tr("税込");
    }
    return unknownWord();
}

QString of(FigureSource source) {
    switch (source) {
        case FigureSource::Unknown:
            return unknownWord();
        case FigureSource::ClosedAccounts:
            return tr("決算書");
        case FigureSource::TaxReturn:
            return tr("申告書");
        case FigureSource::TrialBalance:
            return tr("試算表");
        case FigureSource::Books:
            return tr("帳簿");
        case FigureSource::Receipts:
            return tr("レシート集計");
        case FigureSource::Spoken:
            return tr("口頭");
    }
    return unknownWord();
}

QString of(FigureState state) {
    switch (state) {
        case FigureState::Unknown:
            return unknownWord();
        case FigureState::Provisional:
            return tr("速報");
        case FigureState::Final:
            return tr("確定");
    }
    return unknownWord();
}

QString of(Direction direction) {
    switch (direction) {
        case Direction::Unknown:
            return unknownWord();
        case Direction::Up:
            return tr("増加");
        case Direction::Down:
            return tr("減少");
        case Direction::Flat:
            return tr("横ばい");
        case Direction::NotKnown:
            return tr("不明");
    }
    return unknownWord();
}

QString of(PlanKind kind) {
    switch (kind) {
        case PlanKind::Unknown:
            return unknownWord();
        case PlanKind::BusinessPlan:
            return tr("事業計画");
        case PlanKind::FoundingPlan:
            return tr("創業計画");
        case PlanKind::ManagementImprovement:
            return tr("経営力向上計画");
        case PlanKind::AdvancedEquipment:
            return tr("先端設備導入計画");
        case PlanKind::Innovation:
            return tr("経営革新計画");
        case PlanKind::Continuity:
            return tr("事業継続力強化計画");
    }
    return unknownWord();
}

QString of(TellingWay way) {
    switch (way) {
        case TellingWay::Unknown:
            break;
        case TellingWay::InWriting:
            return tr("書面");
        case TellingWay::Spoken:
            return tr("口頭");
        case TellingWay::Posted:
            return tr("掲示");
        case TellingWay::Electronic:
            return tr("メール・オンライン");
    }
    return unknownWord();
}

QString of(RecipientKind kind) {
    switch (kind) {
        case RecipientKind::Unknown:
            break;
        case RecipientKind::Expert:
            return tr("専門家");
        case RecipientKind::FinancialInstitution:
            return tr("金融機関");
        case RecipientKind::PublicBody:
            return tr("行政・他機関");
        case RecipientKind::Ai:
            return tr("AI");
    }
    return unknownWord();
}

QString of(ConsentState state) {
    switch (state) {
        case ConsentState::Unknown:
            break;
        case ConsentState::NotAsked:
            return tr("まだ聞いていない");
        case ConsentState::Agreed:
            return tr("同意");
        case ConsentState::Refused:
            return tr("不同意");
        case ConsentState::Withdrawn:
            return tr("撤回");
    }
    return unknownWord();
}

}  // namespace banso::wording
