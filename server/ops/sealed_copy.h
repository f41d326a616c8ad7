// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "server/ops/open_file.h"
#include "shared/base/hash.h"
#include "shared/secrets/recovery_key.h"
#include "sync/protocol/compression.h"

struct crypto_secretstream_xchacha20poly1305_state;

/// A file of a backup, which only the chamber's recovery key opens:
///
///     "banso sealed copy 1\n"
///     32 bytes   the public half of the recovery key that it is sealed to; zeros: to none
///     80 bytes   its own random key, sealed to that (X25519); where there is none: the key and
///                48 zeros, so that anybody opens it, and a slip of the disk is seen all the same
///     24 bytes   the header of the stream
///     chunks     4 bytes of length, the lowest first, then as many bytes of secretstream
///                (XChaCha20-Poly1305), each bound to all that stands before the header
///
/// What the chunks close is one zstd stream; the last chunk, and no other, is marked final. A file
/// that breaks off, or of which any byte is another one, does not open.
namespace banso {

/// The state of a stream, wiped when it goes.
struct WipeSealStream {
    void operator()(crypto_secretstream_xchacha20poly1305_state* state) const;
};
using SealStream = std::unique_ptr<crypto_secretstream_xchacha20poly1305_state, WipeSealStream>;

/// Writes a sealed copy from its first byte to its last.
class SealedWriter {
  public:
    /// Makes the file anew. Sealed to nobody without a key. Errors: Storage, DiskFull, NotFound (no
    /// such folder).
    static Result<SealedWriter> create(const std::filesystem::path& path,
                                       const std::optional<RecoveryKey::Public>& to);

    /// Errors: Storage, DiskFull.
    Result<void> add(std::string_view content);
    /// On disk when it returns; the SHA-256 of the file's bytes. Errors: Storage, DiskFull.
    Result<Sha256> finish();

  private:
    SealedWriter(std::filesystem::path path, OpenFile file)
        : m_path(std::move(path)), m_file(std::move(file)) {}
    Result<void> write(std::string_view bytes);
    Result<void> writeChunk(std::string_view packed, bool isLast);

    std::filesystem::path m_path;
    OpenFile m_file;
    std::string m_preamble;
    SealStream m_stream;
    std::unique_ptr<sync::Compressor> m_packer = sync::makeCompressor(sync::Encoding::Zstd);
    std::string m_packed;
    Sha256Stream m_hash;
};

/// Reads a sealed copy from its first byte to its last.
class SealedReader {
  public:
    /// To which recovery key a file is sealed; nothing: to none. Errors: NotFound, Storage, Invalid
    /// (it is no sealed copy), UnsupportedVersion.
    static Result<std::optional<RecoveryKey::Public>> sealedTo(const std::filesystem::path& path);
    /// `key` may be empty for a file that is sealed to nobody. Errors besides: Unauthenticated
    /// (another paper is needed; says which one).
    static Result<SealedReader> open(const std::filesystem::path& path,
                                     const std::optional<RecoveryKey>& key);

    /// Exactly so many bytes. Errors: Incomplete (the file breaks off), Invalid (somebody or the
    /// disk changed it), Storage.
    Result<std::string> read(std::size_t bytes);
    /// What is there to read next; empty at the end. Errors: as read.
    Result<std::string> readSome();
    /// Up to the next line end, which is taken and not returned. Errors besides: TooLarge.
    Result<std::string> readLine();
    /// Whether all was read, to the final mark and the end of the file. Errors: as read.
    Result<bool> atEnd();

  private:
    SealedReader(std::filesystem::path path, OpenFile file);
    Result<void> begin(const std::optional<RecoveryKey>& key);
    /// Makes `bytes` of content wait, or fewer where the content ends.
    Result<void> fill(std::size_t bytes);
    Result<void> readChunk();
    Error damaged() const;

    std::filesystem::path m_path;
    OpenFile m_file;
    std::string m_preamble;
    SealStream m_stream;
    std::unique_ptr<sync::Decompressor> m_unpacker;
    std::string m_content;
    std::size_t m_taken = 0;  // of m_content
    bool m_isFinal = false;
};

}  // namespace banso
