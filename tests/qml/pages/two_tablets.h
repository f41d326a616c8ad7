// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTemporaryDir>
#include <atomic>
#include <memory>
#include <semaphore>

#include "mobile/app/tablet.h"
#include "mobile/shell/program.h"
#include "shared/domain/business.h"
#include "tests/offline/offline_files.h"

namespace banso::tests {

/// A clock that a test moves.
class MovableClock final : public Clock {
  public:
    Instant now() const override { return instant; }
    // 24 November 2026, 18:04 in Takasaki.
    std::atomic<Instant> instant{Instant{std::chrono::milliseconds{1'795'511'040'000}}};
};

/// A chamber with two advisors, one business and a tablet for each advisor, all in this process and
/// in real files.
class TwoTablets {
  public:
    TwoTablets();

    /// Without it a sync ends with `cut`: nobody is at the other end.
    std::atomic<bool> online = true;
    std::atomic<ErrorCode> cut = ErrorCode::Offline;
    /// How often a tablet has asked the office, also where nobody answered.
    std::atomic<int> asked = 0;
    /// Each time that a tablet has hung up.
    std::counting_semaphore<> hungUp{0};
    /// Without it no file of an attachment comes through.
    std::atomic<bool> carriesFiles = true;
    /// How often a tablet that was stopped has handed in and erased itself.
    std::atomic<int> lastErrands = 0;
    Tablet& sato() { return *m_sato; }
    Tablet& yamada() { return *m_yamada; }
    offline::OfflineChamber& chamber() { return *m_chamber; }
    RecordId business() const { return m_business; }

    /// One sync without pages.
    Result<sync::SyncReport> sync(Tablet& tablet);
    /// The business as this tablet shows it.
    Business seenBy(Tablet& tablet);
    /// Saves a change of the business that was made from what `before` saw.
    void save(Tablet& tablet, const sync::Seen<Business>& before, const Business& after);
    /// Changes one field of the business.
    template <typename Member>
    void set(Tablet& tablet, Member Business::*member, const Member& value) {
        const auto before = tablet.seen<Business>(m_business);
        Business after = before.value;
        after.*member = value;
        save(tablet, before, after);
    }
    std::size_t openConflicts();
    /// From now on advisors see their own clients only, and the business is that person's.
    void handOver(RecordId to) { share("own", to); }
    /// The chamber's setting of who has which files, and who looks after the business.
    void share(const std::string& scope, RecordId advisor);
    void wait(std::chrono::hours hours) { m_clock.instant = m_clock.now() + hours; }
    /// The office says so.
    void bring(const std::vector<RecordUnits>& records);

  private:
    std::unique_ptr<Tablet> makeTablet(const std::string& person);
    void seed(const std::string& file);
    std::string folderOf(const std::string& owner);
    FileFolder filesOf(const std::string& owner);

    QTemporaryDir m_folder;
    MovableClock m_clock;
    RandomIds m_ids{m_clock};
    RecordId m_business;
    std::unique_ptr<offline::OfflineChamber> m_chamber;
    std::unique_ptr<Tablet> m_sato;
    std::unique_ptr<Tablet> m_yamada;
};

/// The app's window on one of the tablets, opened at 送受信.
struct SyncedPages {
    explicit SyncedPages(Tablet& tablet, LockModel* lock = nullptr);

    bool shows(const char* text);
    /// Whether an item of this name is on the screen.
    bool has(const char* name);
    /// False when there is no such item.
    bool tap(const char* name);
    /// By the button of 送受信, which must be open.
    void sync();

    Program program;
};

}  // namespace banso::tests
