// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

#include "shared/db/database.h"
#include "sync/merge/record_state.h"
#include "sync/protocol/messages.h"

namespace banso::golden {

/// One request and its answer, unpacked.
struct Exchange {
    std::string request;
    std::string answer;
};

/// What is kept of one released version, in one folder (tests/golden/README.md).
class GoldenFiles {
  public:
    explicit GoldenFiles(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    std::string chamberFile() const { return m_folder / "chamber.db"; }
    std::string tabletFile() const { return m_folder / "tablet.db"; }
    /// What the two hold, each record as a line of a pull.
    std::string chamberRecords() const { return m_folder / "chamber.ndjson"; }
    std::string tabletRecords() const { return m_folder / "tablet.ndjson"; }

    void putExchanges(const std::vector<Exchange>& exchanges) const;
    /// In the order in which they took place.
    std::vector<Exchange> exchanges() const;

  private:
    std::filesystem::path exchangeFile(std::size_t number, const char* part) const;

    std::filesystem::path m_folder;
};

std::string readFile(const std::filesystem::path& path);
void writeFile(const std::filesystem::path& path, std::string_view text);
/// Without their ends.
std::vector<std::string> linesOf(std::string_view text);

/// The first line of an answer.
sync::HubHello helloOf(std::string_view answer);

/// A record as a line of a pull, and back.
std::string recordLine(std::string_view kind, RecordId id, const sync::RecordState& state);
std::vector<sync::WholeRecord> readRecords(const std::filesystem::path& path);

/// Makes a file as small as it can be.
void settle(Database& database);

}  // namespace banso::golden
