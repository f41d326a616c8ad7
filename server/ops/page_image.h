// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string_view>
#include <vector>

#include "shared/base/hash.h"
#include "shared/base/result.h"

namespace banso {

/// What each page of a database holds, as hashes: which pages changed is seen without the old ones.
struct PageImage {
    std::size_t pageBytes = 0;
    std::vector<Sha256> pages;

    /// Of `database`, the bytes of a whole SQLite file. Errors: Invalid (it is none).
    static Result<PageImage> of(std::string_view database);
    /// Of a file. Errors besides: NotFound, Storage.
    static Result<PageImage> ofFile(const std::filesystem::path& file);

    /// Of all of it: two images with the same one are the same.
    Sha256 hash() const;
};

}  // namespace banso
