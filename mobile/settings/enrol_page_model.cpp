// SPDX-License-Identifier: Apache-2.0
#include "mobile/settings/enrol_page_model.h"

#include "mobile/app/background.h"
#include "mobile/app/error_text.h"

namespace banso {
namespace {

/// What the person who holds the code can do about it.
QString problemText(const Error& error) {
    const auto tr = [](const char* text) { return EnrolPageModel::tr(text); };
    if (error.code == ErrorCode::Unauthenticated)
        return tr(
            "この登録コードは使えません。10分を過ぎたか、もう使われたか、別の事務所のもの"
            "です。新しいコードを管理者に頼んでください。");
    if (error.code == ErrorCode::Forbidden)
        return tr("違うコードが続いたため、しばらく受け付けません。10分待ってもう一度。");
    if (error.code == ErrorCode::Invalid)
        return tr(
            "この端末には別の方の記録があるので、この登録コードでは登録できません。この端末の方の"
            "コードを管理者に頼んでください。");
    if (error.code == ErrorCode::Offline)
        return tr("事務所につながりません。事務所のネットワークにつないでもう一度。");
    return errorText(error.code);
}

}  // namespace

EnrolPageModel::EnrolPageModel(QObject* parent) : PageModel(parent) {
    m_worker.moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("enrol"));
    m_thread.start();
}

EnrolPageModel::~EnrolPageModel() {
    endThread(m_thread);
}

void EnrolPageModel::read() {
    m_owner.clear();
    if (session()->isEnrolled()) {
        sync::Meta meta(tablet().reader());
        const QString chamber = QString::fromStdString(meta.text("chamberName"));
        QString name = session()->personName();
        if (name.isEmpty()) name = QString::fromStdString(meta.text("personName"));
        m_owner = chamber.isEmpty() ? tr("%1さんの端末").arg(name)
                                    : tr("%1さんの端末（%2）").arg(name, chamber);
    }
    Q_EMIT changed();
}

void EnrolPageModel::enrol(const QString& address, const QString& port, const QString& code) {
    ask(parseTypedInvitation(address.toStdString(), port.toStdString(), code.toStdString()),
        tr("読み取れない欄があります。サーバーとポートは表示のとおりに、登録コードは英字と 2〜7 の"
           "16文字を入れてください。"));
}

void EnrolPageModel::enrolByText(const QString& text) {
    ask(parseQrText(text.trimmed().toStdString()),
        tr("登録コードの文字を読み取れませんでした。「banso1:」から終わりまで貼り付けて"
           "ください。"));
}

QString EnrolPageModel::refusalOf(const QString& text) const {
    const auto invitation = parseQrText(text.trimmed().toStdString());
    if (invitation) return {};
    if (invitation.error().code == ErrorCode::UnsupportedVersion)
        return tr("事務所の伴走の方が新しい版です。この端末のアプリを更新してください。");
    return tr(
        "これは伴走の登録コードではありません。事務所のページの「端末」のQRコードを映して"
        "ください。");
}

template <typename Invitation>
void EnrolPageModel::ask(const Result<Invitation>& invitation, const QString& malformed) {
    if (m_running) return;
    m_running = invitation.has_value();
    m_problem = invitation ? QString() : malformed;
    Q_EMIT changed();
    if (!invitation) return;
    const Clock& clock = tablet().clock();
    const DeviceId own = m_asAnother ? DeviceId() : tablet().device();
    runInThreadOf(&m_worker, [this, &clock, own, code = *invitation] {
        RandomIds ids(clock);
        const auto outcome = Enroller(ids, own).ask(code);
        runInThreadOf(this, [this, outcome] { done(outcome); });
    });
}

void EnrolPageModel::done(const Result<Enrolled>& outcome) {
    m_running = false;
    Result<void> kept;
    if (outcome) kept = tablet().keep(*outcome);
    if (!outcome)
        m_problem = problemText(outcome.error());
    else if (!kept)
        m_problem = problemText(kept.error());
    m_done = m_done || (outcome && kept);
    if (outcome && kept) session()->recordsChanged();
    Q_EMIT changed();
}

}  // namespace banso
