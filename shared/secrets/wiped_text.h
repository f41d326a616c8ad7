// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace banso {

/// A passphrase on its way: its memory is wiped when it goes, that of each copy too.
class WipedText {
  public:
    /// Wipes what it was made of.
    explicit WipedText(std::string&& text);
    WipedText(const WipedText& other) = default;
    WipedText& operator=(const WipedText& other) = delete;
    ~WipedText();

    std::string_view view() const { return m_text; }

  private:
    std::string m_text;
};

}  // namespace banso
