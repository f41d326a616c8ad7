// SPDX-License-Identifier: Apache-2.0
#include "server/handlers/head_handler.h"

#include "server/handlers/device_gate.h"
#include "shared/codec/json.h"
#include "sync/hub/head.h"

namespace banso {

Result<HttpResponse> HeadHandler::handle(const HttpRequest& request) {
    return attempt([&]() -> Result<HttpResponse> {
        auto store = m_readers.take();
        if (!store) return store.error();
        const auto peer = admitDevice(**store, request.peer, DeviceUse::Sync, m_clock.now());
        if (!peer) return peer.error();
        const auto document = json::Document::parse(request.body);
        if (!document) return document.error();
        const auto device = (*store)->device(document->root().string("device").value_or(""));
        // A copy that was made after the backup from which this chamber was restored.
        if (!device)
            return Error{ErrorCode::NotFound, "This device is not known here yet. Sync with it."};
        if (device->id != peer->id && device->parent != peer->id)
            return Error{ErrorCode::Forbidden, "A device asks for itself and its copies only."};
        HttpResponse response;
        response.headers = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}};
        response.body = sync::encode(sync::headFor(**store, *device)) + "\n";
        return response;
    });
}

}  // namespace banso
