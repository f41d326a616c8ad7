// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

#include "shared/base/file_lock.h"

namespace banso {

/// Where everything of a chamber lies on the server's disk.
class DataFolder {
  public:
    explicit DataFolder(std::filesystem::path path) : m_path(std::move(path)) {}

    const std::filesystem::path& path() const { return m_path; }
    std::string chamberFile() const { return (m_path / "chamber.db").string(); }
    /// The office's replica: made from the chamber's file, and anew when it is missing.
    std::string officeFile() const { return (m_path / "office.db").string(); }
    /// The files of attachments.
    std::filesystem::path filesFolder() const { return m_path / "files"; }
    std::filesystem::path authorityFolder() const { return m_path / "ca"; }
    /// What a running server told when it was ready.
    std::filesystem::path readyFile() const { return m_path / "serving.json"; }
    /// Backups, unless they are to lie elsewhere.
    std::filesystem::path backupsFolder() const { return m_path / "backups"; }
    std::filesystem::path lockFile() const { return m_path / "serve.lock"; }

    bool holdsChamber() const;
    /// NotFound, saying how to make one.
    Result<void> requireChamber() const;

  private:
    std::filesystem::path m_path;
};

/// The right to serve a data folder, held by one process at a time. Exists when another one serves
/// it.
Result<FileLock> lockForServing(const DataFolder& folder);

}  // namespace banso
