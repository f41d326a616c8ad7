// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "sync/device/outbox.h"
#include "sync/device/sync_run.h"

namespace banso::tests {

/// The sync half of a tablet, its records in memory or in a file; the test gives it the way to the
/// hub.
class TestTablet final : public sync::SyncWriter, public sync::Transport {
  public:
    /// Carries a request's text to the hub and brings the answer's text back.
    using Carry = std::function<Result<std::string>(std::string_view request)>;

    /// A new tablet; without a file it lives in memory.
    TestTablet(DeviceId device, RecordId person, const Clock& clock, Carry carry,
               const std::string& file = {});
    /// A tablet that was there before: its file, brought to this version.
    TestTablet(const std::string& file, const Clock& clock, Carry carry);

    Result<sync::SyncReport> sync();

    template <typename Record>
    void create(const Record& record) {
        save({sync::creation(record)});
    }
    template <typename Record, typename Edit>
    void change(RecordId id, Edit&& make) {
        const auto before = read<Record>(id);
        Record after = before.value;
        make(after);
        save({sync::edit(before, after)});
    }
    template <typename Record>
    sync::Seen<Record> read(RecordId id) {
        sync::RecordState state = m_replica.state(kindOf<Record>().name, id);
        Record value = fromUnits<Record>(id, state.units());
        return {std::move(value), std::move(state)};
    }
    void save(const std::vector<sync::RecordChange>& changes,
              const sync::OperationName& mends = {});
    /// Somebody opens this file here: the next sync brings what is in it.
    void open(RecordId file);
    std::int64_t unanswered();
    Database& database() { return m_database; }
    sync::Replica& replica() { return m_replica; }
    const DeviceId& device() const { return m_device; }
    RecordId person() const { return m_person; }
    /// The last request that was carried, for sending it once more.
    const std::string& lastRequest() const { return m_lastRequest; }

    Result<void> exchange(std::string_view request, const sync::TextSink& answer) override;
    Result<void> write(const std::function<Result<void>(sync::Replica&)>& work) override;

  private:
    const Clock& m_clock;
    Carry m_carry;
    Database m_database;
    DeviceId m_device;
    RecordId m_person;
    sync::Replica m_replica;
    std::string m_lastRequest;
};

}  // namespace banso::tests
