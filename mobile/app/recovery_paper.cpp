// SPDX-License-Identifier: Apache-2.0
#include "mobile/app/recovery_paper.h"

#include <QCoreApplication>
#include <algorithm>

#include "shared/secrets/wiped_text.h"

namespace banso {
namespace {

/// As a person counts them on the paper.
int lettersIn(const QString& text) {
    return static_cast<int>(
        std::ranges::count_if(text, [](QChar c) { return c != u'-' && !c.isSpace(); }));
}

}  // namespace

RecoveryPaper readRecoveryPaper(const QString& typed) {
    const auto key = RecoveryKey::parse(WipedText(typed.toStdString()).view());
    if (key) return {*key, {}};
    return {
        {},
        QCoreApplication::translate(
            "RecoveryPaper",
            "回復キーとして読めません（いま%1文字）。紙の56文字を確かめてください。まだ何も変わって"
            "いません。")
            .arg(lettersIn(typed))};
}

}  // namespace banso
