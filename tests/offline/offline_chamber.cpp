// SPDX-License-Identifier: Apache-2.0
#include "tests/offline/offline_chamber.h"

#include "shared/base/limits.h"
#include "shared/catalog/catalogue.h"
#include "shared/db/statement.h"
#include "shared/domain/person.h"
#include "sync/hub/head.h"
#include "sync/hub/pull.h"
#include "sync/hub/request.h"

namespace banso::offline {
namespace {

class HubSink final : public demonstration::RecordSink {
  public:
    explicit HubSink(sync::Hub& hub) : m_hub(hub) {}
    void add(RecordUnits record) override { m_hub.bring(record); }

  private:
    sync::Hub& m_hub;
};

}  // namespace

Result<std::unique_ptr<OfflineChamber>> OfflineChamber::open(const std::string& folder,
                                                             const Clock& clock, IdSource& ids,
                                                             std::size_t records) {
    auto store = sync::SqliteStore::open(folder + "/chamber.db", Database::Mode::ReadWrite);
    if (!store) return store.error();
    auto chamber =
        std::unique_ptr<OfflineChamber>(new OfflineChamber(std::move(*store), clock, ids));
    if (auto seeded = chamber->seed(records); !seeded) return seeded.error();
    return chamber;
}

OfflineChamber::OfflineChamber(sync::SqliteStore store, const Clock& clock, IdSource& ids)
    : m_store(std::move(store)), m_hub(m_store, clock, ids), m_clock(clock) {}

Result<void> OfflineChamber::seed(std::size_t records) {
    if (m_store.head() > 0) return {};
    const auto catalogue = loadCatalogue(BANSO_CATALOGUE_DIR);
    if (!catalogue) return catalogue.error();
    return attempt([&]() -> Result<void> {
        m_store.begin();
        m_hub.initialise();
        for (const RecordUnits& record : catalogueRecords(*catalogue)) m_hub.bring(record);
        HubSink sink(m_hub);
        demonstration::ChamberOptions options;
        options.today = tokyoDate(m_clock.now());
        options.records = records;
        demonstration::makeChamber(options, sink);
        m_store.commit();
        return {};
    });
}

Result<void> OfflineChamber::exchange(const DeviceId& device, std::string_view request,
                                      const sync::TextSink& answer) {
    const std::lock_guard lock(m_mutex);
    const auto read = sync::readRequest(request, device);
    if (!read) return read.error();
    return attempt([&]() -> Result<void> {
        m_store.begin();
        const auto reply = m_hub.push(device, *read);
        if (!reply) {
            m_store.rollback();
            return reply.error();
        }
        m_store.commit();
        sync::LineWriter out;
        out.add(sync::encode(reply->hello));
        for (const std::string& line : reply->lines) out.add(line);
        sync::PullReader pull(m_store, {device, read->hello.cursor, reply->answeredUpTo,
                                        sync::pageRows(read->hello)});
        for (bool more = true; more;) {
            more = pull.next(out);
            if (auto taken = answer(out.take()); !taken) return taken;
        }
        return {};
    });
}

Result<sync::Head> OfflineChamber::head(const DeviceId& device) {
    const std::lock_guard lock(m_mutex);
    return attempt([&]() -> Result<sync::Head> {
        const auto known = m_store.device(device);
        if (!known) return Error{ErrorCode::Unauthenticated, "no such device"};
        return sync::headFor(m_store, *known);
    });
}

Result<void> OfflineChamber::fileArrived(const DeviceId& device, const std::string& sha256) {
    const std::lock_guard lock(m_mutex);
    return attempt([&]() -> Result<void> {
        const auto sender = m_store.device(device);
        if (!sender) return Error{ErrorCode::Unauthenticated, "no such device"};
        m_store.begin();
        m_hub.fileArrived(sha256, sender->person);
        m_store.commit();
        return {};
    });
}

Result<RecordId> OfflineChamber::person(const std::string& personName) {
    RecordId found;
    m_store.visitRecords({}, 100'000, [&](const sync::StoredRecord& record) {
        if (record.kind != kindOf<Person>().name || !found.isNull()) return;
        if (fromUnits<Person>(record.id, record.state.units()).name == personName)
            found = record.id;
    });
    if (found.isNull()) return Error{ErrorCode::NotFound, "no person of that name"};
    return found;
}

Result<DeviceId> OfflineChamber::addDevice(const std::string& personName) {
    const auto id = person(personName);
    if (!id) return id.error();
    return attempt([&]() -> Result<DeviceId> {
        m_store.begin();
        DeviceId device = m_hub.addDevice(*id, "banso-offline", "none");
        m_store.commit();
        return device;
    });
}

}  // namespace banso::offline
