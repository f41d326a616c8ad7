// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/domain/attachment.h"
#include "shared/store/records.h"

namespace banso {

/// An attachment and where its file is.
struct AttachmentLine {
    Attachment attachment;
    bool isHere = false;  // the file lies on this tablet

    /// Nobody but the tablet that made it has the file.
    bool isMissingAtOffice() const { return !attachment.storedAt.has_value(); }
};

/// A file that this tablet keeps.
struct KeptFile {
    std::string sha256;
    std::int64_t bytes = 0;
    bool toSend = false;
    bool pinned = false;  // somebody wants it here, whatever room it takes
};

/// The attachments, and what this tablet keeps of their files. Writes stand inside a transaction of
/// the caller.
class AttachmentStore {
  public:
    AttachmentStore(Database& database, Viewer viewer)
        : m_database(database), m_viewer(std::move(viewer)) {}

    /// Those that hang on a record, in the order in which they were made.
    std::vector<AttachmentLine> of(RecordId subject) const;

    /// A file has come to lie here: made here and to be sent, or fetched.
    void keep(const KeptFile& file, Instant now);
    std::optional<KeptFile> find(std::string_view sha256) const;
    /// Files that the hub has not got yet, the longest waiting first.
    std::vector<KeptFile> toSend() const;
    void sent(std::string_view sha256);
    void pin(std::string_view sha256, bool pinned);
    void used(std::string_view sha256, Instant now);
    /// Bytes of all files that lie here.
    std::int64_t bytesKept() const;
    /// Which files have to go so that `bytesMax` are kept: the longest unused first, never one that
    /// is still to be sent or that is pinned.
    std::vector<KeptFile> beyond(std::int64_t bytesMax) const;
    void forget(std::string_view sha256);

  private:
    std::vector<KeptFile> read(const std::string& condition) const;

    Database& m_database;
    Viewer m_viewer;
};

}  // namespace banso
