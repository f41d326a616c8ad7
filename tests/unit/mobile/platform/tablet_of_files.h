// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mobile/platform/file_run.h"
#include "mobile/platform/file_transfer.h"
#include "mobile/platform/https_transport.h"
#include "shared/base/hash.h"
#include "shared/text/fold.h"
#include "sync/device/outbox.h"
#include "sync/device/replica_schema.h"
#include "tests/unit/mobile/platform/file_office.h"

namespace banso::tests {

/// The tablet of 佐藤: her records, her folder of files, her way to the office.
struct TabletOfFiles final : sync::SyncWriter {
    explicit TabletOfFiles(FileOffice& hub) : office(hub) {
        BANSO_ASSERT(sync::migrateReplica(database, fold).has_value());
        sync::Meta meta(database);
        meta.put("device", kDevice);
        meta.put("person", office.sato.text());
    }

    Result<void> write(const std::function<Result<void>(sync::Replica&)>& work) override {
        if (beforeWrite) beforeWrite();
        Transaction transaction(database);
        auto done = work(replica);
        if (done) transaction.commit();
        return done;
    }
    /// The shop gets another name.
    void rename(RecordId shop, const std::string& name) {
        const sync::RecordState state = replica.state("business", shop);
        Transaction transaction(database);
        BANSO_ASSERT(sync::Outbox(replica, office.chamber.clock)
                         .save({{"business",
                                 shop,
                                 {{"name",
                                   sync::OperationName(state.versionOf("name")),
                                   json::quoted(name),
                                   {}}}}})
                         .has_value());
        transaction.commit();
    }
    /// A photo of the shop, as a form saves it.
    std::string attach(const std::string& content) {
        Attachment photo;
        photo.id = office.chamber.ids.recordId();
        photo.business = photo.subject = office.shop;
        photo.by = office.sato;
        photo.sha256 = office.folder.keep(content).value();
        photo.bytes = static_cast<std::int64_t>(content.size());
        photo.mediaType = "image/jpeg";
        Transaction transaction(database);
        BANSO_ASSERT(
            sync::Outbox(replica, office.chamber.clock).save({sync::creation(photo)}).has_value());
        store.keep({photo.sha256, *photo.bytes, true, false}, office.chamber.clock.now());
        transaction.commit();
        return photo.sha256;
    }
    Result<sync::SyncReport> sync() {
        HttpsTransport transport(office.hub.connection(), office.tablet);
        return sync::SyncRun(*this, transport, office.chamber.clock, "test").run();
    }
    Result<FileReport> carry(std::int64_t bytesMax = limits::kKeptFilesBytes) {
        FileTransfer way(office.hub.connection(), office.tablet, office.folder);
        return FileRun(*this, way, office.folder, office.chamber.clock, bytesMax)
            .run([this](const FileStep& step) { told.push_back(step); }, ended);
    }

    FileOffice& office;
    /// Called before each transaction of somebody else.
    std::function<void()> beforeWrite;
    Database database = Database::open({}, Database::Mode::Memory).value();
    sync::Replica replica{database, [](std::string_view text) { return fold(text); }};
    AttachmentStore store{database, {}};
    std::vector<FileStep> told;
    std::atomic<bool> ended = false;
};

}  // namespace banso::tests
