// SPDX-License-Identifier: Apache-2.0
#include "server/handlers/metrics_handler.h"

#include <algorithm>

#include "server/ops/backup.h"
#include "server/store/open_work.h"

namespace banso {
namespace {

void countDevice(sync::DeviceStanding standing, Metrics::Chamber& chamber) {
    switch (standing) {
        case sync::DeviceStanding::Active:
            ++chamber.devicesActive;
            return;
        case sync::DeviceStanding::Held:
            ++chamber.devicesHeld;
            return;
        case sync::DeviceStanding::Stopped:
            ++chamber.devicesStopped;
            return;
    }
}

Metrics::Chamber readChamber(sync::SqliteStore& store, const HubWriter& writer, Instant now) {
    const HubWriter::Counters counters = writer.counters();
    const OpenWork open = openWork(store);
    Metrics::Chamber chamber;
    chamber.head = store.head();
    chamber.writerGroups = counters.groups;
    chamber.writerFailedGroups = counters.failedGroups;
    chamber.writerWorks = counters.works;
    chamber.writerWaiting = counters.waiting;
    chamber.openConflicts = open.conflicts;
    chamber.openQuarantine = open.quarantine;
    for (const sync::DeviceRow& device : store.devices()) countDevice(device.standing, chamber);
    // A clock that was set back makes no age.
    if (const auto backup = lastBackup(store))
        chamber.backupAge = std::max(std::chrono::floor<std::chrono::minutes>(now - backup->at),
                                     std::chrono::minutes{0});
    return chamber;
}

}  // namespace

Result<HttpResponse> MetricsHandler::handle() {
    return attempt([&]() -> Result<HttpResponse> {
        auto store = m_readers.take();
        if (!store) return store.error();
        m_metrics.set(readChamber(**store, m_writer, m_clock.now()));
        HttpResponse response;
        response.headers = {{"Content-Type", "text/plain; version=0.0.4; charset=utf-8"},
                            {"Cache-Control", "no-store"}};
        response.body = m_metrics.text();
        return response;
    });
}

}  // namespace banso
