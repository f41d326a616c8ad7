// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickItem>
#include <QTemporaryDir>

#include "mobile/shell/program.h"
#include "shared/store/records.h"
#include "sync/device/replica.h"

namespace banso::tests {

/// A tablet of 佐藤 美咲 with a form on a screen that nobody sees, on 24 November 2026. The story's
/// 榛名製菓 is on it: sales of April to August known, the third follow-up at 16:00 today.
class FormScreen {
  public:
    FormScreen();
    ~FormScreen();

    static RecordId me() { return id(1); }
    static RecordId haruna() { return id(10); }
    static RecordId plan() { return id(11); }
    static RecordId appointment() { return id(12); }
    static RecordId action() { return id(13); }
    static Date today() { return std::chrono::year{2026} / 11 / 24; }

    void open(const QString& page, const QVariantMap& properties);
    /// What is on disk, and nothing else, is there afterwards.
    void restart();

    QQuickItem* item(const QString& name) const;
    QString text(const QString& name) const;
    void tap(const QString& name);
    /// A button inside a row of choices or chips.
    void tapChoice(const QString& row, const QString& words);
    void type(const QString& name, const QString& ascii);
    /// On the app's own keys.
    void pressKeys(const QString& digits);

    template <typename Record>
    std::vector<Record> all() {
        return Records<Record>(m_tablet->reader(), {}).where("1 ORDER BY id");
    }
    template <typename Record>
    Record find(RecordId record) {
        return Records<Record>(m_tablet->reader(), {}).find(record).value();
    }
    template <typename Record>
    void receive(const Record& record) {
        receive(kindOf<Record>().name, record.id, toUnits(record));
    }
    Tablet& tablet() { return *m_tablet; }
    static RecordId id(std::uint8_t number);
    static QString text(RecordId id) { return QString::fromStdString(id.text()); }

  private:
    class StandingClock final : public Clock {
      public:
        Instant now() const override {
            return Instant{std::chrono::milliseconds{1'795'478'400'000}};
        }
    };

    void start();
    void receiveStory();
    void receive(std::string_view kind, RecordId record, const Units& units);

    StandingClock m_clock;
    RandomIds m_ids{m_clock};
    QTemporaryDir m_folder;
    std::unique_ptr<Tablet> m_tablet;
    std::unique_ptr<Program> m_program;
};

}  // namespace banso::tests
