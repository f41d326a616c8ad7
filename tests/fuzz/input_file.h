// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "shared/base/assert.h"

namespace banso::fuzz {

/// A folder for what a decoder reads from files, as long as this program runs.
class InputFolder {
  public:
    InputFolder()
        : m_path(std::filesystem::temp_directory_path() /
                 ("banso-fuzz-" + std::to_string(::getpid()))) {
        std::filesystem::create_directories(m_path);
    }
    ~InputFolder() {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    InputFolder(const InputFolder&) = delete;

    std::filesystem::path operator/(std::string_view name) const { return m_path / name; }
    const std::filesystem::path& path() const { return m_path; }

    /// A file of these bytes, in place of one that is there.
    std::filesystem::path put(std::string_view name, std::string_view bytes) const {
        const auto file = m_path / name;
        std::ofstream out(file, std::ios::binary | std::ios::trunc);
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        out.close();
        BANSO_ASSERT(out.good());
        // Some of them are taken from their owner alone.
        std::filesystem::permissions(
            file, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
        return file;
    }

  private:
    std::filesystem::path m_path;
};

}  // namespace banso::fuzz
