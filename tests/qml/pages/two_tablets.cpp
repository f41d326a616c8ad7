// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/pages/two_tablets.h"

#include <QDir>
#include <QtTest>

#include "mobile/shell/screen_items.h"
#include "mobile/shell/synthetic_input.h"
#include "shared/domain/catalogue.h"
#include "shared/domain/hub_records.h"
#include "shared/domain/person.h"
#include "shared/text/fold.h"
#include "tests/support/test_key.h"

namespace banso::tests {
namespace {

/// The way to the hub, which may be cut.
class CuttableTransport final : public sync::Transport {
  public:
    CuttableTransport(TwoTablets& tablets, DeviceId device)
        : m_transport(tablets.chamber(), std::move(device)),
          m_online(tablets.online),
          m_cut(tablets.cut),
          m_asked(tablets.asked),
          m_hungUp(tablets.hungUp) {}
    ~CuttableTransport() override { m_hungUp.release(); }

    Result<void> exchange(std::string_view request, const sync::TextSink& answer) override {
        ++m_asked;
        if (!m_online) return Error{m_cut, "the test cut the way"};
        return m_transport.exchange(request, answer);
    }
    Result<sync::Head> head(const DeviceId& device) override {
        ++m_asked;
        if (!m_online) return Error{m_cut, "the test cut the way"};
        return m_transport.head(device);
    }

  private:
    offline::OfflineTransport m_transport;
    const std::atomic<bool>& m_online;
    const std::atomic<ErrorCode>& m_cut;
    std::atomic<int>& m_asked;
    std::counting_semaphore<>& m_hungUp;
};

template <typename Record>
RecordUnits unitsOf(const Record& record) {
    return {kindOf<Record>().name, record.id, toUnits(record)};
}

Person advisor(RecordId id, const char* name) {
    Person person;
    person.id = id;
    person.name = name;
    person.roles[std::string(word(Role::Advisor))];
    return person;
}

}  // namespace

TwoTablets::TwoTablets() {
    const std::string folder = m_folder.path().toStdString();
    seed(folder + "/chamber.db");
    m_chamber = offline::OfflineChamber::open(folder, m_clock, m_ids, 0).value();
    m_sato = makeTablet("佐藤 美咲");
    m_yamada = makeTablet("山田 健");
}

/// A chamber that has records already is not filled with the demonstration's.
void TwoTablets::seed(const std::string& file) {
    auto store = sync::SqliteStore::open(file, Database::Mode::ReadWrite).value();
    sync::Hub hub(store, m_clock, m_ids);
    const Person sato = advisor(m_ids.recordId(), "佐藤 美咲");
    Business cafe;
    cafe.id = m_business = m_ids.recordId();
    cafe.name = "カフェ とおりみち";
    cafe.phone = "027-000-0000";
    cafe.advisor = sato.id;
    store.begin();
    hub.initialise();
    hub.bring(unitsOf(sato));
    hub.bring(unitsOf(advisor(m_ids.recordId(), "山田 健")));
    hub.bring(unitsOf(cafe));
    store.commit();
}

std::string TwoTablets::folderOf(const std::string& owner) {
    const QString path = m_folder.filePath(QString::fromStdString(owner));
    QDir().mkpath(path);
    return path.toStdString();
}

FileFolder TwoTablets::filesOf(const std::string& owner) {
    return FileFolder::open(folderOf(owner) + "/files", testKey()).value();
}

std::unique_ptr<Tablet> TwoTablets::makeTablet(const std::string& person) {
    const DeviceId device = m_chamber->addDevice(person).value();
    auto tablet =
        Tablet::open(folderOf(person) + "/tablet.db",
                     {m_clock, m_ids, [](std::string_view text) { return fold(text); }, testKey(),
                      [this, device]() -> std::unique_ptr<sync::Transport> {
                          return std::make_unique<CuttableTransport>(*this, device);
                      },
                      [this, device](const FileFolder& files) -> std::unique_ptr<FileWay> {
                          if (!carriesFiles) return nullptr;
                          return std::make_unique<offline::OfflineFileWay>(
                              *m_chamber, device, filesOf("chamber"), files);
                      },
                      [](const RecoveryKey::Public&) -> Result<void> { return {}; },
                      [this](const std::function<void()>& erased) -> Result<void> {
                          ++lastErrands;
                          erased();
                          return {};
                      }})
            .value();
    const RecordId id = m_chamber->person(person).value();
    const auto kept = tablet->writer().save([&](sync::Replica& replica) -> Result<void> {
        sync::Meta meta(replica.database());
        meta.put("device", device);
        meta.put("person", id.text());
        return {};
    });
    BANSO_ASSERT(kept.has_value());
    BANSO_ASSERT(sync(*tablet).has_value());
    return tablet;
}

Result<sync::SyncReport> TwoTablets::sync(Tablet& tablet) {
    const auto transport = tablet.makeTransport();
    return sync::SyncRun(tablet.writer(), *transport, m_clock, "test").run();
}

Business TwoTablets::seenBy(Tablet& tablet) {
    return tablet.seen<Business>(m_business).value;
}

void TwoTablets::save(Tablet& tablet, const sync::Seen<Business>& before, const Business& after) {
    const auto saved = tablet.save({sync::edit(before, after)});
    BANSO_ASSERT(saved.has_value());
}

void TwoTablets::share(const std::string& scope, RecordId advisor) {
    Setting setting;
    setting.key = "access.scope";
    setting.value = scope;
    setting.id = RecordId::natural("setting", {}, setting.key);
    Business cafe =
        fromUnits<Business>(m_business, m_chamber->store().record(m_business)->state.units());
    cafe.advisor = advisor;
    bring({unitsOf(setting), unitsOf(cafe)});
}

void TwoTablets::bring(const std::vector<RecordUnits>& records) {
    sync::SqliteStore& store = m_chamber->store();
    store.begin();
    for (const RecordUnits& record : records) m_chamber->hub().bring(record);
    store.commit();
}

std::size_t TwoTablets::openConflicts() {
    std::size_t open = 0;
    m_chamber->store().visitRecords({}, 1'000, [&](const sync::StoredRecord& record) {
        if (record.kind != kindOf<Conflict>().name) return;
        const auto conflict = fromUnits<Conflict>(record.id, record.state.units());
        if (!conflict.closed.value_or(false)) ++open;
    });
    return open;
}

SyncedPages::SyncedPages(Tablet& tablet, LockModel* lock) : program(tablet, lock) {
    program.open(QStringLiteral("sync"), {});
}

bool SyncedPages::shows(const char* text) {
    QCoreApplication::processEvents();
    return showsText(*program.window(), QString::fromUtf8(text));
}

bool SyncedPages::has(const char* name) {
    QCoreApplication::processEvents();
    return findOnScreen(*program.window(), QString::fromUtf8(name)) != nullptr;
}

bool SyncedPages::tap(const char* name) {
    QQuickItem* const item = bringIntoSight(*program.window(), QString::fromUtf8(name));
    if (item == nullptr) return false;
    tapItem(*item);
    settle(*program.window());
    return true;
}

void SyncedPages::sync() {
    QSignalSpy finished(&program.syncStatus(), &SyncStatus::finished);
    QVERIFY(tap("syncNow"));
    // A quick office has answered while the tap was still being drawn.
    QTRY_VERIFY(!finished.isEmpty());
}

}  // namespace banso::tests
