// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTemporaryDir>
#include <QtTest>

#include "mobile/platform/private_file.h"
#include "mobile/shell/lock_window.h"
#include "mobile/shell/screen_items.h"
#include "mobile/shell/synthetic_input.h"
#include "shared/base/hash.h"
#include "tests/support/drawer.h"

namespace banso::tests {

using namespace Qt::Literals::StringLiterals;

/// Within this a passphrase is judged, also under a sanitizer on a small machine.
constexpr int kJudgedWithin = 60'000;
inline const QString kPassphrase = u"walnut ferry 38 copper tulip"_s;
inline const QString kNext = u"harbour lamp 51 velvet otter"_s;

class MovedClock final : public Clock {
  public:
    Instant now() const override { return at; }
    Instant at{std::chrono::milliseconds{1'795'478'400'000}};
};

struct SharedDrawer final : DeviceHalf {
    explicit SharedDrawer(std::shared_ptr<Drawer> of) : drawer(std::move(of)) {}
    bool limitsTries() const override { return drawer->limitsTries(); }
    Result<Kept> keep(const SecretKey& secret) override { return drawer->keep(secret); }
    Result<SecretKey> bring(std::string_view bytes, const SecretKey& secret) override {
        return drawer->bring(bytes, secret);
    }
    std::shared_ptr<Drawer> drawer;
};

/// The folder of one tablet, with its lock.
struct Door {
    QTemporaryDir folder;
    MovedClock clock;
    SecretKey key = SecretKey::random();
    RecoveryKey paper = RecoveryKey::random();
    /// Its hardware; none unless a test makes one. The lock has it, and a restart finds it again.
    std::shared_ptr<Drawer> drawer{};
    std::unique_ptr<TabletLock> lock;
    std::unique_ptr<LockModel> model;

    void put(const QString& name, const std::string& text) {
        const auto written = writePrivateFile(folder.filePath(name).toStdString(), text);
        if (!written) qFatal("%s", written.error().detail.c_str());
    }
    /// By a passphrase that takes no time to judge.
    void close(const QString& passphrase, bool recoverable = false) {
        key = SecretKey::random();
        auto file = KeyFile::make(key, passphrase.toStdString(), GuessCost{8, 1});
        if (recoverable) file->seal(key, paper.publicHalf());
        put(u"key.json"_s, file->text());
    }
    QString paperNumber() const { return QString::fromStdString(paper.publicHalf().number()); }
    /// As if so many passphrases had been wrong before the program started.
    void noteWrong(int tries, Instant last) {
        const std::string keyFile = folder.filePath(u"key.json"_s).toStdString();
        put(u"tries.json"_s, "{\"of\":\"" + hex(sha256(readPrivateFile(keyFile).value())) +
                                 "\",\"wrong\":" + std::to_string(tries) + ",\"last\":" +
                                 std::to_string(last.time_since_epoch().count()) + "}");
    }
    LockModel& begin() {
        model.reset();
        auto device = drawer ? std::make_unique<SharedDrawer>(drawer) : nullptr;
        lock = std::make_unique<TabletLock>(
            TabletLock::open(folder.path().toStdString(), std::move(device)).value());
        model = std::make_unique<LockModel>(*lock, clock);
        return *model;
    }
    LockModel& beginOpen() {
        close(kPassphrase);
        begin();
        if (!opensBy(kPassphrase)) qFatal("the tablet does not open");
        return *model;
    }
    bool opensBy(const QString& passphrase) {
        model->unlock(passphrase);
        return QTest::qWaitFor([&] { return !model->isBusy(); }, kJudgedWithin) &&
               !model->isLocked();
    }
};

/// What a person sees of the lock before the pages.
struct LockScreen {
    LockWindow asking;

    explicit LockScreen(LockModel& model) : asking(model) { settle(window()); }

    QQuickWindow& window() const { return *asking.window(); }
    QQuickItem& item(const QString& name) const {
        QQuickItem* const found = findOnScreen(window(), name);
        if (found == nullptr) qFatal("not on the screen: %s", qPrintable(name));
        return *found;
    }
    bool shows(const QString& text) const { return showsText(window(), text); }
    QString text(const QString& name) const { return item(name).property("text").toString(); }
    void tap(const QString& name) {
        bringIntoSight(window(), name);
        tapItem(item(name));
        settle(window());
    }
    void type(const QString& name, const QString& text) {
        tap(name);
        selectAll(window());
        typeText(window(), text);
        settle(window());
    }
};

}  // namespace banso::tests
