// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "shared/base/ids.h"
#include "shared/base/time.h"
#include "shared/db/database.h"

namespace banso::sync {

/// Under which the replica remembers that it keeps a part of the files only.
constexpr const char* kKeepsPart = "keepsPart";

/// Which files lie on this tablet whole, and which it asks the hub for: those that somebody opened
/// here lately or pinned, and those that its person has something to do with these days. Her own
/// files the hub gives anyhow. Throws StorageError.
class HeldFiles {
  public:
    explicit HeldFiles(Database& database) : m_database(database) {}

    /// Whether this tablet keeps a part of the files only.
    bool keepsPart();
    /// Whether all that the person may see of this business is here, also what lies in the files of
    /// those that were joined to it; of others there is the directory (KindInfo::directory).
    bool holds(RecordId business);
    /// It has left her person's reach, and is here only for what she had not finished.
    bool hasLeft(RecordId business);
    /// Somebody has it before her: it is asked for with the next sync, and stays a month.
    void opened(RecordId file, Date today);
    /// Whether it stays here until somebody says otherwise.
    bool isPinned(RecordId file);
    void pin(RecordId file, bool isPinned);
    /// The files to ask for, in order, when the hub may not know of them: others than those that it
    /// was last told, under this name and in this epoch.
    std::optional<std::vector<RecordId>> toAsk(Date today);
    /// They go out. Until an answer is kept the hub may have heard of them or not.
    void asking();
    /// The hub has heard of these.
    void asked(const std::vector<RecordId>& files);
    /// Those that somebody opened or pinned, those with a date, a plan or an instruction of hers,
    /// those in which a form is half-written or something waits for the hub's answer or a person's,
    /// and those that were joined to one of them or to one of her own, in order.
    std::vector<RecordId> wanted(Date today);
    /// Those in which a form is half-written, about the business or a record of its file.
    std::set<RecordId> begun();

  private:
    std::string digest(const std::vector<RecordId>& files);

    Database& m_database;
};

}  // namespace banso::sync
