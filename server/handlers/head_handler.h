// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/http/message.h"
#include "server/store/store_readers.h"
#include "shared/base/time.h"

namespace banso {

/// POST /v1/head: whether a sync would bring anything, for tablets that ask each half minute
/// (sync/PROTOCOL.md, section 2.6). Reads a few rows and writes nothing.
class HeadHandler {
  public:
    /// `clock`: that of the certificates.
    HeadHandler(StoreReaders& readers, const Clock& clock) : m_readers(readers), m_clock(clock) {}

    Result<HttpResponse> handle(const HttpRequest& request);

  private:
    StoreReaders& m_readers;
    const Clock& m_clock;
};

}  // namespace banso
