// SPDX-License-Identifier: Apache-2.0
#include "tests/support/test_tablet.h"

#include "sync/device/held_files.h"
#include "sync/device/replica_schema.h"

namespace banso::tests {
namespace {

std::string unfolded(std::string_view text) {
    return std::string(text);
}

Database openReplica(const std::string& file) {
    auto database =
        Database::open(file, file.empty() ? Database::Mode::Memory : Database::Mode::ReadWrite);
    BANSO_ASSERT(database.has_value());
    BANSO_ASSERT(sync::migrateReplica(*database, unfolded).has_value());
    return std::move(*database);
}

}  // namespace

TestTablet::TestTablet(DeviceId device, RecordId person, const Clock& clock, Carry carry,
                       const std::string& file)
    : m_clock(clock),
      m_carry(std::move(carry)),
      m_database(openReplica(file)),
      m_device(std::move(device)),
      m_person(person),
      m_replica(m_database, unfolded) {
    sync::Meta meta(m_database);
    meta.put("device", m_device);
    meta.put("person", m_person.text());
}

TestTablet::TestTablet(const std::string& file, const Clock& clock, Carry carry)
    : m_clock(clock),
      m_carry(std::move(carry)),
      m_database(openReplica(file)),
      m_device(sync::Meta(m_database).device()),
      m_person(sync::Meta(m_database).person()),
      m_replica(m_database, unfolded) {}

Result<sync::SyncReport> TestTablet::sync() {
    return sync::SyncRun(*this, *this, m_clock, "test").run();
}

void TestTablet::save(const std::vector<sync::RecordChange>& changes,
                      const sync::OperationName& mends) {
    Transaction transaction(m_database);
    BANSO_ASSERT(sync::Outbox(m_replica, m_clock).save(changes, mends).has_value());
    transaction.commit();
}

void TestTablet::open(RecordId file) {
    Transaction transaction(m_database);
    sync::HeldFiles(m_database).opened(file, tokyoDate(m_clock.now()));
    transaction.commit();
}

std::int64_t TestTablet::unanswered() {
    return sync::Outbox(m_replica, m_clock).unansweredOperations();
}

Result<void> TestTablet::exchange(std::string_view request, const sync::TextSink& answer) {
    m_lastRequest = request;
    const auto text = m_carry(request);
    if (!text) return text.error();
    return answer(*text);
}

Result<void> TestTablet::write(const std::function<Result<void>(sync::Replica&)>& work) {
    return attempt([&]() -> Result<void> {
        Transaction transaction(m_database);
        auto done = work(m_replica);
        if (!done) return done;
        transaction.commit();
        return {};
    });
}

}  // namespace banso::tests
