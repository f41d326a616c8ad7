// SPDX-License-Identifier: Apache-2.0
#include "server/ops/change_series.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>

#include "server/auth/secret_file.h"
#include "server/ops/sealed_copy.h"
#include "server/store/chamber_recovery.h"
#include "shared/codec/enrolment.h"
#include "shared/codec/json.h"
#include "shared/db/copy.h"
#include "shared/secrets/text_bytes.h"

namespace banso {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kNumberDigits = 8;
constexpr std::size_t kIndexBytes = 4;

fs::path changeFile(const fs::path& base, std::int64_t number) {
    std::string digits = std::to_string(number);
    digits.insert(0, kNumberDigits - std::min(digits.size(), kNumberDigits), '0');
    return changesFolder(base) / (digits + ".changes");
}

std::string indexText(std::size_t index) {
    std::string text;
    for (std::size_t i = 0; i < kIndexBytes; ++i)
        text += static_cast<char>(index >> (8 * i) & 0xff);
    return text;
}

std::size_t indexIn(std::string_view text) {
    std::size_t index = 0;
    for (std::size_t i = 0; i < kIndexBytes; ++i)
        index |= std::size_t{static_cast<unsigned char>(text[i])} << (8 * i);
    return index;
}

std::vector<std::size_t> changedPages(const PageImage& before, const PageImage& after) {
    std::vector<std::size_t> changed;
    for (std::size_t i = 0; i < after.pages.size(); ++i)
        if (i >= before.pages.size() || before.pages[i] != after.pages[i]) changed.push_back(i);
    return changed;
}

/// The line at the beginning of a file of changes.
struct ChangeHead {
    std::string base;
    std::int64_t number = 0;
    Instant made;
    std::int64_t head = 0;
    std::size_t pageBytes = 0;
    std::size_t pages = 0;
    Sha256 before{};
    Sha256 after{};
    std::size_t changed = 0;

    std::string text() const {
        json::Writer line;
        line.beginObject().member("base", base).member("number", number);
        line.member("made", made.time_since_epoch().count()).member("head", head);
        line.member("pageBytes", static_cast<std::int64_t>(pageBytes));
        line.member("pages", static_cast<std::int64_t>(pages));
        line.member("before", hex(before)).member("after", hex(after));
        line.member("changed", static_cast<std::int64_t>(changed)).endObject();
        return line.take() + '\n';
    }
    static std::optional<ChangeHead> parse(const std::string& line) {
        const auto document = json::Document::parse(line);
        if (!document) return std::nullopt;
        const json::Value root = document->root();
        const auto before = parseSha256(root.string("before").value_or(""));
        const auto after = parseSha256(root.string("after").value_or(""));
        if (!before || !after) return std::nullopt;
        const auto size = [&](const char* name) {
            return static_cast<std::size_t>(
                std::max<std::int64_t>(root.integer(name).value_or(0), 0));
        };
        return ChangeHead{std::string(root.string("base").value_or("")),
                          root.integer("number").value_or(0),
                          Instant{std::chrono::milliseconds{root.integer("made").value_or(0)}},
                          root.integer("head").value_or(0),
                          size("pageBytes"),
                          size("pages"),
                          *before,
                          *after,
                          size("changed")};
    }
};

Result<void> writeChanges(const fs::path& file, const std::optional<RecoveryKey::Public>& to,
                          const ChangeHead& head, const std::vector<std::size_t>& changed,
                          std::string_view database) {
    const fs::path making = file.parent_path() / "making.changes";
    {
        auto writer = SealedWriter::create(making, to);
        if (!writer) return writer.error();
        if (auto added = writer->add(head.text()); !added) return added;
        for (const std::size_t index : changed) {
            if (auto added = writer->add(indexText(index)); !added) return added;
            const auto page = database.substr(index * head.pageBytes, head.pageBytes);
            if (auto added = writer->add(page); !added) return added;
        }
        if (auto finished = writer->finish(); !finished) return finished.error();
    }
    if (::rename(making.c_str(), file.c_str()) != 0) return fileError("rename to", file);
    return syncFolder(file.parent_path());
}

/// A file of changes, all of it in memory before any of it is put anywhere.
struct Changes {
    ChangeHead head;
    std::vector<std::pair<std::size_t, std::string>> pages;
};

Result<Changes> readChanges(const fs::path& file, const std::optional<RecoveryKey>& key) {
    const Error strange{ErrorCode::Invalid, file.string() + " is no file of changes."};
    auto reader = SealedReader::open(file, key);
    if (!reader) return reader.error();
    const auto line = reader->readLine();
    if (!line) return line.error();
    auto head = ChangeHead::parse(*line);
    if (!head || head->changed > head->pages) return strange;
    Changes changes{std::move(*head), {}};
    for (std::size_t i = 0; i < changes.head.changed; ++i) {
        const auto index = reader->read(kIndexBytes);
        if (!index) return index.error();
        auto page = reader->read(changes.head.pageBytes);
        if (!page) return page.error();
        if (indexIn(*index) >= changes.head.pages) return strange;
        changes.pages.emplace_back(indexIn(*index), std::move(*page));
    }
    const auto end = reader->atEnd();
    if (!end) return end.error();
    return *end ? Result<Changes>(std::move(changes)) : Result<Changes>(strange);
}

/// The image after these changes, if they are those that come next.
Result<PageImage> imageAfter(const PageImage& before, const Changes& changes, const fs::path& base,
                             std::int64_t number) {
    const ChangeHead& head = changes.head;
    if (head.base != base.stem().string() || head.number != number ||
        head.pageBytes != before.pageBytes || head.before != before.hash())
        return Error{ErrorCode::Invalid, "they do not follow what was put before them"};
    // Each new page is among those that changed.
    if (head.pages > before.pages.size() + head.changed)
        return Error{ErrorCode::Invalid, "they tell of pages that they do not hold"};
    PageImage after = before;
    after.pages.resize(head.pages);
    for (const auto& [index, page] : changes.pages) after.pages[index] = sha256(page);
    if (after.hash() != head.after)
        return Error{ErrorCode::Invalid, "they do not lead where they say"};
    return after;
}

Result<void> writePages(const OpenFile& file, const Changes& changes, const fs::path& path) {
    for (const auto& [index, page] : changes.pages) {
        const auto at = static_cast<off_t>(index * changes.head.pageBytes);
        if (::lseek(file.descriptor(), at, SEEK_SET) != at || !writeAll(file, page))
            return fileError("write", path);
    }
    const auto size = static_cast<off_t>(changes.head.pages * changes.head.pageBytes);
    if (::ftruncate(file.descriptor(), size) != 0) return fileError("cut", path);
    return {};
}

}  // namespace

fs::path changesFolder(const fs::path& backup) {
    fs::path folder = backup;
    return folder.replace_extension(".changes");
}

Result<OpenFile> takeBackupLock(const DataFolder& folder) {
    return takeLock(folder.path() / "backup.lock");
}

ChangeSeries::ChangeSeries(const DataFolder& folder)
    : m_state(folder.path() / "shipped.pages"), m_look(folder.path() / "shipped.json") {}

std::optional<ChangeSeries::Position> ChangeSeries::position() const {
    std::ifstream file(m_state, std::ios::binary);
    std::string line;
    if (!std::getline(file, line)) return std::nullopt;
    const auto document = json::Document::parse(line);
    if (!document) return std::nullopt;
    const json::Value root = document->root();
    Position position;
    position.base = root.string("base").value_or("");
    position.number = root.integer("number").value_or(0);
    position.head = root.integer("head").value_or(0);
    if (const auto half = RecoveryKey::Public::parse(root.string("sealedTo").value_or("")))
        position.sealedTo = *half;
    position.image.pageBytes = static_cast<std::size_t>(root.integer("pageBytes").value_or(0));
    for (Sha256 page{}; file.read(reinterpret_cast<char*>(page.data()),
                                  static_cast<std::streamsize>(page.size()));)
        position.image.pages.push_back(page);
    const auto pages = static_cast<std::int64_t>(position.image.pages.size());
    std::error_code ignored;
    const bool isThere =
        fs::exists(position.base, ignored) &&
        (position.number == 0 || fs::exists(changeFile(position.base, position.number), ignored));
    if (root.integer("pages") != pages || !isThere) return std::nullopt;
    return position;
}

Result<void> ChangeSeries::keep(const Position& position) const {
    json::Writer line;
    line.beginObject().member("base", position.base.string()).member("number", position.number);
    line.member("head", position.head);
    if (position.sealedTo) line.member("sealedTo", position.sealedTo->text());
    line.member("pageBytes", static_cast<std::int64_t>(position.image.pageBytes));
    line.member("pages", static_cast<std::int64_t>(position.image.pages.size())).endObject();
    std::string text = line.take() + '\n';
    for (const Sha256& page : position.image.pages) text += asText(page);
    return writeSecretFile(m_state, text);
}

void ChangeSeries::forget() const {
    std::error_code ignored;
    fs::remove(m_state, ignored);
    fs::remove(m_look, ignored);
}

Result<void> ChangeSeries::begin(const Backup& base) const {
    std::error_code why;
    const fs::path file = fs::absolute(base.file, why);
    if (why) return Error{ErrorCode::Storage, base.file.string() + ": " + why.message() + "."};
    noteLook({base.manifest.made, base.manifest.head});
    return keep({file, 0, base.manifest.head, base.manifest.sealedTo, base.image});
}

Result<bool> ChangeSeries::ship(Database& chamber, std::int64_t head, Instant now) const {
    auto before = position();
    if (!before) return Error{ErrorCode::NotFound, "There is no backup to ship changes after."};
    const auto database = DatabaseImage::of(chamber);
    if (!database) return database.error();
    auto image = PageImage::of(database->bytes());
    if (!image) return image.error();
    const auto changed = changedPages(before->image, *image);
    if (changed.empty() && image->pages.size() == before->image.pages.size()) return false;
    std::error_code why;
    fs::create_directory(changesFolder(before->base), why);
    if (!why) fs::permissions(changesFolder(before->base), fs::perms::owner_all, why);
    if (why) return Error{ErrorCode::Storage, before->base.string() + ": " + why.message() + "."};
    const ChangeHead line{before->base.stem().string(),
                          before->number + 1,
                          now,
                          head,
                          image->pageBytes,
                          image->pages.size(),
                          before->image.hash(),
                          image->hash(),
                          changed.size()};
    const fs::path file = changeFile(before->base, line.number);
    if (auto written = writeChanges(file, before->sealedTo, line, changed, database->bytes());
        !written)
        return written.error();
    // A crash before this ships the same pages once more, under the same number.
    if (auto kept = keep({before->base, line.number, head, before->sealedTo, std::move(*image)});
        !kept)
        return kept.error();
    return true;
}

std::optional<ChangeSeries::Look> ChangeSeries::lastLook() const {
    const auto text = readSecretFile(m_look);
    if (!text) return std::nullopt;
    const auto document = json::Document::parse(*text);
    const auto at = document ? document->root().integer("at") : std::nullopt;
    const auto head = document ? document->root().integer("head") : std::nullopt;
    if (!at || !head) return std::nullopt;
    return Look{Instant{std::chrono::milliseconds{*at}}, *head};
}

void ChangeSeries::noteLook(const Look& look) const {
    json::Writer text;
    text.beginObject().member("at", look.at.time_since_epoch().count());
    const std::string line = text.member("head", look.head).endObject().take();
    const fs::path making = m_look.string() + ".new";
    {
        ::unlink(making.c_str());
        const OpenFile file(making, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
        if (!file || !writeAll(file, line)) return;
    }
    std::error_code ignored;
    fs::rename(making, m_look, ignored);
}

Result<ChangeSeries::Applied> ChangeSeries::apply(const fs::path& base,
                                                  const std::optional<RecoveryKey>& key,
                                                  const fs::path& database) {
    auto image = PageImage::ofFile(database);
    if (!image) return image.error();
    const OpenFile file(database, O_RDWR);
    if (!file) return fileError("open", database);
    Applied applied;
    std::error_code ignored;
    for (std::int64_t next = 1; fs::exists(changeFile(base, next), ignored); ++next) {
        const auto changes = readChanges(changeFile(base, next), key);
        auto after =
            changes ? imageAfter(*image, *changes, base, next) : Result<PageImage>(changes.error());
        if (!after) {
            applied.passedOver = "the changes number " + std::to_string(next) +
                                 " and what came after them: " + after.error().detail;
            break;
        }
        if (auto written = writePages(file, *changes, database); !written) return written.error();
        image = std::move(after);
        applied.changes = next;
        applied.last = changes->head.made;
    }
    if (::fsync(file.descriptor()) != 0) return fileError("sync", database);
    return applied;
}

fs::path backupsOf(const DataFolder& folder) {
    const auto position = ChangeSeries(folder).position();
    return position ? position->base.parent_path() : folder.backupsFolder();
}

}  // namespace banso
