// SPDX-License-Identifier: Apache-2.0
#include "mobile/lock/lock_model.h"

#include <chrono>

#include "mobile/app/background.h"
#include "mobile/app/error_text.h"
#include "mobile/app/recovery_paper.h"
#include "shared/secrets/passphrase.h"
#include "shared/secrets/wiped_text.h"

namespace banso {
namespace {

/// From this many wrong ones on a person is told how many are left: before, it only frightens.
constexpr int kToldFrom = 5;

LockModel::State stateOf(TabletLock::State state) {
    switch (state) {
        case TabletLock::State::New:
            return LockModel::Choose;
        case TabletLock::State::Locked:
            return LockModel::Locked;
        case TabletLock::State::GivenUp:
            return LockModel::GivenUp;
    }
    return LockModel::Locked;
}

/// As they are meant: the second time the keyboard may have been in another mode.
bool isSame(const WipedText& one, const WipedText& again) {
    return WipedText(passphraseMeant(one.view())).view() ==
           WipedText(passphraseMeant(again.view())).view();
}

}  // namespace

LockModel::LockModel(TabletLock& lock, const Clock& clock, const std::optional<SecretKey>& key)
    : m_lock(lock), m_clock(clock), m_key(key), m_open(key.has_value()) {
    QQmlEngine::setObjectOwnership(this, QQmlEngine::CppOwnership);
    m_seconds.setInterval(std::chrono::seconds{1});
    connect(&m_seconds, &QTimer::timeout, this, [this] {
        follow();
        Q_EMIT changed();
    });
    follow();
}

LockModel::~LockModel() {
    if (m_busy) waitForApart();
}

const SecretKey& LockModel::key() const {
    BANSO_ASSERT(m_key.has_value());
    return *m_key;
}

QString LockModel::strengthText() const {
    switch (m_strength) {
        case -1:
            return {};
        case 0:
        case 1:
            if (m_isEnough) return tr("この端末では十分です。");
            if (shortDoes())
                return tr("すぐに破られます。6文字以上にして、並び数字は避けてください。");
            return tr("すぐに破られます。言葉を足してください。");
        case 2:
            if (m_isEnough) return tr("この端末では十分です。");
            return tr("まだ弱い合言葉です。もう一つ言葉を足してください。");
        case 3:
            return tr("十分な強さです。");
        default:
            return tr("とても強い合言葉です。");
    }
}

void LockModel::setCovered(bool covered) {
    if (covered == m_covered) return;
    m_covered = covered;
    Q_EMIT changed();
}

void LockModel::judge(const QString& passphrase) {
    const PassphraseStrength judged = passphraseStrength(passphrase.toStdString());
    const int score = passphrase.isEmpty() ? -1 : judged.score;
    const bool isEnough = judged.isEnough(shortDoes());
    if (score == m_strength && isEnough == m_isEnough) return;
    m_strength = score;
    m_isEnough = isEnough;
    Q_EMIT strengthChanged();
}

void LockModel::choose(const QString& passphrase, const QString& again) {
    if (m_busy || m_state != Choose) return;
    const WipedText text(passphrase.toStdString());
    if (!isSame(text, WipedText(again.toStdString()))) {
        say(tr("二つの合言葉が違います。まだ何も決まっていません。同じものを二度入れてください。"));
        return;
    }
    run([&lock = m_lock, text] { return lock.choose(text.view()); },
        [this](const Result<SecretKey>& outcome) { finish(outcome); });
}

void LockModel::unlock(const QString& passphrase) {
    if (m_busy || m_state != Locked || m_waitSeconds > 0 || passphrase.isEmpty()) return;
    run([&lock = m_lock, text = WipedText(passphrase.toStdString()),
         now = m_clock.now()] { return lock.unlock(text.view(), now); },
        [this](const Result<SecretKey>& outcome) { finish(outcome); });
}

void LockModel::recover(const QString& paper, const QString& passphrase, const QString& again) {
    if (m_busy || (m_state != Locked && m_state != GivenUp)) return;
    const WipedText text(passphrase.toStdString());
    if (!isSame(text, WipedText(again.toStdString()))) {
        say(
            tr("二つの新しい合言葉が違います。まだ何も変わっていません。同じものを二度入れて"
               "ください。"));
        return;
    }
    if (const QString problem = paperProblem(paper); !problem.isEmpty()) {
        say(problem);
        return;
    }
    run([&lock = m_lock, key = *readRecoveryPaper(paper).key, text,
         now = m_clock.now()] { return lock.recover(key, text.view(), now); },
        [this](const Result<SecretKey>& outcome) { finish(outcome, &LockModel::recoveryProblem); });
}

QString LockModel::paperProblem(const QString& paper) const {
    const RecoveryPaper typed = readRecoveryPaper(paper);
    if (!typed.key || typed.key->publicHalf() == m_lock.sealedTo()) return typed.problem;
    return tr("番号 %1 の紙です。この端末を開けるのは番号 %2 の紙です。まだ何も変わっていません。")
        .arg(QString::fromStdString(typed.key->publicHalf().number()), m_paperNumber);
}

void LockModel::lock() {
    if (!m_open) return;
    m_open = false;
    judge({});
    say({});
}

void LockModel::startAnew() {
    if (m_busy || !canStartAnew()) return;
    const auto started = m_lock.startAnew();
    say(started ? QString() : errorText(started.error().code));
}

void LockModel::change(const QString& present, const QString& next, const QString& again) {
    if (m_busy || m_state != Open || m_waitSeconds > 0) return;
    const WipedText text(next.toStdString());
    if (!isSame(text, WipedText(again.toStdString()))) {
        say(
            tr("二つの新しい合言葉が違います。合言葉は変わっていません。同じものを二度入れてくださ"
               "い。"));
        return;
    }
    run([&lock = m_lock, key = *m_key, before = WipedText(present.toStdString()), text,
         now = m_clock.now()] { return lock.change(key, before.view(), text.view(), now); },
        [this](const Result<void>& outcome) { finishChange(outcome); });
}

template <typename Work, typename Then>
void LockModel::run(Work work, Then then) {
    m_busy = true;
    say({});
    runApart(this, work, then);
}

void LockModel::finish(const Result<SecretKey>& outcome, Words words) {
    m_busy = false;
    const bool isOther = outcome && m_key && !(*m_key == *outcome);
    if (outcome && !isOther) {
        // Once: others read it in their threads.
        if (!m_key) m_key = *outcome;
        m_open = true;
    }
    follow();
    if (isOther)
        say((this->*words)({ErrorCode::Unauthenticated, "the key of another key file"}));
    else
        say(outcome ? QString() : (this->*words)(outcome.error()));
    if (m_open) Q_EMIT opened();
}

void LockModel::finishChange(const Result<void>& outcome) {
    m_busy = false;
    follow();
    if (m_lock.state() == TabletLock::State::GivenUp) {
        lock();
        return;
    }
    // Locked meanwhile: what it says is not for whoever stands there now.
    if (m_open)
        say(outcome ? QString() : changeProblem(outcome.error()));
    else
        say({});
    if (outcome) Q_EMIT passphraseChanged();
}

void LockModel::say(const QString& problem) {
    m_problem = problem;
    follow();
    Q_EMIT changed();
}

QString LockModel::problemText(const Error& error) const {
    // The card says it, with the way out.
    if (m_state == GivenUp) return {};
    if (error.code == ErrorCode::Unauthenticated)
        return tr("合言葉が違います。記録はそのままです。確かめて、もう一度入れてください。");
    if (error.code == ErrorCode::KeyHardware && m_state == Choose)
        return tr(
            "この端末の専用の部品（TPM）が使えませんでした。まだ何も決まっていません。四つ以上の言"
            "葉"
            "をつなげた合言葉なら、部品なしで決められます。");
    if (error.code == ErrorCode::Invalid && shortDoes())
        return tr(
            "この合言葉は短すぎるか、推測されやすいため使えません。まだ何も決まっていません。6文字"
            "以上の、並びでないものにしてください。");
    if (error.code == ErrorCode::Invalid)
        return tr(
            "この合言葉は推測されやすいため使えません。まだ何も決まっていません。言葉を足して"
            "ください。");
    if (error.code == ErrorCode::TooLarge)
        return tr("合言葉が長すぎます。まだ何も決まっていません。短くしてください。");
    if (error.code == ErrorCode::Unavailable && m_waitSeconds > 0) return {};
    if (error.code == ErrorCode::Unavailable)
        return tr(
            "この端末のメモリーが足りず、確かめられませんでした。記録はそのままです。ほかの"
            "アプリを閉じて、もう一度。");
    return errorText(error.code);
}

QString LockModel::changeProblem(const Error& error) const {
    if (error.code == ErrorCode::Unauthenticated)
        return tr(
            "いまの合言葉が違います。合言葉は変わっていません。確かめて、もう一度入れてください。");
    if (error.code == ErrorCode::Invalid)
        return tr(
            "新しい合言葉は推測されやすいため使えません。合言葉は変わっていません。言葉を足して"
            "ください。");
    if (error.code == ErrorCode::TooLarge)
        return tr("新しい合言葉が長すぎます。合言葉は変わっていません。短くしてください。");
    if (error.code == ErrorCode::KeyHardware)
        return tr(
            "この端末の専用の部品（TPM）が使えませんでした。合言葉は変わっていません。四つ以上の言"
            "葉"
            "をつなげた合言葉なら、部品なしで変えられます。");
    return problemText(error);
}

QString LockModel::recoveryProblem(const Error& error) const {
    if (error.code == ErrorCode::Unauthenticated || error.code == ErrorCode::NotFound)
        return tr(
            "この紙では開きませんでした。鍵のファイルがあとから変わっています。記録はそのままです。"
            "管理者に知らせてください。");
    if (error.code == ErrorCode::Invalid || error.code == ErrorCode::TooLarge ||
        error.code == ErrorCode::KeyHardware)
        return changeProblem(error);
    // Not problemText: of a tablet that gave up it says nothing.
    return errorText(error.code);
}

void LockModel::follow() {
    m_state = m_open ? Open : stateOf(m_lock.state());
    const auto paper = m_lock.sealedTo();
    m_paperNumber = paper ? QString::fromStdString(paper->number()) : QString();
    const int wrong = m_lock.wrongTries();
    const bool isAsked = m_state == Locked || m_state == Open;
    const bool isTold = paper && isAsked && wrong >= kToldFrom;
    m_triesLeft = isTold ? TabletLock::kTries - wrong : -1;
    countDown();
}

void LockModel::countDown() {
    const Instant now = m_clock.now();
    const bool isAsked = m_state == Locked || m_state == Open;
    const auto until = isAsked && !m_busy ? m_lock.waitsUntil(now) : std::nullopt;
    m_waitSeconds =
        until ? static_cast<int>(std::chrono::ceil<std::chrono::seconds>(*until - now).count()) : 0;
    if (m_waitSeconds == 0)
        m_seconds.stop();
    else if (!m_seconds.isActive())
        m_seconds.start();
}

}  // namespace banso
