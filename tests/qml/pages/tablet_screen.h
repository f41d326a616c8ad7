// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickItem>
#include <QTemporaryDir>
#include <atomic>
#include <functional>

#include "mobile/shell/program.h"
#include "sync/device/replica.h"

namespace banso::tests {

/// 24 November 2026, 09:00 in Tokyo, for as long as a test lasts.
class StandingClock final : public Clock {
  public:
    Instant now() const override { return Instant{std::chrono::milliseconds{1'795'478'400'000}}; }
};

/// A tablet with a file of its own and its pages on a screen that nobody sees.
class TabletScreen {
  public:
    TabletScreen();
    ~TabletScreen();

    Tablet& tablet() { return *m_tablet; }
    /// The advisor whose tablet it is.
    RecordId person() const { return id(1); }

    /// A record as if it had come from the office.
    template <typename Record>
    void receive(const Record& record) {
        receive(kindOf<Record>().name, record.id, toUnits(record));
    }
    /// Before the first page: the pages are behind this lock, which outlives them.
    void lockBy(LockModel& lock) { m_lock = &lock; }
    /// So many tablets wait beside this one for the paper, which does this.
    void putAside(std::size_t count, std::function<Result<AsideReport>(const RecoveryKey&)> send) {
        m_aside = count;
        m_sendAside = std::move(send);
    }
    void setAside(std::size_t count) { m_aside = count; }
    /// Shows a page; the program starts with the first one.
    void open(const QString& page, const QVariantMap& properties = {});
    /// Ends the program and starts it again on the same file.
    void restart();
    /// From now on nothing can be saved, as with a broken disk.
    void breakSaves();
    /// From now on the records of that kind cannot be read.
    void breakKind(std::string_view kind);

    bool shows(const QString& text) const;
    bool has(const QString& name) const;
    /// Null when it is not on the screen.
    QQuickItem* item(const QString& name) const;
    /// What the item of that name says.
    QString text(const QString& name) const;
    void tap(const QString& name);
    /// Into the field of that name, after what it holds.
    void type(const QString& name, const QString& text);
    /// The name of the open page.
    QString page() const;

    /// Ids differ by number; a later number sorts later.
    static RecordId id(std::uint8_t number);
    static QString idText(std::uint8_t number) { return text(id(number)); }
    static QString text(RecordId id) { return QString::fromStdString(id.text()); }
    static Date day(const char* text) { return parseDate(text).value(); }

  private:
    void start();
    void receive(std::string_view kind, RecordId record, const Units& units);
    void change(const std::string& sql);

    StandingClock m_clock;
    RandomIds m_ids{m_clock};
    QTemporaryDir m_folder;
    LockModel* m_lock = nullptr;
    std::atomic<std::size_t> m_aside = 0;
    std::function<Result<AsideReport>(const RecoveryKey&)> m_sendAside;
    std::unique_ptr<Tablet> m_tablet;
    std::unique_ptr<Program> m_program;
};

}  // namespace banso::tests
