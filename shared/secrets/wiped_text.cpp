// SPDX-License-Identifier: Apache-2.0
#include "shared/secrets/wiped_text.h"

#include <sodium.h>

namespace banso {

WipedText::WipedText(std::string&& text) : m_text(text) {
    sodium_memzero(text.data(), text.size());
}

WipedText::~WipedText() {
    sodium_memzero(m_text.data(), m_text.size());
}

}  // namespace banso
