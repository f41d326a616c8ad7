// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/asio/ssl/context.hpp>

#include "server/http/http_server.h"
#include "server/http/message.h"
#include "shared/base/result.h"

namespace banso {

/// The TLS rules of one listener: 1.3 only, its certificate, and whose client certificates it
/// demands. Malformed or Invalid when certificate, key or authority cannot be used.
Result<boost::asio::ssl::context> tlsContext(const HttpListenerConfig& config);

/// Fills in what the client's certificate says. Unauthenticated when there is none or its name is
/// not a device's.
Result<void> identify(SSL& connection, PeerIdentity& peer);

}  // namespace banso
