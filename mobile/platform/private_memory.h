// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace banso {

/// From now on neither a crash nor another program of the same person writes down what stands in
/// this program's memory: keys, passphrases, records.
void keepMemoryPrivate();

}  // namespace banso
