// SPDX-License-Identifier: Apache-2.0
// Against a TPM in software (swtpm), which keeps the specification to the letter; a chip was not at
// hand.
#include "mobile/platform/tpm_half.h"

#include <QtTest>

#include "mobile/platform/private_file.h"
#include "mobile/platform/tablet_lock.h"
#include "tests/support/software_tpm.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

class TpmHalfTest : public QObject {
    Q_OBJECT

    static constexpr const char* kPin = "274913";
    static constexpr Instant kMorning{std::chrono::milliseconds{1'800'000'000'000}};

    /// A tablet with a TPM of its own, and what lies on its disk.
    struct Machine {
        QTemporaryDir chip;
        QTemporaryDir disk;
        std::unique_ptr<SoftwareTpm> tpm = std::make_unique<SoftwareTpm>(chip.path());

        std::unique_ptr<DeviceHalf> half() const { return TpmHalf::find(tpm->way()); }
        TabletLock lock() const {
            return std::move(TabletLock::open(disk.path().toStdString(), half()).value());
        }
    };

  private slots:
    void aHalfComesBackToWhoeverBringsItsSecretAlsoAfterARestart() {
        Machine machine;
        const SecretKey secret = SecretKey::random();
        const auto kept = machine.half()->keep(secret).value();
        QVERIFY(machine.half()->bring(kept.bytes, secret).value() == kept.half);
        machine.tpm->end();
        machine.tpm = std::make_unique<SoftwareTpm>(machine.chip.path());
        QVERIFY(machine.half()->bring(kept.bytes, secret).value() == kept.half);
        QVERIFY(!(machine.half()->keep(secret).value().half == kept.half));
    }

    void withAnotherSecretItDoesNotAndAfterSomeTheTpmTakesNoMore() {
        Machine machine;
        const SecretKey secret = SecretKey::random();
        const auto kept = machine.half()->keep(secret).value();
        const auto half = machine.half();
        QCOMPARE(half->bring(kept.bytes, SecretKey::random()).error().code,
                 ErrorCode::Unauthenticated);
        QVERIFY(half->bring(kept.bytes, secret).has_value());
        ErrorCode said = ErrorCode::Unauthenticated;
        int tries = 0;
        for (; said == ErrorCode::Unauthenticated && tries < 100; ++tries)
            said = half->bring(kept.bytes, SecretKey::random()).error().code;
        QCOMPARE(said, ErrorCode::KeyHardware);
        // Not even the right one is looked at now.
        QCOMPARE(half->bring(kept.bytes, secret).error().code, ErrorCode::KeyHardware);
    }

    void anotherMachineAndChangedBytesGiveNothing() {
        Machine machine;
        const Machine thiefs;
        const SecretKey secret = SecretKey::random();
        const auto kept = machine.half()->keep(secret).value();
        QCOMPARE(thiefs.half()->bring(kept.bytes, secret).error().code, ErrorCode::KeyHardware);
        for (std::size_t at = 0; at < kept.bytes.size(); at += 7) {
            std::string changed = kept.bytes;
            changed[at] = static_cast<char>(changed[at] ^ 0x10);
            QVERIFY(!machine.half()->bring(changed, secret).has_value());
        }
        QCOMPARE(machine.half()->bring("", secret).error().code, ErrorCode::KeyHardware);
        QCOMPARE(machine.half()->bring(std::string(5'000, 'x'), secret).error().code,
                 ErrorCode::KeyHardware);
    }

    void whereThereIsNoneNothingIsFound() {
        QVERIFY(TpmHalf::find("none") == nullptr);
        QVERIFY(TpmHalf::find("device:/nowhere/tpm") == nullptr);
        QVERIFY(TpmHalf::find("swtpm:port=1") == nullptr);
        Machine machine;
        const auto half = machine.half();
        const SecretKey secret = SecretKey::random();
        const auto kept = half->keep(secret).value();
        machine.tpm->end();
        QCOMPARE(half->bring(kept.bytes, secret).error().code, ErrorCode::KeyHardware);
        QCOMPARE(half->keep(secret).error().code, ErrorCode::KeyHardware);
    }

    void withItSixDigitsOpenATabletAndACopyOfItsDiskNothing() {
        Machine machine;
        TabletLock lock = machine.lock();
        QVERIFY(lock.hasDevice());
        QCOMPARE(lock.choose("123456").error().code, ErrorCode::Invalid);
        const SecretKey key = lock.choose(kPin).value();
        QVERIFY(lock.needsDevice());
        QVERIFY(machine.lock().unlock(kPin, kMorning).value() == key);
        QCOMPARE(machine.lock().unlock("274914", kMorning).error().code,
                 ErrorCode::Unauthenticated);

        const std::string disk = machine.disk.path().toStdString();
        TabletLock without = TabletLock::open(disk).value();
        QCOMPARE(without.unlock(kPin, kMorning).error().code, ErrorCode::KeyHardware);
        const Machine thiefs;
        TabletLock moved = TabletLock::open(disk, thiefs.half()).value();
        QCOMPARE(moved.unlock(kPin, kMorning).error().code, ErrorCode::KeyHardware);
        // Those were no tries.
        QCOMPARE(machine.lock().wrongTries(), 1);
        QVERIFY(machine.lock().unlock(kPin, kMorning).value() == key);
    }

    void aKeyFromBeforeIsClosedWithItWhenItOpensAndThePaperOpensItWithoutAny() {
        Machine machine;
        const std::string disk = machine.disk.path().toStdString();
        constexpr const char* kLong = "味噌まんじゅう三つと猫の名前";
        const SecretKey key = SecretKey::random();
        const RecoveryKey paper = RecoveryKey::random();
        KeyFile before = KeyFile::make(key, kLong, GuessCost{64, 1}).value();
        before.seal(key, paper.publicHalf());
        QVERIFY(writePrivateFile(disk + "/key.json", before.text()).has_value());

        TabletLock lock = machine.lock();
        QVERIFY(!lock.needsDevice());
        QVERIFY(lock.unlock(kLong, kMorning).value() == key);
        QVERIFY(lock.needsDevice());
        QVERIFY(machine.lock().unlock(kLong, kMorning).value() == key);
        QCOMPARE(TabletLock::open(disk)->unlock(kLong, kMorning).error().code,
                 ErrorCode::KeyHardware);
        // Its board was replaced: the new one's keeps the next half.
        const Machine mended;
        TabletLock moved = TabletLock::open(disk, mended.half()).value();
        QCOMPARE(moved.unlock(kLong, kMorning).error().code, ErrorCode::KeyHardware);
        QVERIFY(moved.recover(paper, kPin, kMorning).value() == key);
        QVERIFY(moved.unlock(kPin, kMorning).value() == key);
    }

    void anotherPassphraseIsKeptByItToo() {
        Machine machine;
        TabletLock lock = machine.lock();
        const SecretKey key = lock.choose(kPin).value();
        QVERIFY(lock.change(key, kPin, "804153", kMorning).has_value());
        QCOMPARE(lock.unlock(kPin, kMorning).error().code, ErrorCode::Unauthenticated);
        QVERIFY(machine.lock().unlock("804153", kMorning).value() == key);
    }
};

BANSO_TEST(TpmHalfTest);

}  // namespace banso::tests

#include "tpm_half_test.moc"
