// SPDX-License-Identifier: Apache-2.0
#include "mobile/sync/aside_model.h"

#include "mobile/app/background.h"
#include "mobile/app/error_text.h"
#include "mobile/app/recovery_paper.h"

namespace banso {
namespace {

QString problemText(const Error& error) {
    if (error.code == ErrorCode::Unauthenticated)
        return AsideModel::tr(
            "この紙では開きません。別の番号の紙かもしれません。記録はそのままです。紙の番号を確かめ"
            "て"
            "ください。");
    return errorText(error.code);
}

}  // namespace

void AsideModel::read() {
    m_count = static_cast<int>(tablet().asideCount());
    m_running = tablet().isSendingAside();
    Q_EMIT changed();
}

QString AsideModel::paperProblem(const QString& paper) {
    return readRecoveryPaper(paper).problem;
}

void AsideModel::send(const QString& paper) {
    if (m_running) return;
    const RecoveryPaper typed = readRecoveryPaper(paper);
    m_problem = typed.problem;
    m_done.clear();
    m_running = typed.key.has_value();
    Q_EMIT changed();
    if (!typed.key) return;
    runApart(
        session(), [&tablet = tablet(), key = *typed.key] { return tablet.sendAside(key); },
        [page = QPointer(this), session = session()](const Result<AsideReport>& outcome) {
            if (page) page->tellOutcome(outcome);
            session->recordsChanged();
        });
}

void AsideModel::tellOutcome(const Result<AsideReport>& outcome) {
    if (!outcome)
        m_problem = problemText(outcome.error());
    else if (outcome->sent == 0)
        m_done = tr("未送信の記録はありませんでした。しまってあった分は片づけました。");
    else
        m_done = tr("%1件を事務所に送り、しまってあった分を片づけました。次の送受信で、この端末にも"
                    "届きます。")
                     .arg(outcome->sent);
}

}  // namespace banso
