// SPDX-License-Identifier: Apache-2.0
#include "server/handlers/sync_handler.h"

#include <optional>
#include <utility>

#include "server/handlers/device_gate.h"
#include "server/handlers/push_body.h"
#include "server/store/act_log.h"
#include "shared/base/limits.h"
#include "sync/hub/access.h"
#include "sync/hub/pull.h"
#include "sync/hub/request.h"
#include "sync/protocol/compression.h"

namespace banso {
namespace {

/// The hub's message while it is sent: hello and answers first, then the pull, packed piece by
/// piece. It holds its reading connection, and with it one state of the chamber, to its end. No
/// piece goes out before the audit log has heard whose restricted files are in it.
class SyncAnswer final : public ChunkSource {
  public:
    /// Throws StorageError. Without a cursor to pull from, nothing is sent after the answers.
    SyncAnswer(StoreReaders::Lease store, const sync::PushReply& reply,
               const std::optional<sync::PullRequest>& pull, sync::Encoding encoding)
        : m_store(std::move(store)), m_compressor(sync::makeCompressor(encoding)) {
        m_lines.add(sync::encode(reply.hello));
        for (const std::string& line : reply.lines) m_lines.add(line);
        if (pull) m_pull.emplace(*m_store, *pull);
    }

    /// Tells `reads` what the device's person reads by her role alone. Throws StorageError.
    void tell(RestrictedReads& reads, const sync::DeviceRow& device, const Clock& clock) {
        if (!m_pull) return;
        m_pull->watch(sync::Access(*m_store, clock).overseenBy(device.person));
        m_reads = &reads;
        m_device = device;
    }

    /// For a tablet that does not want to pull now: its cursor stays where it is.
    void endAt(const sync::Cursor& cursor) { m_lines.end(cursor.revision, cursor.scope, false); }

    /// The first piece is made before anything is sent: a day's answer is whole in it, and needs
    /// its reading connection no longer.
    Result<void> begin() {
        const auto made = next(m_first);
        return made ? Result<void>{} : made.error();
    }
    bool isWhole() const { return m_ended; }
    std::string takeFirst() { return std::move(m_first); }

    Result<bool> next(std::string& chunk) override {
        return attempt([&]() -> Result<bool> {
            if (!m_first.empty()) {
                chunk = std::exchange(m_first, {});
                return true;
            }
            if (m_ended) return false;
            chunk.clear();
            // Packing holds text back until there is enough of it.
            while (chunk.empty() && !m_ended) {
                m_ended = !m_pull || !m_pull->next(m_lines);
                if (auto told = tellReads(); !told) return told.error();
                chunk = m_compressor->add(m_lines.take(), m_ended);
            }
            return true;
        });
    }

  private:
    Result<void> tellReads() {
        if (m_reads == nullptr) return {};
        for (const RecordId file : m_pull->takeWritten())
            if (const auto record = m_store->record(file))
                if (auto told = m_reads->write(m_device.person, *record, {"device", m_device.id});
                    !told)
                    return told;
        return {};
    }

    StoreReaders::Lease m_store;
    std::unique_ptr<sync::Compressor> m_compressor;
    sync::LineWriter m_lines;
    std::optional<sync::PullReader> m_pull;
    RestrictedReads* m_reads = nullptr;
    sync::DeviceRow m_device;
    std::string m_first;
    bool m_ended = false;
};

}  // namespace

Result<void> SyncHandler::settleRenewal(const sync::DeviceRow& device, const PeerIdentity& peer) {
    if (peer.certificateFingerprint != device.nextFingerprint) return {};
    return m_writer.writeFor(device.id, [&](ChamberFile& chamber) -> Result<void> {
        auto row = chamber.store().device(device.id);
        if (!row || row->nextFingerprint != peer.certificateFingerprint) return {};
        row->fingerprint = std::exchange(row->nextFingerprint, {});
        chamber.store().putDevice(*row);
        return {};
    });
}

Result<HttpResponse> SyncHandler::handle(const HttpRequest& request) {
    return attempt([&]() -> Result<HttpResponse> {
        // Taken first: a tablet whose work was taken must be able to hear it.
        auto store = m_readers.take();
        if (!store) return store.error();
        const auto device = admitDevice(**store, request.peer, DeviceUse::Sync, m_clock.now());
        if (!device) return device.error();
        if (auto settled = settleRenewal(*device, request.peer); !settled) return settled.error();
        const auto text = unpackedBody(request);
        if (!text) return text.error();
        if (auto may = m_intake.take(device->id, text->size()); !may) return may.error();
        const auto push = sync::readRequest(*text, request.peer.deviceId);
        if (!push) return push.error();
        const auto afterwards = [&](ChamberFile& chamber,
                                    const sync::PushReply& made) -> Result<void> {
            if (auto may = m_intake.takeLines(device->id, made.acts.size()); !may) return may;
            return noteActs(m_audit, chamber.store(), made.acts, push->hello.device, m_clock.now());
        };
        const auto reply = m_writer.push(request.peer.deviceId, *push, afterwards);
        if (!reply) return reply.error();

        const sync::DeviceHello& hello = push->hello;
        std::optional<sync::PullRequest> pull;
        if (reply->pulls)
            pull = sync::PullRequest{hello.device, hello.cursor, reply->answeredUpTo,
                                     sync::pageRows(hello)};
        const sync::Encoding encoding = sync::bestEncoding(request.acceptEncoding);
        auto answer = std::make_unique<SyncAnswer>(std::move(*store), *reply, pull, encoding);
        answer->tell(m_reads, *device, m_clock);
        if (!reply->pulls) answer->endAt(hello.cursor);
        HttpResponse response;
        response.headers = {{"Content-Type", "application/x-ndjson"},
                            {"Content-Encoding", std::string(sync::name(encoding))},
                            {"Cache-Control", "no-store"}};
        if (const auto key = m_recovery.told())
            response.headers.emplace_back("Banso-Recovery-Key", key->text());
        if (auto begun = answer->begin(); !begun) return begun.error();
        if (answer->isWhole())
            response.body = answer->takeFirst();
        else
            response.chunks = std::move(answer);
        return response;
    });
}

}  // namespace banso
