// SPDX-License-Identifier: Apache-2.0
#include "server/handlers/health_handler.h"

#include "shared/codec/json.h"

namespace banso {

Result<HttpResponse> HealthHandler::handle() {
    return attempt([&]() -> Result<HttpResponse> {
        auto store = m_readers.take();
        if (!store) return store.error();
        const HubWriter::Counters counters = m_writer.counters();
        json::Writer body;
        body.beginObject().member("status", "ok").member("version", BANSO_VERSION);
        body.member("head", (*store)->head());
        body.key("writer").beginObject().member("groups", counters.groups);
        body.member("works", counters.works).member("failedGroups", counters.failedGroups);
        body.member("waiting", counters.waiting).endObject().endObject();
        HttpResponse response;
        response.headers = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}};
        response.body = body.take() + "\n";
        return response;
    });
}

}  // namespace banso
