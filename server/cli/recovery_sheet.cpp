// SPDX-License-Identifier: Apache-2.0
#include "server/cli/recovery_sheet.h"

#include "server/ops/terminal_qr.h"
#include "server/store/chamber_recovery.h"

namespace banso {
namespace {

constexpr const char* kWhatToDo = R"(
紙に印刷するか書き写して、サーバーの外（金庫など）に保管してください。サーバーには残りません。
この画面でしか見られないものです。合言葉を忘れた端末は、端末の画面の「回復キーで開ける」で開けます。
紛失すると、合言葉を忘れた端末の未送信の記録は失われます。人に渡すと、端末を開けられます。
Print it or write it down, and keep it outside the server, as in a safe. The server does not keep
it, and it is shown only now. A tablet whose passphrase was forgotten opens by it, on its screen.
If it is lost, so is what such a tablet had not sent; whoever has it and a tablet opens that tablet.

)";

}  // namespace

Result<void> printRecoverySheet(const RecoveryKey& key, std::ostream& out) {
    const std::string text = key.text();
    const auto picture = terminalQr(text);
    if (!picture) return picture.error();
    out << "回復キー / Recovery key\n\n  " << text << "\n\n"
        << *picture << "\n  番号 / number  " << key.publicHalf().number() << '\n'
        << kWhatToDo << std::flush;
    if (out) return {};
    return Error{ErrorCode::Storage,
                 "The recovery key could not be printed, so it is not used. Make room where the "
                 "output goes, or let it go to a terminal, and run this again."};
}

}  // namespace banso
