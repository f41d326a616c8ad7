// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/domain/attachment.h"
#include "shared/store/records.h"

namespace banso {

/// A file that this tablet keeps.
struct KeptFile {
    std::string sha256;
    std::int64_t bytes = 0;
    bool toSend = false;  // the hub has not said that it has it
    bool pinned = false;  // somebody wants it here, whatever room it takes
};

/// A file that somebody wants on this tablet.
struct WantedFile {
    std::string sha256;
    bool pinned = false;
    std::int64_t bytes = 0;  // as a record says; 0: unknown
};

/// An attachment and where its file is.
struct AttachmentLine {
    Attachment attachment;
    std::optional<KeptFile> file;      // none: it does not lie on this tablet
    std::optional<WantedFile> wanted;  // the next run fetches it

    bool isHere() const { return file.has_value(); }
    /// The hub has said that it has the whole file.
    bool isAtOffice() const { return attachment.storedAt.has_value() || (file && !file->toSend); }
    bool isPinned() const { return (file && file->pinned) || (wanted && wanted->pinned); }
};

/// The attachments, and what this tablet keeps of their files. Writes stand inside a transaction of
/// the caller.
class AttachmentStore {
  public:
    AttachmentStore(Database& database, Viewer viewer)
        : m_database(database), m_viewer(std::move(viewer)) {}

    std::optional<AttachmentLine> find(RecordId attachment) const;
    /// Those that hang on a record, in the order in which they were made.
    std::vector<AttachmentLine> of(RecordId subject) const;
    /// Those of a business's file, whatever of it they hang on, the latest first.
    std::vector<AttachmentLine> ofBusiness(RecordId business) const;

    /// A file has come to lie here: made here and to be sent, or fetched. It is wanted no more.
    void keep(const KeptFile& file, Instant now);
    std::optional<KeptFile> file(std::string_view sha256) const;
    /// To be said after each sync: what no record says to be at the hub is to be sent, again too
    /// when a restored hub has lost it; what nothing names any more is not.
    void settle();
    /// What can be sent: the hub knows the record and has not got the file. The longest waiting
    /// first.
    std::vector<KeptFile> toSend() const;
    /// All that the hub has not said to have, whatever of their records it has heard.
    std::vector<KeptFile> notAtOffice() const;
    void sent(std::string_view sha256);
    /// How many files of records the hub has not said to have, whether they can go yet or not.
    std::int64_t unsent() const;
    /// Asks for a file that is not here.
    void want(const WantedFile& file);
    void unwant(std::string_view sha256);
    /// What is wanted and at the hub.
    std::vector<WantedFile> wanted() const;
    /// What lies here stays, or may go; what does not is asked for.
    void pin(std::string_view sha256, bool pinned);
    void used(std::string_view sha256, Instant now);
    /// What lies here and neither a record nor an open form names any more.
    std::vector<KeptFile> unnamed() const;
    /// Bytes of all files that lie here.
    std::int64_t bytesKept() const;
    /// Which files have to go so that `bytesMax` are kept: the longest unused first, never one that
    /// is still to be sent, that is pinned or that an open form names.
    std::vector<KeptFile> beyond(std::int64_t bytesMax) const;
    void forget(std::string_view sha256);

  private:
    std::vector<KeptFile> read(const std::string& condition) const;
    std::vector<AttachmentLine> lines(std::vector<Attachment> attachments) const;

    Database& m_database;
    Viewer m_viewer;
};

}  // namespace banso
