// SPDX-License-Identifier: Apache-2.0
#include "server/ops/page_image.h"

#include <fcntl.h>
#include <unistd.h>

#include <bit>
#include <cerrno>

#include "server/ops/open_file.h"
#include "shared/secrets/text_bytes.h"

namespace banso {
namespace {

/// Of SQLite's own header, which says at byte 16 how large a page is; 1 means 65,536.
constexpr std::size_t kDatabaseHeaderBytes = 100;
constexpr std::size_t kPageBytesAt = 16;
constexpr std::size_t kPageBytesMin = 512;
constexpr std::size_t kPageBytesMax = 65'536;

Result<std::size_t> pageBytesIn(std::string_view header) {
    const Error none{ErrorCode::Invalid, "this is no database"};
    if (header.size() < kDatabaseHeaderBytes) return none;
    const auto high = static_cast<unsigned char>(header[kPageBytesAt]);
    const auto low = static_cast<unsigned char>(header[kPageBytesAt + 1]);
    const std::size_t said = std::size_t{high} << 8 | low;
    const std::size_t bytes = said == 1 ? kPageBytesMax : said;
    if (bytes < kPageBytesMin || !std::has_single_bit(bytes)) return none;
    return bytes;
}

}  // namespace

Result<PageImage> PageImage::of(std::string_view database) {
    const auto pageBytes = pageBytesIn(database);
    if (!pageBytes) return pageBytes.error();
    if (database.size() % *pageBytes != 0)
        return Error{ErrorCode::Invalid, "the database ends within a page"};
    PageImage image{*pageBytes, {}};
    image.pages.reserve(database.size() / *pageBytes);
    for (std::size_t at = 0; at < database.size(); at += *pageBytes)
        image.pages.push_back(sha256(database.substr(at, *pageBytes)));
    return image;
}

Result<PageImage> PageImage::ofFile(const std::filesystem::path& path) {
    const OpenFile file(path, O_RDONLY);
    if (!file) return fileError("open", path);
    std::string text(kPageBytesMax, '\0');
    PageImage image;
    std::size_t used = 0;
    while (true) {
        const ssize_t size = ::read(file.descriptor(), text.data() + used, text.size() - used);
        if (size < 0 && errno == EINTR) continue;
        if (size < 0) return fileError("read", path);
        used += static_cast<std::size_t>(size);
        if (size > 0 && used < text.size()) continue;
        if (used == 0) break;
        if (image.pages.empty()) {
            const auto pageBytes = pageBytesIn(std::string_view(text).substr(0, used));
            if (!pageBytes) return pageBytes.error();
            image.pageBytes = *pageBytes;
        }
        if (used % image.pageBytes != 0)
            return Error{ErrorCode::Invalid, path.string() + " ends within a page."};
        for (std::size_t at = 0; at < used; at += image.pageBytes)
            image.pages.push_back(sha256(std::string_view(text).substr(at, image.pageBytes)));
        used = 0;
    }
    if (image.pages.empty()) return Error{ErrorCode::Invalid, path.string() + " is empty."};
    return image;
}

Sha256 PageImage::hash() const {
    Sha256Stream stream;
    for (const Sha256& page : pages) stream.add(asText(page));
    return stream.finish();
}

}  // namespace banso
