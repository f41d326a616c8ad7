// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTemporaryDir>

#include "server/ops/restore.h"
#include "server/store/device_ledger.h"
#include "tests/unit/server/store/chamber_fixture.h"

namespace banso::tests {

/// A chamber with a backup, and with a person and a stopped tablet after it.
struct RestoredOffice {
    QTemporaryDir folderOnDisk;
    DataFolder folder{folderOnDisk.path().toStdString()};
    StandingClock clock;
    RandomIds ids{clock};
    RecordId before;
    RecordId after;
    RecordId talk = ids.recordId();  // with nobody that is known yet
    DeviceId device = ids.deviceId();
    DeviceId later = ids.deviceId();
    DeviceId kept = ids.deviceId();
    std::string epoch;
    Result<Backup> backup = Error{ErrorCode::NotFound, ""};

    RestoredOffice() {
        auto chamber = ChamberFile::open(folder.chamberFile(), clock, ids).value();
        write(*chamber, [&](ChamberFile& open) {
            open.hub().initialise();
            before = bring(open);
            open.hub().bring({"consultation", talk, {{"said", "\"借入の相談\""}}});
            put(open, device);
            put(open, kept);
        });
        backup = makeBackup(folder, folder.backupsFolder(), clock.now());
        write(*chamber, [&](ChamberFile& open) {
            after = bring(open);
            put(open, later);
        });
        epoch = chamber->store().setting("epoch");
        for (const DeviceId& id : {device, later})
            BANSO_ASSERT(DeviceLedger(folder).stopped(id, clock.now()).has_value());
    }
    template <typename Work>
    static void write(ChamberFile& chamber, Work&& work) {
        BANSO_ASSERT(chamber
                         .write([&](ChamberFile& open) -> Result<void> {
                             work(open);
                             return {};
                         })
                         .has_value());
    }
    RecordId bring(ChamberFile& chamber) {
        const RecordId id = ids.recordId();
        chamber.hub().bring({"business", id, {{"name", "\"店\""}}});
        return id;
    }
    static void put(ChamberFile& chamber, const DeviceId& id) {
        sync::DeviceRow row;
        row.id = id;
        row.token = "given";
        row.erased = 1;  // as it told of itself
        chamber.store().putDevice(row);
    }
    /// On the paper is `key`; a test that asks for it is told that it was asked.
    RestorePlan plan() {
        return {folder.backupsFolder(), [this](const RecoveryKey::Public&) {
                    ++asked;
                    return Result<RecoveryKey>(paper);
                }};
    }
    Result<Restored> restoreAnew(const DataFolder& anew) {
        RestorePlan here = plan();
        here.withoutLedger = true;
        return restoreChamber(anew, here, clock, ids);
    }
    Result<Restored> restore() { return restoreChamber(folder, plan(), clock, ids); }
    /// The tablet that the backup does not know, as its enrolment left it in the ledger.
    DeviceId enrolLater() {
        sync::DeviceRow row;
        row.id = ids.deviceId();
        row.person = ids.recordId();
        row.fingerprint = "aa11";
        BANSO_ASSERT(DeviceLedger(folder).enrolled(row, clock.now()).has_value());
        return row.id;
    }
    RecoveryKey paper = RecoveryKey::random();
    int asked = 0;
    sync::SqliteStore open(const std::string& file) {
        auto store = sync::SqliteStore::open(file, Database::Mode::ReadOnly);
        BANSO_ASSERT(store.has_value());
        return std::move(*store);
    }
};

}  // namespace banso::tests
