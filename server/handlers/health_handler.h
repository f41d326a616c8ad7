// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/http/message.h"
#include "server/store/hub_writer.h"
#include "server/store/store_readers.h"

namespace banso {

/// GET /healthz: that the server runs and can read its file, with a few counters and no secret.
class HealthHandler {
  public:
    HealthHandler(const HubWriter& writer, StoreReaders& readers)
        : m_writer(writer), m_readers(readers) {}

    Result<HttpResponse> handle();

  private:
    const HubWriter& m_writer;
    StoreReaders& m_readers;
};

}  // namespace banso
