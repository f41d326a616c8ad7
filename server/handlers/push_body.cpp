// SPDX-License-Identifier: Apache-2.0
#include "server/handlers/push_body.h"

#include "shared/base/limits.h"
#include "sync/protocol/compression.h"

namespace banso {

Result<std::string> unpackedBody(const HttpRequest& request) {
    const auto encoding = sync::encodingFrom(request.contentEncoding);
    if (!encoding)
        return Error{ErrorCode::Malformed, "Content-Encoding must be zstd, gzip or identity."};
    return sync::decompress(*encoding, request.body, limits::kRequestBytesUnpacked);
}

}  // namespace banso
