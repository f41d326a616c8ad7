// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/http/message.h"
#include "server/store/hub_writer.h"
#include "server/store/store_readers.h"

namespace banso {

/// POST /v1/sync: takes a tablet's work, then sends what it has not got yet (sync/PROTOCOL.md).
class SyncHandler {
  public:
    SyncHandler(HubWriter& writer, StoreReaders& readers) : m_writer(writer), m_readers(readers) {}

    Result<HttpResponse> handle(const HttpRequest& request);

  private:
    HubWriter& m_writer;
    StoreReaders& m_readers;
};

}  // namespace banso
