// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <string>

namespace banso {

/// A record's text for the screen.
inline QString text(const std::string& value) {
    return QString::fromStdString(value);
}

}  // namespace banso
