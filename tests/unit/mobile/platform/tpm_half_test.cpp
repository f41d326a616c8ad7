// SPDX-License-Identifier: Apache-2.0
// Against a TPM in software (swtpm), which keeps the specification to the letter; a chip was not at
// hand.
#include "mobile/platform/tpm_half.h"

#include <tss2/tss2_esys.h>
#include <tss2/tss2_tctildr.h>
#include <QtTest>

#include "mobile/platform/private_file.h"
#include "mobile/platform/tablet_lock.h"
#include "tests/support/software_tpm.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

class TpmHalfTest : public QObject {
    Q_OBJECT

    static constexpr const char* kPin = "274913";
    static constexpr const char* kLong = "味噌まんじゅう三つと猫の名前";
    static constexpr const char* kNext = "walnut ferry 38 copper tulip";
    static constexpr Instant kMorning{std::chrono::milliseconds{1'800'000'000'000}};

    /// A tablet with a TPM of its own, and what lies on its disk.
    struct Machine {
        QTemporaryDir chip;
        QTemporaryDir disk;
        std::unique_ptr<SoftwareTpm> tpm = std::make_unique<SoftwareTpm>(chip.path());

        /// Gives one of its hierarchies a password, as an administrator does.
        void setPassword(ESYS_TR hierarchy) const {
            TSS2_TCTI_CONTEXT* way = nullptr;
            ESYS_CONTEXT* esys = nullptr;
            TPM2B_AUTH password{3, {'a', 'b', 'c'}};
            const bool isSet =
                Tss2_TctiLdr_Initialize(tpm->way().c_str(), &way) == TSS2_RC_SUCCESS &&
                Esys_Initialize(&esys, way, nullptr) == TSS2_RC_SUCCESS &&
                Esys_HierarchyChangeAuth(esys, hierarchy, ESYS_TR_PASSWORD, ESYS_TR_NONE,
                                         ESYS_TR_NONE, &password) == TSS2_RC_SUCCESS;
            Esys_Finalize(&esys);
            Tss2_TctiLdr_Finalize(&way);
            BANSO_ASSERT(isSet);
        }
        std::unique_ptr<DeviceHalf> half() const {
            auto found = TpmHalf::find(tpm->way());
            BANSO_ASSERT(found != nullptr);
            return found;
        }
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
        QCOMPARE(thiefs.half()->bring(kept.bytes, secret).error().code, ErrorCode::NotFound);
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

    void itsCountIsTrustedOnlyWhereNobodyCanBeginItAnew() {
        const Machine machine;
        QVERIFY(!machine.half()->limitsTries());
        QCOMPARE(machine.lock().choose(kPin).error().code, ErrorCode::Invalid);
        machine.setPassword(ESYS_TR_RH_LOCKOUT);
        QVERIFY(machine.half()->limitsTries());
        QVERIFY(machine.lock().choose(kPin).has_value());
    }

    void aTpmThatIsItsOwnersAloneIsLeftAloneAndCountsNoTry() {
        Machine machine;
        TabletLock bound = machine.lock();
        const SecretKey key = bound.choose(kLong).value();
        machine.setPassword(ESYS_TR_RH_OWNER);
        QCOMPARE(machine.lock().unlock(kLong, kMorning).error().code, ErrorCode::KeyHardware);
        QCOMPARE(machine.lock().wrongTries(), 0);

        Machine other;
        other.setPassword(ESYS_TR_RH_OWNER);
        const SecretKey alone = other.lock().choose(kLong).value();
        QVERIFY(!other.lock().needsDevice());
        QVERIFY(other.lock().unlock(kLong, kMorning).value() == alone);
    }

    void withItSixDigitsOpenATabletAndACopyOfItsDiskNothing() {
        Machine machine;
        machine.setPassword(ESYS_TR_RH_LOCKOUT);
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
        QCOMPARE(moved.unlock(kLong, kMorning).error().code, ErrorCode::Forbidden);
        QCOMPARE(moved.state(), TabletLock::State::GivenUp);
        QVERIFY(moved.recover(paper, kNext, kMorning).value() == key);
        QCOMPARE(moved.state(), TabletLock::State::Locked);
        QVERIFY(moved.needsDevice());
        QVERIFY(moved.unlock(kNext, kMorning).value() == key);
    }

    void aKeyThatNoPaperOpensHangsOnNoChip() {
        Machine machine;
        const std::string disk = machine.disk.path().toStdString();
        const SecretKey key = SecretKey::random();
        const KeyFile before = KeyFile::make(key, kLong, GuessCost{64, 1}).value();
        QVERIFY(writePrivateFile(disk + "/key.json", before.text()).has_value());
        TabletLock lock = machine.lock();
        QVERIFY(lock.unlock(kLong, kMorning).value() == key);
        QVERIFY(!lock.needsDevice());
    }

    void anotherPassphraseIsKeptByItToo() {
        Machine machine;
        TabletLock lock = machine.lock();
        const SecretKey key = lock.choose(kLong).value();
        QVERIFY(lock.change(key, kLong, kNext, kMorning).has_value());
        QVERIFY(lock.needsDevice());
        QCOMPARE(lock.unlock(kLong, kMorning).error().code, ErrorCode::Unauthenticated);
        QVERIFY(machine.lock().unlock(kNext, kMorning).value() == key);
    }
};

BANSO_TEST(TpmHalfTest);

}  // namespace banso::tests

#include "tpm_half_test.moc"
