// SPDX-License-Identifier: Apache-2.0
#include "tests/end_to_end/faults/tablet_program.h"

#include <unistd.h>

#include <condition_variable>
#include <mutex>
#include <thread>

#include "mobile/platform/data_folder.h"
#include "mobile/platform/https_transport.h"
#include "shared/text/fold.h"
#include "tests/end_to_end/faults/field_work.h"
#include "tests/support/test_key.h"

namespace banso::faults {
namespace {

/// Syncs in a row that may fail before a tablet that rests gives up.
constexpr int kRestTries = 20;
/// A hub that is away is asked again soon, so that it meets work as soon as it is back.
constexpr std::chrono::milliseconds kBetweenSyncs{30};

/// One write, so that a line is told whole or not at all.
void tell(const std::string& line) {
    const std::string text = line + "\n";
    (void)!::write(STDOUT_FILENO, text.data(), text.size());
}

void pause(std::chrono::milliseconds time) {
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable never;
    never.wait_for(lock, time);
}

class Program {
  public:
    Program(const TabletOptions& options, Tablet& tablet, const DeviceIdentity& identity)
        : m_options(options), m_tablet(tablet), m_identity(identity) {
        m_hub = hubConnection(tablet.reader());
        if (options.port != 0) m_hub.syncPort = options.port;
    }

    /// Never returns.
    int work() {
        std::thread([this] {
            HttpsTransport transport(m_hub, m_identity);
            for (;; pause(kBetweenSyncs)) syncOnce(transport);
        }).detach();
        FieldWork field(m_tablet, m_options.seed);
        for (std::int64_t before = sequence();; pause(field.pause())) {
            const auto saved = attempt([&] { return field.saveSomething(); });
            const std::int64_t now = sequence();
            for (std::int64_t each = before + 1; each <= now; ++each)
                tell("saved " + std::to_string(each));
            before = now;
            if (!saved) tell("unsaved " + std::string(name(saved.error().code)));
        }
    }

    int rest() {
        HttpsTransport transport(m_hub, m_identity);
        for (int i = 0; i < kRestTries; ++i, pause(kBetweenSyncs))
            if (syncOnce(transport)) return 0;
        return 1;
    }

  private:
    bool syncOnce(HttpsTransport& transport) {
        sync::SyncRun run(m_tablet.writer(), transport, m_tablet.clock(), "faults");
        const auto report = run.run();
        const bool stopped = report && !report->stopped.empty();
        if (report && !stopped)
            tell("synced");
        else
            tell("refused " + (report ? report->stopped : std::string(name(report.error().code))));
        return report && !stopped;
    }
    /// Of the last save; the one known before where the file cannot be read just now.
    std::int64_t sequence() {
        (void)attempt([&]() -> Result<void> {
            m_sequence = sync::Meta(m_tablet.reader()).number("sequence");
            return {};
        });
        return m_sequence;
    }

    const TabletOptions& m_options;
    Tablet& m_tablet;
    const DeviceIdentity& m_identity;
    HubConnection m_hub;
    std::int64_t m_sequence = 0;
};

}  // namespace

int runTablet(const TabletOptions& options) {
    const auto folder = DataFolder::open(options.folder);
    const auto identity = loadIdentity(options.folder, tests::testKey());
    if (!folder || !identity) {
        tell("unopened " + std::string(name(folder ? identity.error().code : folder.error().code)));
        return 3;
    }
    const SystemClock clock;
    RandomIds ids(clock);
    const auto tablet =
        Tablet::open(folder->databaseFile(), {clock, ids, fold, tests::testKey(), {}});
    if (!tablet) {
        tell("unopened " + std::string(name(tablet.error().code)));
        return 3;
    }
    Program program(options, **tablet, *identity);
    tell("opened");
    return options.rests ? program.rest() : program.work();
}

}  // namespace banso::faults
