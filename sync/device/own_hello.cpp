// SPDX-License-Identifier: Apache-2.0
#include "sync/device/own_hello.h"

namespace banso::sync {

DeviceHello ownHello(Replica& replica, Outbox& outbox, const Clock& clock, std::string_view app) {
    Meta meta(replica.database());
    DeviceHello hello;
    hello.schema = kSchemaVersion;
    hello.app = app;
    hello.device = meta.device();
    hello.cursor = meta.cursor();
    hello.token = meta.text("token");
    hello.drafts = meta.number("drafts");
    if (meta.number("hearAll") == 1) hello.cursor.scope = 0;
    hello.answered = outbox.answeredUpTo();
    hello.made = meta.number("sequence");
    hello.first = outbox.firstKept();
    hello.at = clock.now();
    hello.keyHardware = meta.number(kKeyHardware) == 1;
    return hello;
}

}  // namespace banso::sync
