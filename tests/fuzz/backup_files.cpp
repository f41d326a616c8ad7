// SPDX-License-Identifier: Apache-2.0
#include "server/ops/backup_manifest.h"
#include "server/ops/change_series.h"
#include "server/ops/sealed_copy.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/input_file.h"

namespace banso::fuzz {
namespace {

void readManifest(const InputFolder& folder, std::string_view text) {
    const auto manifest = BackupManifest::read(folder.put("manifest.json", text));
    if (!manifest) return mustSayWhy(manifest.error());
    const auto whole = manifest->requireWhole(folder / "manifest.json");
    if (!whole) mustSayWhy(whole.error());
}

void readSealed(const InputFolder& folder, std::string_view bytes) {
    auto reader = SealedReader::open(folder.put("sealed", bytes), std::nullopt);
    if (!reader) return mustSayWhy(reader.error());
    for (auto some = reader->readSome(); true; some = reader->readSome()) {
        if (!some) return mustSayWhy(some.error());
        if (some->empty()) break;
    }
}

/// Three pages with the beginning of a database, which says that they have 4,096 bytes.
std::string threePages() {
    std::string pages(3 * 4'096, 'p');
    pages[16] = 0x10;
    pages[17] = 0;
    return pages;
}

/// As the content of a sealed file that opens: changes are put upon a database, or passed over and
/// nothing of it has changed.
void readChanges(const InputFolder& folder, std::string_view content) {
    const std::string pages = threePages();
    const auto database = folder.put("database", pages);
    const auto base = folder / "base.backup";
    const auto changes = changesFolder(base);
    std::filesystem::create_directories(changes);
    {
        auto writer = SealedWriter::create(changes / "00000001.changes", std::nullopt);
        BANSO_ASSERT(writer && writer->add(content) && writer->finish());
    }
    const auto applied = ChangeSeries::apply(base, std::nullopt, database);
    BANSO_ASSERT(applied.has_value());
    if (applied->changes > 0) return;
    BANSO_ASSERT(!applied->passedOver.empty());
    std::ifstream file(database, std::ios::binary);
    BANSO_ASSERT(std::string(std::istreambuf_iterator<char>(file), {}) == pages);
}

}  // namespace

// What lies on the disk of the backups, where others may write. The first byte says what it is.
void decode(std::string_view input) {
    static const InputFolder folder;
    if (input.empty()) return;
    const std::string_view content = input.substr(1);
    if (input.front() == 'm') return readManifest(folder, content);
    if (input.front() == 's') return readSealed(folder, content);
    readChanges(folder, content);
}

}  // namespace banso::fuzz
