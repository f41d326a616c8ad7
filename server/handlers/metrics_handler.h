// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/http/message.h"
#include "server/ops/metrics.h"
#include "server/store/hub_writer.h"
#include "server/store/store_readers.h"

namespace banso {

/// GET /metrics: how the server and its chamber are, in figures without names.
class MetricsHandler {
  public:
    MetricsHandler(Metrics& metrics, const HubWriter& writer, StoreReaders& readers,
                   const Clock& clock)
        : m_metrics(metrics), m_writer(writer), m_readers(readers), m_clock(clock) {}

    Result<HttpResponse> handle();

  private:
    Metrics& m_metrics;
    const HubWriter& m_writer;
    StoreReaders& m_readers;
    const Clock& m_clock;
};

}  // namespace banso
