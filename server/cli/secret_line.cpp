// SPDX-License-Identifier: Apache-2.0
#include "server/cli/secret_line.h"

#include <termios.h>
#include <unistd.h>

#include <iostream>

namespace banso {
namespace {

/// The terminal of the standard input, if it is one, showing nothing until this ends.
class SilentTerminal {
  public:
    SilentTerminal() {
        if (::isatty(STDIN_FILENO) == 0 || ::tcgetattr(STDIN_FILENO, &m_before) != 0) return;
        struct termios silent = m_before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_isSilent = ::tcsetattr(STDIN_FILENO, TCSADRAIN, &silent) == 0;
    }
    SilentTerminal(const SilentTerminal&) = delete;
    SilentTerminal& operator=(const SilentTerminal&) = delete;
    ~SilentTerminal() {
        if (m_isSilent) ::tcsetattr(STDIN_FILENO, TCSADRAIN, &m_before);
    }
    bool isSilent() const { return m_isSilent; }

  private:
    struct termios m_before {};
    bool m_isSilent = false;
};

}  // namespace

Result<std::string> askSecretly(std::string_view question, std::ostream& questions) {
    questions << question << ": " << std::flush;
    std::string line;
    bool isRead = false;
    {
        const SilentTerminal terminal;
        isRead = static_cast<bool>(std::getline(std::cin, line));
        // The typed end of the line was not shown either.
        if (terminal.isSilent()) questions << std::endl;
    }
    if (!isRead)
        return Error{ErrorCode::Incomplete, "The standard input ended before this was answered: " +
                                                std::string(question) + ". Nothing was changed."};
    if (line.ends_with('\r')) line.pop_back();
    return line;
}

}  // namespace banso
