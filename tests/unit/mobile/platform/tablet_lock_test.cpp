// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/tablet_lock.h"

#include <sys/resource.h>
#include <QTemporaryDir>
#include <QtTest>
#include <csignal>

#include "mobile/platform/private_file.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

using namespace std::chrono_literals;

/// What a person, a finder and the office's administrator meet at a tablet's lock.
class TabletLockTest : public QObject {
    Q_OBJECT

    static constexpr const char* kPassphrase = "味噌まんじゅう三つと猫の名前";
    static constexpr const char* kNext = "walnut ferry 38 copper tulip";
    static constexpr Instant kMorning{std::chrono::milliseconds{1'800'000'000'000}};

    /// A folder whose key file is closed at a cost that tests can pay many times.
    struct Folder {
        QTemporaryDir place;
        std::string path = place.path().toStdString();
        SecretKey key = SecretKey::random();
        RecoveryKey recovery = RecoveryKey::random();

        explicit Folder(bool recoverable) {
            KeyFile file = KeyFile::make(key, kPassphrase, GuessCost{64, 1}).value();
            if (recoverable) file.seal(key, recovery.publicHalf());
            BANSO_ASSERT(writePrivateFile(path + "/key.json", file.text()));
        }
        TabletLock lock() const { return std::move(TabletLock::open(path).value()); }
    };

    /// While it lives no file of this program takes a byte.
    struct FullDisk {
        rlimit before{};

        FullDisk() {
            getrlimit(RLIMIT_FSIZE, &before);
            rlimit none = before;
            none.rlim_cur = 0;
            std::signal(SIGXFSZ, SIG_IGN);
            setrlimit(RLIMIT_FSIZE, &none);
        }
        ~FullDisk() { setrlimit(RLIMIT_FSIZE, &before); }
    };

    /// As many wrong ones as it takes, each after its wait. Gives the time that all took.
    static std::chrono::milliseconds wrongOnes(TabletLock& lock, int count) {
        Instant now = kMorning;
        for (int i = 0; i < count; ++i) {
            if (const auto until = lock.waitsUntil(now)) now = *until;
            (void)lock.unlock("wrong", now);
        }
        return now - kMorning;
    }

  private slots:
    void aNewTabletTakesAPassphraseOnceAndOpensWithIt() {
        const QTemporaryDir place;
        const std::string path = place.path().toStdString();
        TabletLock lock = TabletLock::open(path).value();
        QCOMPARE(lock.state(), TabletLock::State::New);
        QCOMPARE(lock.unlock(kPassphrase, kMorning).error().code, ErrorCode::NotFound);
        QCOMPARE(lock.choose("takasaki").error().code, ErrorCode::Invalid);
        QCOMPARE(lock.choose(std::string(300, 'x')).error().code, ErrorCode::TooLarge);
        const SecretKey key = lock.choose(kPassphrase).value();
        QCOMPARE(lock.choose(kPassphrase).error().code, ErrorCode::Exists);
        TabletLock later = TabletLock::open(path).value();
        QCOMPARE(later.state(), TabletLock::State::Locked);
        QVERIFY(later.unlock(kPassphrase, kMorning).value() == key);
    }

    void aWrongOneIsSaidAndTheRightOneStillOpens() {
        const Folder folder(true);
        TabletLock lock = folder.lock();
        QCOMPARE(lock.unlock("wrong", kMorning).error().code, ErrorCode::Unauthenticated);
        QCOMPARE(lock.wrongTries(), 1);
        QVERIFY(!lock.waitsUntil(kMorning));
        QVERIFY(lock.unlock(kPassphrase, kMorning).value() == folder.key);
        QCOMPARE(lock.wrongTries(), 0);
    }

    void theWaitsGrowAndARestartShortensNone() {
        const Folder folder(true);
        TabletLock lock = folder.lock();
        wrongOnes(lock, 3);
        const Instant until = lock.waitsUntil(kMorning).value();
        QVERIFY(until - kMorning == 30s);
        TabletLock restarted = folder.lock();
        QCOMPARE(restarted.wrongTries(), 3);
        QVERIFY(restarted.waitsUntil(kMorning).value() == until);
        // Not even the right one is judged before its time.
        QCOMPARE(restarted.unlock(kPassphrase, kMorning + 29s).error().code,
                 ErrorCode::Unavailable);
        QVERIFY(restarted.unlock(kPassphrase, until).has_value());
    }

    void aClockThatWasSetBackMakesNobodyWaitForYears() {
        const Folder folder(true);
        TabletLock lock = folder.lock();
        wrongOnes(lock, 3);
        const Instant longAgo = kMorning - 24h * 365;
        QVERIFY(lock.waitsUntil(longAgo).value() - longAgo == 30s);
        QVERIFY(lock.waitsUntil(longAgo + 29s).has_value());
        QVERIFY(!lock.waitsUntil(longAgo + 30s));
        QVERIFY(lock.unlock(kPassphrase, longAgo + 30s).has_value());
    }

    void theTenthWrongOneLeavesTheTabletToTheRecoveryKey() {
        const Folder folder(true);
        TabletLock lock = folder.lock();
        const auto took = wrongOnes(lock, TabletLock::kTries - 1);
        QCOMPARE(lock.state(), TabletLock::State::Locked);
        const Instant now = lock.waitsUntil(kMorning + took).value();
        QVERIFY(now - kMorning > 2h);
        QCOMPARE(lock.unlock("wrong", now).error().code, ErrorCode::Forbidden);
        TabletLock restarted = folder.lock();
        QCOMPARE(restarted.state(), TabletLock::State::GivenUp);
        QCOMPARE(restarted.unlock(kPassphrase, now + 24h).error().code, ErrorCode::Forbidden);
        const auto file = KeyFile::parse(readPrivateFile(folder.path + "/key.json").value());
        QVERIFY(file->recover(folder.recovery).value() == folder.key);
    }

    void thePaperGivesATabletThatGaveUpANewPassphrase() {
        const Folder folder(true);
        TabletLock lock = folder.lock();
        wrongOnes(lock, TabletLock::kTries);
        QVERIFY(lock.recover(folder.recovery, kNext, kMorning).value() == folder.key);
        QCOMPARE(lock.state(), TabletLock::State::Locked);
        TabletLock restarted = folder.lock();
        QCOMPARE(restarted.wrongTries(), 0);
        QCOMPARE(restarted.unlock(kPassphrase, kMorning).error().code, ErrorCode::Unauthenticated);
        QVERIFY(restarted.unlock(kNext, kMorning).value() == folder.key);
        QVERIFY(restarted.sealedTo() == folder.recovery.publicHalf());
    }

    void anotherPaperOrAPassphraseThatWillNotDoChangesNothing() {
        const Folder folder(true);
        TabletLock lock = folder.lock();
        const std::string before = readPrivateFile(folder.path + "/key.json").value();
        const auto code = [&](const RecoveryKey& paper, const std::string& next) {
            return lock.recover(paper, next, kMorning).error().code;
        };
        QCOMPARE(code(RecoveryKey::random(), kNext), ErrorCode::Unauthenticated);
        QCOMPARE(code(folder.recovery, "takasaki"), ErrorCode::Invalid);
        QCOMPARE(code(folder.recovery, std::string(300, 'x')), ErrorCode::TooLarge);
        const Folder unsealed(false);
        QCOMPARE(unsealed.lock().recover(folder.recovery, kNext, kMorning).error().code,
                 ErrorCode::NotFound);
        QCOMPARE(readPrivateFile(folder.path + "/key.json").value(), before);
        QVERIFY(lock.untoldUses().empty());
    }

    void whereItsUseCannotBeNotedThePaperOpensNothing() {
        const Folder folder(true);
        TabletLock lock = folder.lock();
        const std::string before = readPrivateFile(folder.path + "/key.json").value();
        // Nothing can be written under this name.
        QVERIFY(QDir(folder.place.path()).mkpath("recovered.json/taken"));
        QVERIFY(!lock.recover(folder.recovery, kNext, kMorning));
        QCOMPARE(readPrivateFile(folder.path + "/key.json").value(), before);
        QVERIFY(lock.unlock(kPassphrase, kMorning).has_value());
    }

    void usesOfThePaperWaitUntilTheHubWasTold() {
        const Folder folder(true);
        const RecoveryKey::Public half = folder.recovery.publicHalf();
        QVERIFY(folder.lock().openBy(folder.recovery, kMorning).value() == folder.key);
        QVERIFY(folder.lock().openBy(folder.recovery, kMorning + 1h).has_value());
        TabletLock lock = folder.lock();
        const std::vector<RecoveryUse> both{{kMorning, half}, {kMorning + 1h, half}};
        QVERIFY(lock.untoldUses() == both);
        lock.usesTold(1);
        QVERIFY(folder.lock().untoldUses() == std::vector<RecoveryUse>{both[1]});
        lock.usesTold(1);
        QVERIFY(lock.untoldUses().empty() &&
                !QFile::exists(folder.place.filePath("recovered.json")));
    }

    void ofManyUsesTheLatestAreKept() {
        const Folder folder(true);
        TabletLock lock = folder.lock();
        for (std::size_t i = 0; i <= kRecoveryUses; ++i)
            QVERIFY(lock.openBy(folder.recovery, kMorning + i * 1h).has_value());
        QCOMPARE(lock.untoldUses().size(), kRecoveryUses);
        QVERIFY(lock.untoldUses().front().at == kMorning + 1h);
    }

    void whatNobodyCouldRecoverIsNeverGivenUp() {
        const Folder folder(false);
        TabletLock lock = folder.lock();
        const auto took = wrongOnes(lock, 2 * TabletLock::kTries);
        QCOMPARE(lock.state(), TabletLock::State::Locked);
        const Instant until = lock.waitsUntil(kMorning + took).value();
        QVERIFY(until - (kMorning + took) == 1h);
        QVERIFY(lock.unlock(kPassphrase, until).value() == folder.key);
    }

    void onADiskWithoutRoomTheRightOneStillOpens() {
        const Folder folder(true);
        TabletLock lock = folder.lock();
        // Nothing can be written under this name.
        QVERIFY(QDir(folder.place.path()).mkpath("tries.json/taken"));
        QCOMPARE(lock.unlock("wrong", kMorning).error().code, ErrorCode::Unauthenticated);
        QCOMPARE(lock.wrongTries(), 1);
        QVERIFY(lock.unlock(kPassphrase, kMorning).has_value());
    }

    void anotherPassphraseOpensTheSameKeyAndThePaperStillDoes() {
        const Folder folder(true);
        TabletLock lock = folder.lock();
        QVERIFY(lock.change(folder.key, kPassphrase, kNext, kMorning).has_value());
        QVERIFY(lock.unlock(kNext, kMorning).value() == folder.key);
        TabletLock later = folder.lock();
        QCOMPARE(later.unlock(kPassphrase, kMorning).error().code, ErrorCode::Unauthenticated);
        QVERIFY(later.unlock(kNext, kMorning).value() == folder.key);
        const auto file = KeyFile::parse(readPrivateFile(folder.path + "/key.json").value());
        QVERIFY(file->recover(folder.recovery).value() == folder.key);
    }

    void aPassphraseThatIsNotTakenLeavesThePresentOne() {
        const Folder folder(true);
        TabletLock lock = folder.lock();
        const auto code = [&](const SecretKey& key, const char* present, const std::string& next) {
            return lock.change(key, present, next, kMorning).error().code;
        };
        QCOMPARE(code(folder.key, kPassphrase, "takasaki"), ErrorCode::Invalid);
        QCOMPARE(code(folder.key, kPassphrase, std::string(300, 'x')), ErrorCode::TooLarge);
        QCOMPARE(lock.wrongTries(), 0);
        // Whoever put a key file of his own here shall not have it taken for this tablet's.
        QCOMPARE(code(SecretKey::random(), kPassphrase, kNext), ErrorCode::Unauthenticated);
        QVERIFY(folder.lock().unlock(kPassphrase, kMorning).value() == folder.key);
    }

    void aWrongPresentOneCountsAsATry() {
        const Folder folder(true);
        TabletLock lock = folder.lock();
        for (int tries = 1; tries <= 3; ++tries) {
            QCOMPARE(lock.change(folder.key, "wrong", kNext, kMorning).error().code,
                     ErrorCode::Unauthenticated);
            QCOMPARE(lock.wrongTries(), tries);
        }
        QCOMPARE(lock.change(folder.key, kPassphrase, kNext, kMorning).error().code,
                 ErrorCode::Unavailable);
        QVERIFY(lock.waitsUntil(kMorning).has_value());
    }

    void whereTheNewKeyFileCannotBeWrittenThePresentPassphraseOpens() {
        const Folder folder(true);
        TabletLock lock = folder.lock();
        const std::string before = readPrivateFile(folder.path + "/key.json").value();
        {
            const FullDisk full;
            QVERIFY(!lock.change(folder.key, kPassphrase, kNext, kMorning));
        }
        QCOMPARE(readPrivateFile(folder.path + "/key.json").value(), before);
        QVERIFY(lock.unlock(kPassphrase, kMorning).value() == folder.key);
        QVERIFY(folder.lock().unlock(kPassphrase, kMorning).value() == folder.key);
    }

    void theKeyIsSealedToWhatTheHubTellsAndTheOldPaperEnds() {
        const Folder folder(true);
        TabletLock lock = folder.lock();
        const RecoveryKey next = RecoveryKey::random();
        QVERIFY(lock.sealTo(folder.key, next.publicHalf()).has_value());
        const auto file = KeyFile::parse(readPrivateFile(folder.path + "/key.json").value());
        QVERIFY(file->recover(next).value() == folder.key);
        QVERIFY(!file->recover(folder.recovery));
        QVERIFY(lock.unlock(kPassphrase, kMorning).has_value());
    }

    void whatIsGivenUpIsPutAsideWholeAndTheTabletBeginsAnew() {
        const Folder folder(true);
        TabletLock lock = folder.lock();
        QCOMPARE(lock.startAnew().error().code, ErrorCode::Invalid);
        BANSO_ASSERT(writePrivateFile(folder.path + "/tablet.db", "unsent"));
        QVERIFY(QDir(folder.place.path()).mkpath("files"));
        wrongOnes(lock, TabletLock::kTries);
        QVERIFY(lock.startAnew().has_value());
        QCOMPARE(lock.state(), TabletLock::State::New);
        QCOMPARE(QDir(folder.place.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 QStringList{"aside-1"});
        const std::string aside = folder.path + "/aside-1";
        QCOMPARE(readPrivateFile(aside + "/tablet.db").value(), std::string("unsent"));
        QVERIFY(KeyFile::parse(readPrivateFile(aside + "/key.json").value())
                    ->recover(folder.recovery)
                    .has_value());
        QVERIFY(QFile::exists(folder.place.filePath("aside-1/files")));
    }

    void whatThePaperOpenedIsNotPutAside() {
        const Folder folder(true);
        TabletLock lock = folder.lock();
        wrongOnes(lock, TabletLock::kTries);
        QVERIFY(lock.recover(folder.recovery, kNext, kMorning).has_value());
        QCOMPARE(lock.startAnew().error().code, ErrorCode::Invalid);
    }

    void aKeyFileThatIsDamagedUnderARunningProgramIsPutRight() {
        const Folder folder(true);
        TabletLock lock = folder.lock();
        BANSO_ASSERT(writePrivateFile(folder.path + "/key.json", "{"));
        QVERIFY(lock.unlock(kPassphrase, kMorning).value() == folder.key);
        QVERIFY(folder.lock().unlock(kPassphrase, kMorning).value() == folder.key);
    }

    void triesThatLedToNothingDoNotCountOnceTheTabletCanBeRecovered() {
        const Folder folder(false);
        TabletLock lock = folder.lock();
        const auto took = wrongOnes(lock, TabletLock::kTries + 1);
        QVERIFY(lock.sealTo(folder.key, folder.recovery.publicHalf()).has_value());
        QCOMPARE(folder.lock().wrongTries(), 0);
        QCOMPARE(lock.unlock("wrong", kMorning + took + 2h).error().code,
                 ErrorCode::Unauthenticated);
        QCOMPARE(lock.state(), TabletLock::State::Locked);
    }

    void aRestartAfterANewSealForgivesNoTry() {
        const Folder folder(true);
        TabletLock lock = folder.lock();
        wrongOnes(lock, 3);
        QVERIFY(lock.sealTo(folder.key, RecoveryKey::random().publicHalf()).has_value());
        QCOMPARE(folder.lock().wrongTries(), 3);
    }

    void aDamagedKeyFileIsSaidAndLeftAlone() {
        const Folder folder(true);
        BANSO_ASSERT(writePrivateFile(folder.path + "/key.json", "{"));
        QCOMPARE(TabletLock::open(folder.path).error().code, ErrorCode::Malformed);
        QCOMPARE(readPrivateFile(folder.path + "/key.json").value(), std::string("{"));
    }

    void anErasedTabletHoldsNothingButWhatIsAsideAndWritesNothingAnyMore() {
        const Folder folder(true);
        TabletLock lock = folder.lock();
        QVERIFY(QDir(QString::fromStdString(folder.path)).mkpath("files"));
        QVERIFY(QDir(QString::fromStdString(folder.path)).mkpath("aside-1"));
        for (const char* name : {"/tablet.db", "/files/photo", "/aside-1/key.json"})
            QVERIFY(writePrivateFile(folder.path + name, "x").has_value());
        QVERIFY(lock.erase().has_value());
        (void)lock.unlock("wrong", kMorning);
        (void)lock.openBy(folder.recovery, kMorning);
        QCOMPARE(QDir(QString::fromStdString(folder.path))
                     .entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 QStringList{"aside-1"});
    }

    void anEraseThatBrokeOffIsFinishedAtTheNextStart() {
        const Folder folder(true);
        // As the power left it: the key is gone, the records are there.
        QVERIFY(writePrivateFile(folder.path + "/erasing", "erasing\n").has_value());
        QVERIFY(writePrivateFile(folder.path + "/tablet.db", "x").has_value());
        QVERIFY(QFile::remove(QString::fromStdString(folder.path + "/key.json")));
        QCOMPARE(folder.lock().state(), TabletLock::State::New);
        QVERIFY(QDir(QString::fromStdString(folder.path)).isEmpty());
    }

    void aFolderAsideWithoutItsKeyTakesNoLivingTabletsPlace() {
        const Folder folder(true);
        QVERIFY(QDir(QString::fromStdString(folder.path)).mkpath("aside-1"));
        QVERIFY(writePrivateFile(folder.path + "/tablet.db", "living").has_value());
        QVERIFY(writePrivateFile(folder.path + "/aside-1/tablet.db", "aside").has_value());
        QCOMPARE(folder.lock().state(), TabletLock::State::Locked);
        QCOMPARE(readPrivateFile(folder.path + "/tablet.db").value(), std::string("living"));
    }

    void aNewPassphraseSealsNothingToAPaperThatSomebodyPutInPlace() {
        const Folder folder(true);
        TabletLock lock = folder.lock();
        const RecoveryKey thiefs = RecoveryKey::random();
        std::string text = readPrivateFile(folder.path + "/key.json").value();
        const std::string to = KeyFile::parse(text)->sealedTo()->text();
        text.replace(text.find(to), to.size(), thiefs.publicHalf().text());
        QVERIFY(writePrivateFile(folder.path + "/key.json", text).has_value());
        QVERIFY(lock.change(folder.key, kPassphrase, kNext, kMorning).has_value());
        const auto changed = KeyFile::parse(readPrivateFile(folder.path + "/key.json").value());
        QVERIFY(!changed->recover(thiefs).has_value());
    }
};

BANSO_TEST(TabletLockTest);

}  // namespace banso::tests

#include "tablet_lock_test.moc"
