// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/intake_limit.h"
#include "server/handlers/device_gate.h"
#include "server/http/router.h"
#include "server/store/file_store.h"
#include "server/store/hub_writer.h"
#include "server/store/restricted_reads.h"
#include "server/store/store_readers.h"

namespace banso {

/// The files of attachments. They come by the tus protocol 1.0, so that any client of it can send
/// them: POST /v1/files with Upload-Length and, in Upload-Metadata, `sha256` (64 hexadecimal
/// digits); HEAD, PATCH and DELETE at the address it answers with. They go by GET
/// /v1/files/<sha256>, with Range.
class FileHandler {
  public:
    /// `clock`: that of the certificates. `chamberClock`: by whose day roles begin and end.
    FileHandler(FileStore& files, HubWriter& writer, StoreReaders& readers, IntakeLimit& intake,
                RestrictedReads& reads, const Clock& clock, const Clock& chamberClock)
        : m_files(files),
          m_writer(writer),
          m_readers(readers),
          m_intake(intake),
          m_reads(reads),
          m_clock(clock),
          m_chamberClock(chamberClock) {}

    /// Adds all of it to a listener that asks for a device's certificate.
    void addTo(Router& router);

  private:
    /// Who asks, admitted. Files may come with what a stopped device hands in. Errors: as
    /// admitDevice.
    struct Reader {
        DeviceId device;
        RecordId person;
    };
    Result<Reader> admit(const HttpRequest& request, DeviceUse use);
    Result<bool> mayRead(const Reader& reader, std::string_view sha256);
    /// The same, when it is about to be sent: of a restricted file that somebody else has, that is
    /// in the audit log first.
    Result<bool> mayBeSent(const Reader& reader, std::string_view sha256);
    /// Errors: NotFound where the attachment was erased, so that its bytes have no place here.
    Result<void> requireNotErased(std::string_view sha256);
    /// Says on the attachments that their file is here.
    Result<void> tellArrived(const Reader& reader, const std::string& sha256);
    /// What this reader has sent so far, or all of it where a file is here that she may read.
    Result<FileStore::Upload> find(const Reader& reader, std::string_view id);

    Result<HttpResponse> describe() const;
    Result<HttpResponse> create(const HttpRequest& request);
    Result<HttpResponse> tellOffset(const HttpRequest& request);
    Result<UploadStart> append(const HttpRequest& request);
    Result<HttpResponse> drop(const HttpRequest& request);
    Result<HttpResponse> send(const HttpRequest& request);

    class Sink;
    FileStore& m_files;
    HubWriter& m_writer;
    StoreReaders& m_readers;
    IntakeLimit& m_intake;
    RestrictedReads& m_reads;
    const Clock& m_clock;
    const Clock& m_chamberClock;
};

}  // namespace banso
