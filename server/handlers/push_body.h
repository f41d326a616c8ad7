// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "server/http/message.h"

namespace banso {

/// The lines of a push as the device wrote them. Errors: Malformed (packed in another way), and
/// those of sync::decompress.
Result<std::string> unpackedBody(const HttpRequest& request);

}  // namespace banso
