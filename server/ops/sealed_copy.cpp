// SPDX-License-Identifier: Apache-2.0
#include "server/ops/sealed_copy.h"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "server/store/chamber_recovery.h"
#include "shared/base/limits.h"
#include "shared/secrets/text_bytes.h"

namespace banso {
namespace {

constexpr std::string_view kMagic = "banso sealed copy 1\n";
constexpr std::string_view kAnyVersion = "banso sealed copy ";
constexpr std::size_t kSealedKeyBytes = SecretKey::kBytes + crypto_box_SEALBYTES;
constexpr std::size_t kPreambleBytes = kMagic.size() + SecretKey::kBytes + kSealedKeyBytes;
constexpr std::size_t kHeaderBytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t kTagBytes = crypto_secretstream_xchacha20poly1305_ABYTES;
/// Of packed content. What the reader takes into memory at a time.
constexpr std::size_t kChunkBytes = 64 * 1024;
constexpr std::size_t kLengthBytes = 4;
constexpr std::size_t kLineBytesMax = 4 * 1024;

using Half = RecoveryKey::Public;

SealStream newStream() {
    BANSO_ASSERT(sodium_init() >= 0);
    return SealStream(new crypto_secretstream_xchacha20poly1305_state);
}

std::string preamble(const SecretKey& key, const std::optional<Half>& to) {
    std::string text(kMagic);
    text += asText(to.value_or(Half{}).bytes);
    std::string sealed(asText(key.bytes()));
    if (to) sealed = RecoveryKey::seal(asText(key.bytes()), *to);
    sealed.resize(kSealedKeyBytes);
    text += sealed;
    sodium_memzero(sealed.data(), sealed.size());
    return text;
}

std::string lengthText(std::size_t length) {
    std::string text;
    for (std::size_t i = 0; i < kLengthBytes; ++i)
        text += static_cast<char>(length >> (8 * i) & 0xff);
    return text;
}

std::size_t lengthIn(std::string_view text) {
    std::size_t length = 0;
    for (std::size_t i = 0; i < kLengthBytes; ++i)
        length |= std::size_t{static_cast<unsigned char>(text[i])} << (8 * i);
    return length;
}

/// As many bytes as there are, up to `bytes`.
Result<std::string> readBytes(const OpenFile& file, std::size_t bytes,
                              const std::filesystem::path& path) {
    std::string text(bytes, '\0');
    std::size_t used = 0;
    while (used < bytes) {
        const ssize_t size = ::read(file.descriptor(), text.data() + used, bytes - used);
        if (size < 0 && errno == EINTR) continue;
        if (size < 0) return fileError("read", path);
        if (size == 0) break;
        used += static_cast<std::size_t>(size);
    }
    text.resize(used);
    return text;
}

Result<std::string> readPreamble(const OpenFile& file, const std::filesystem::path& path) {
    if (!file) return fileError("open", path);
    auto text = readBytes(file, kPreambleBytes, path);
    if (!text) return text;
    if (text->starts_with(kMagic) && text->size() == kPreambleBytes) return text;
    if (text->starts_with(kAnyVersion) && !text->starts_with(kMagic))
        return Error{ErrorCode::UnsupportedVersion,
                     path.string() + " was written by a newer program. Install the newer program."};
    return Error{ErrorCode::Invalid, path.string() + " is no file of a backup."};
}

std::optional<Half> halfIn(std::string_view preamble) {
    Half half;
    std::ranges::copy(preamble.substr(kMagic.size(), half.bytes.size()), half.bytes.begin());
    return half == Half{} ? std::nullopt : std::optional(half);
}

/// The key of the file's own.
Result<SecretKey> fileKey(std::string_view preamble, const std::optional<RecoveryKey>& recovery,
                          const std::filesystem::path& path) {
    const auto half = halfIn(preamble);
    const std::string_view sealed = preamble.substr(kMagic.size() + SecretKey::kBytes);
    if (!half) return SecretKey(SecretKey::Bytes(asBytes(sealed), SecretKey::kBytes));
    const std::string needed = path.string() +
                               " is sealed to the recovery key on the paper with the number " +
                               half->number();
    if (!recovery) return Error{ErrorCode::Unauthenticated, needed + "; no key was given."};
    if (recovery->publicHalf() != *half)
        return Error{ErrorCode::Unauthenticated, needed + "; the one typed has the number " +
                                                     recovery->publicHalf().number() + "."};
    auto key = recovery->open(sealed);
    if (!key || key->size() != SecretKey::kBytes)
        return Error{ErrorCode::Invalid, path.string() + " was changed since it was written."};
    const SecretKey opened{SecretKey::Bytes(asBytes(*key), SecretKey::kBytes)};
    sodium_memzero(key->data(), key->size());
    return opened;
}

}  // namespace

void WipeSealStream::operator()(crypto_secretstream_xchacha20poly1305_state* state) const {
    sodium_memzero(state, sizeof(*state));
    delete state;
}

Result<SealedWriter> SealedWriter::create(const std::filesystem::path& path,
                                          const std::optional<RecoveryKey::Public>& to) {
    // What a killed run left may be readable for others: never write into it.
    ::unlink(path.c_str());
    OpenFile file(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW);
    if (!file) return fileError("create", path);
    SealedWriter writer(path, std::move(file));
    const SecretKey key = SecretKey::random();
    writer.m_preamble = preamble(key, to);
    writer.m_stream = newStream();
    std::string header(kHeaderBytes, '\0');
    crypto_secretstream_xchacha20poly1305_init_push(writer.m_stream.get(), asBytes(header),
                                                    key.bytes().data());
    if (auto written = writer.write(writer.m_preamble + header); !written) return written.error();
    return writer;
}

Result<void> SealedWriter::write(std::string_view bytes) {
    if (!writeAll(m_file, bytes)) return fileError("write", m_path);
    m_hash.add(bytes);
    return {};
}

Result<void> SealedWriter::writeChunk(std::string_view packed, bool isLast) {
    std::string closed(packed.size() + kTagBytes, '\0');
    crypto_secretstream_xchacha20poly1305_push(
        m_stream.get(), asBytes(closed), nullptr, asBytes(packed), packed.size(),
        asBytes(m_preamble), m_preamble.size(),
        isLast ? crypto_secretstream_xchacha20poly1305_TAG_FINAL
               : crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    return write(lengthText(closed.size()) + closed);
}

Result<void> SealedWriter::add(std::string_view content) {
    m_packed += m_packer->add(content, false);
    std::size_t written = 0;
    for (; m_packed.size() - written >= kChunkBytes; written += kChunkBytes)
        if (auto done = writeChunk(std::string_view(m_packed).substr(written, kChunkBytes), false);
            !done)
            return done;
    m_packed.erase(0, written);
    return {};
}

Result<Sha256> SealedWriter::finish() {
    if (auto added = add({}); !added) return added.error();
    m_packed += m_packer->add({}, true);
    std::size_t written = 0;
    for (; m_packed.size() - written > kChunkBytes; written += kChunkBytes)
        if (auto done = writeChunk(std::string_view(m_packed).substr(written, kChunkBytes), false);
            !done)
            return done.error();
    if (auto done = writeChunk(std::string_view(m_packed).substr(written), true); !done)
        return done.error();
    if (::fsync(m_file.descriptor()) != 0) return fileError("write", m_path);
    return m_hash.finish();
}

SealedReader::SealedReader(std::filesystem::path path, OpenFile file)
    : m_path(std::move(path)),
      m_file(std::move(file)),
      m_unpacker(sync::makeDecompressor(sync::Encoding::Zstd, limits::kBackupBytesUnpacked)) {}

Result<std::optional<RecoveryKey::Public>> SealedReader::sealedTo(
    const std::filesystem::path& path) {
    const auto text = readPreamble(OpenFile(path, O_RDONLY), path);
    if (!text) return text.error();
    return halfIn(*text);
}

Result<SealedReader> SealedReader::open(const std::filesystem::path& path,
                                        const std::optional<RecoveryKey>& key) {
    SealedReader reader(path, OpenFile(path, O_RDONLY));
    if (auto begun = reader.begin(key); !begun) return begun.error();
    return reader;
}

Result<void> SealedReader::begin(const std::optional<RecoveryKey>& key) {
    auto preamble = readPreamble(m_file, m_path);
    if (!preamble) return preamble.error();
    m_preamble = std::move(*preamble);
    const auto own = fileKey(m_preamble, key, m_path);
    if (!own) return own.error();
    const auto header = readBytes(m_file, kHeaderBytes, m_path);
    if (!header) return header.error();
    m_stream = newStream();
    if (header->size() < kHeaderBytes ||
        crypto_secretstream_xchacha20poly1305_init_pull(m_stream.get(), asBytes(*header),
                                                        own->bytes().data()) != 0)
        return damaged();
    return {};
}

Error SealedReader::damaged() const {
    return {ErrorCode::Invalid, m_path.string() + " was changed since it was written."};
}

Result<void> SealedReader::readChunk() {
    const Error torn{ErrorCode::Incomplete, m_path.string() + " breaks off."};
    const auto length = readBytes(m_file, kLengthBytes, m_path);
    if (!length) return length.error();
    if (length->size() < kLengthBytes) return torn;
    const std::size_t bytes = lengthIn(*length);
    if (bytes < kTagBytes || bytes > kChunkBytes + kTagBytes) return damaged();
    const auto closed = readBytes(m_file, bytes, m_path);
    if (!closed) return closed.error();
    if (closed->size() < bytes) return torn;
    std::string packed(bytes - kTagBytes, '\0');
    unsigned char tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(m_stream.get(), asBytes(packed), nullptr, &tag,
                                                   asBytes(*closed), bytes, asBytes(m_preamble),
                                                   m_preamble.size()) != 0)
        return damaged();
    m_isFinal = tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
    const auto content = m_unpacker->add(packed);
    if (!content)
        return Error{content.error().code, m_path.string() + ": " + content.error().detail};
    m_content.erase(0, std::exchange(m_taken, 0));
    m_content += *content;
    if (!m_isFinal) return {};
    const auto after = readBytes(m_file, 1, m_path);
    if (!after) return after.error();
    return after->empty() && m_unpacker->finish() ? Result<void>() : damaged();
}

Result<void> SealedReader::fill(std::size_t bytes) {
    while (m_content.size() - m_taken < bytes && !m_isFinal)
        if (auto done = readChunk(); !done) return done;
    return {};
}

Result<std::string> SealedReader::read(std::size_t bytes) {
    if (auto filled = fill(bytes); !filled) return filled.error();
    // A whole file that holds less than it says of itself.
    if (m_content.size() - m_taken < bytes) return damaged();
    std::string part = m_content.substr(m_taken, bytes);
    m_taken += bytes;
    return part;
}

Result<std::string> SealedReader::readSome() {
    if (auto filled = fill(1); !filled) return filled.error();
    return read(m_content.size() - m_taken);
}

Result<std::string> SealedReader::readLine() {
    for (std::size_t bytes = 1; bytes <= kLineBytesMax; ++bytes) {
        if (auto filled = fill(bytes); !filled) return filled.error();
        if (m_content.size() - m_taken < bytes) return damaged();
        if (m_content[m_taken + bytes - 1] != '\n') continue;
        std::string line = m_content.substr(m_taken, bytes - 1);
        m_taken += bytes;
        return line;
    }
    return Error{ErrorCode::TooLarge, m_path.string() + " has a line longer than " +
                                          std::to_string(kLineBytesMax) + " bytes."};
}

Result<bool> SealedReader::atEnd() {
    if (auto filled = fill(1); !filled) return filled.error();
    return m_isFinal && m_content.size() == m_taken;
}

}  // namespace banso
