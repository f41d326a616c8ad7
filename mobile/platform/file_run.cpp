// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/file_run.h"

#include <algorithm>

namespace banso {
namespace {

/// A file that nothing names may belong to a form that is being filled in just now.
constexpr std::chrono::hours kStrayAfter{24};

bool isWanted(const std::vector<WantedFile>& wanted, const std::string& hash) {
    return std::ranges::find(wanted, hash, &WantedFile::sha256) != wanted.end();
}

void drop(const std::vector<KeptFile>& files, AttachmentStore& store, FileFolder& folder) {
    for (const KeptFile& file : files) {
        store.forget(file.sha256);
        folder.drop(file.sha256);
    }
}

}  // namespace

std::size_t dropUnnamed(AttachmentStore& store, FileFolder& folder) {
    const auto unnamed = store.unnamed();
    drop(unnamed, store, folder);
    const auto wanted = store.wanted();
    for (const std::string& begun : folder.begun())
        if (!isWanted(wanted, begun) && !folder.has(begun)) folder.drop(begun);
    return unnamed.size();
}

Result<FileReport> FileRun::run(const Tell& tell, const std::atomic<bool>& ended) {
    m_tell = &tell;
    m_ended = &ended;
    m_report = {};
    if (auto done = write([](AttachmentStore& store) { store.settle(); }); !done)
        return done.error();
    if (auto done = sendAll(); !done) return done.error();
    if (auto done = fetchAll(); !done) return done.error();
    if (auto done = makeRoom(); !done) return done.error();
    return m_report;
}

Result<void> FileRun::write(const std::function<void(AttachmentStore&)>& work) {
    return m_writer.write([&](sync::Replica& replica) -> Result<void> {
        AttachmentStore store(replica.database(), {});
        work(store);
        return {};
    });
}

Result<void> FileRun::carry(const FileStep& step, std::int64_t bytes) {
    const auto progress = [&](std::int64_t carried) -> Result<void> {
        if (*m_ended) return Error{ErrorCode::Unavailable, "the program ends"};
        FileStep now = step;
        now.percent = static_cast<int>(bytes > 0 ? std::min(carried, bytes) * 100 / bytes : 0);
        if (*m_tell) (*m_tell)(now);
        return {};
    };
    if (auto begun = progress(0); !begun) return begun;
    return step.sending ? m_way.send(step.sha256, progress) : m_way.fetch(step.sha256, progress);
}

Result<void> FileRun::sendAll() {
    std::vector<KeptFile> files;
    if (auto read = write([&](AttachmentStore& store) { files = store.toSend(); }); !read)
        return read;
    std::size_t left = files.size();
    for (const KeptFile& file : files) {
        const auto sent = carry({true, file.sha256, 0, left--}, file.bytes);
        const bool isGone = !m_folder.has(file.sha256);
        if (!sent && !isGone && !isOfOneFile(sent.error().code)) return sent;
        (sent ? m_report.sent : m_report.refused) += 1;
        auto noted = write([&](AttachmentStore& store) {
            if (sent) store.sent(file.sha256);
            // Nobody shall be told that it is here.
            if (isGone) store.forget(file.sha256);
        });
        if (!noted) return noted;
    }
    return {};
}

Result<void> FileRun::fetchAll() {
    std::vector<WantedFile> files;
    if (auto read = write([&](AttachmentStore& store) { files = store.wanted(); }); !read)
        return read;
    std::size_t left = files.size();
    for (const WantedFile& file : files) {
        const auto fetched = carry({false, file.sha256, 0, left--}, file.bytes);
        if (!fetched && !isOfOneFile(fetched.error().code)) return fetched;
        (fetched ? m_report.fetched : m_report.refused) += 1;
        if (!fetched) continue;
        const auto length = m_folder.lengthOf(file.sha256);
        if (!length) return length.error();
        auto noted = write([&](AttachmentStore& store) {
            store.keep({file.sha256, *length, false, file.pinned}, m_clock.now());
        });
        if (!noted) return noted;
    }
    return {};
}

Result<void> FileRun::makeRoom() {
    const auto strays = m_folder.unchangedSince(m_clock.now() - kStrayAfter);
    return write([&](AttachmentStore& store) {
        m_report.removed += dropUnnamed(store, m_folder);
        const auto beyond = store.beyond(m_bytesMax);
        drop(beyond, store, m_folder);
        m_report.removed += beyond.size();
        const auto wanted = store.wanted();
        for (const std::string& stray : strays)
            if (!store.file(stray) && !isWanted(wanted, stray)) m_folder.drop(stray);
    });
}

}  // namespace banso
