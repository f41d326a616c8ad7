// SPDX-License-Identifier: Apache-2.0
#include <QCoreApplication>

#include "mobile/app/wording.h"

namespace banso::wording {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("wording", text);
}

}  // namespace

QString of(Grade grade) {
    switch (grade) {
        case Grade::Unknown:
            return unknownWord();
        case Grade::OnTrack:
            return tr("順調");
        case Grade::Caution:
            return tr("注意");
        case Grade::Drifting:
            return tr("乖離");
        case Grade::CannotJudge:
            return tr("判定できません");
    }
    return unknownWord();
}

QString of(CaseState state) {
    switch (state) {
        case CaseState::Unknown:
            return unknownWord();
        case CaseState::Started:
            return tr("対応中");
        case CaseState::Watching:
            return tr("様子を見る");
        case CaseState::Closed:
            return tr("終了");
    }
    return unknownWord();
}

QString of(CaseEnding ending) {
    switch (ending) {
        case CaseEnding::Unknown:
            return unknownWord();
        case CaseEnding::Recovered:
            return tr("回復");
        case CaseEnding::RestartedWithRevisedPlan:
            return tr("計画修正で再出発");
        case CaseEnding::OwnersPolicy:
            return tr("事業者の方針");
        case CaseEnding::ClosedOrMoved:
            return tr("廃業・転出");
        case CaseEnding::Declined:
            return tr("支援辞退");
        case CaseEnding::TargetReached:
            return tr("目標達成");
        case CaseEnding::Other:
            return tr("その他");
    }
    return unknownWord();
}

QString of(CaseMeasure measure) {
    switch (measure) {
        case CaseMeasure::Unknown:
            return unknownWord();
        case CaseMeasure::MoreContacts:
            return tr("頻度引上げ");
        case CaseMeasure::IssueReview:
            return tr("洗い出し");
        case CaseMeasure::Expert:
            return tr("専門家相談");
        case CaseMeasure::PlanRevision:
            return tr("計画修正");
    }
    return unknownWord();
}

QString of(MeasureState state) {
    switch (state) {
        case MeasureState::Unknown:
            return unknownWord();
        case MeasureState::Planned:
            return tr("予定");
        case MeasureState::Done:
            return tr("済み");
        case MeasureState::NotNeeded:
            return tr("不要");
    }
    return unknownWord();
}

}  // namespace banso::wording
