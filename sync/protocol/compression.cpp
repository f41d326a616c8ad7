// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/compression.h"

#include <zlib.h>
#include <zstd.h>

#include <array>

namespace banso::sync {
namespace {

/// Of a first answer with the window below, level 3 takes a third more time for 2 % fewer bytes;
/// level 1 a fifth less for 1 % more.
constexpr int kZstdLevel = 2;
constexpr int kGzipLevel = 5;
/// zlib's largest window, with gzip's header and not zlib's.
constexpr int kGzipWindowBits = 15 + 16;
/// How far back a sender may refer, and we do: 8 MiB. A first sync, whose sentences come again far
/// apart, is smaller by some per cent than with the window that the level takes by itself.
constexpr int kZstdWindowLogMax = 23;
using Buffer = std::array<char, 64 * 1024>;

Error tooLarge(std::size_t bytesMax) {
    return {ErrorCode::TooLarge,
            "the unpacked body is larger than " + std::to_string(bytesMax) + " bytes"};
}

class IdentityCompressor final : public Compressor {
  public:
    std::string add(std::string_view text, bool) override { return std::string(text); }
};

class ZstdCompressor final : public Compressor {
  public:
    ZstdCompressor() : m_context(ZSTD_createCCtx(), ZSTD_freeCCtx) {
        ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_compressionLevel, kZstdLevel);
        ZSTD_CCtx_setParameter(m_context.get(), ZSTD_c_windowLog, kZstdWindowLogMax);
    }
    std::string add(std::string_view text, bool last) override {
        std::string packed;
        ZSTD_inBuffer in{text.data(), text.size(), 0};
        std::size_t left = 0;
        do {
            Buffer buffer;
            ZSTD_outBuffer out{buffer.data(), buffer.size(), 0};
            left = ZSTD_compressStream2(m_context.get(), &out, &in,
                                        last ? ZSTD_e_end : ZSTD_e_continue);
            BANSO_ASSERT(ZSTD_isError(left) == 0);
            packed.append(buffer.data(), out.pos);
        } while (last ? left > 0 : in.pos < in.size);
        return packed;
    }

  private:
    std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> m_context;
};

class GzipCompressor final : public Compressor {
  public:
    GzipCompressor() {
        BANSO_ASSERT(deflateInit2(&m_stream, kGzipLevel, Z_DEFLATED, kGzipWindowBits, 8,
                                  Z_DEFAULT_STRATEGY) == Z_OK);
    }
    ~GzipCompressor() override { deflateEnd(&m_stream); }
    std::string add(std::string_view text, bool last) override {
        std::string packed;
        m_stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
        m_stream.avail_in = static_cast<uInt>(text.size());
        do {
            Buffer buffer;
            m_stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
            m_stream.avail_out = static_cast<uInt>(buffer.size());
            deflate(&m_stream, last ? Z_FINISH : Z_NO_FLUSH);
            packed.append(buffer.data(), buffer.size() - m_stream.avail_out);
        } while (m_stream.avail_out == 0);
        return packed;
    }

  private:
    z_stream m_stream{};
};

class IdentityDecompressor final : public Decompressor {
  public:
    explicit IdentityDecompressor(std::size_t bytesMax) : m_left(bytesMax), m_max(bytesMax) {}
    Result<std::string> add(std::string_view packed) override {
        if (packed.size() > m_left) return tooLarge(m_max);
        m_left -= packed.size();
        return std::string(packed);
    }
    Result<void> finish() override { return {}; }

  private:
    std::size_t m_left;
    std::size_t m_max;
};

class ZstdDecompressor final : public Decompressor {
  public:
    explicit ZstdDecompressor(std::size_t bytesMax)
        : m_context(ZSTD_createDCtx(), ZSTD_freeDCtx), m_left(bytesMax), m_max(bytesMax) {
        ZSTD_DCtx_setParameter(m_context.get(), ZSTD_d_windowLogMax, kZstdWindowLogMax);
    }
    Result<std::string> add(std::string_view packed) override {
        std::string text;
        ZSTD_inBuffer in{packed.data(), packed.size(), 0};
        while (in.pos < in.size) {
            Buffer buffer;
            ZSTD_outBuffer out{buffer.data(), buffer.size(), 0};
            m_open = ZSTD_decompressStream(m_context.get(), &out, &in);
            if (ZSTD_isError(m_open) != 0)
                return Error{ErrorCode::Malformed,
                             std::string("zstd: ") + ZSTD_getErrorName(m_open)};
            if (out.pos > m_left) return tooLarge(m_max);
            m_left -= out.pos;
            text.append(buffer.data(), out.pos);
        }
        return flush(std::move(text));
    }
    Result<void> finish() override {
        if (m_open == 0) return {};
        return Error{ErrorCode::Incomplete, "the zstd stream breaks off"};
    }

  private:
    /// What is unpacked already but did not fit the last buffer.
    Result<std::string> flush(std::string text) {
        for (std::size_t made = sizeof(Buffer); made == sizeof(Buffer);) {
            Buffer buffer;
            ZSTD_outBuffer out{buffer.data(), buffer.size(), 0};
            ZSTD_inBuffer none{nullptr, 0, 0};
            if (m_open == 0) break;
            const std::size_t open = ZSTD_decompressStream(m_context.get(), &out, &none);
            if (ZSTD_isError(open) != 0) break;
            if (out.pos > m_left) return tooLarge(m_max);
            m_left -= out.pos;
            text.append(buffer.data(), out.pos);
            made = out.pos;
        }
        return text;
    }

    std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> m_context;
    std::size_t m_open = 1;  // 0: the frame is complete
    std::size_t m_left;
    std::size_t m_max;
};

class GzipDecompressor final : public Decompressor {
  public:
    explicit GzipDecompressor(std::size_t bytesMax) : m_left(bytesMax), m_max(bytesMax) {
        BANSO_ASSERT(inflateInit2(&m_stream, kGzipWindowBits) == Z_OK);
    }
    ~GzipDecompressor() override { inflateEnd(&m_stream); }
    Result<std::string> add(std::string_view packed) override {
        std::string text;
        m_stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
        m_stream.avail_in = static_cast<uInt>(packed.size());
        bool full = true;
        while (!m_done && (m_stream.avail_in > 0 || full)) {
            Buffer buffer;
            m_stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
            m_stream.avail_out = static_cast<uInt>(buffer.size());
            const int code = inflate(&m_stream, Z_NO_FLUSH);
            if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR)
                return Error{ErrorCode::Malformed, "gzip: the packed bytes are damaged"};
            const std::size_t made = buffer.size() - m_stream.avail_out;
            if (made > m_left) return tooLarge(m_max);
            m_left -= made;
            text.append(buffer.data(), made);
            m_done = code == Z_STREAM_END;
            full = m_stream.avail_out == 0;
        }
        return text;
    }
    Result<void> finish() override {
        if (m_done) return {};
        return Error{ErrorCode::Incomplete, "the gzip stream breaks off"};
    }

  private:
    z_stream m_stream{};
    bool m_done = false;
    std::size_t m_left;
    std::size_t m_max;
};

}  // namespace

std::string_view name(Encoding encoding) {
    switch (encoding) {
        case Encoding::Identity:
            return "identity";
        case Encoding::Gzip:
            return "gzip";
        case Encoding::Zstd:
            return "zstd";
    }
    return {};
}

std::optional<Encoding> encodingFrom(std::string_view contentEncoding) {
    if (contentEncoding.empty()) return Encoding::Identity;
    for (const Encoding encoding : {Encoding::Identity, Encoding::Gzip, Encoding::Zstd})
        if (name(encoding) == contentEncoding) return encoding;
    return std::nullopt;
}

Encoding bestEncoding(std::string_view acceptEncoding) {
    for (const Encoding encoding : {Encoding::Zstd, Encoding::Gzip})
        if (acceptEncoding.find(name(encoding)) != std::string_view::npos) return encoding;
    return Encoding::Identity;
}

std::unique_ptr<Compressor> makeCompressor(Encoding encoding) {
    switch (encoding) {
        case Encoding::Identity:
            return std::make_unique<IdentityCompressor>();
        case Encoding::Gzip:
            return std::make_unique<GzipCompressor>();
        case Encoding::Zstd:
            return std::make_unique<ZstdCompressor>();
    }
    return nullptr;
}

std::unique_ptr<Decompressor> makeDecompressor(Encoding encoding, std::size_t bytesMax) {
    switch (encoding) {
        case Encoding::Identity:
            return std::make_unique<IdentityDecompressor>(bytesMax);
        case Encoding::Gzip:
            return std::make_unique<GzipDecompressor>(bytesMax);
        case Encoding::Zstd:
            return std::make_unique<ZstdDecompressor>(bytesMax);
    }
    return nullptr;
}

std::string compress(Encoding encoding, std::string_view text) {
    return makeCompressor(encoding)->add(text, true);
}

Result<std::string> decompress(Encoding encoding, std::string_view packed, std::size_t bytesMax) {
    const auto decompressor = makeDecompressor(encoding, bytesMax);
    auto text = decompressor->add(packed);
    if (!text) return text;
    if (auto finished = decompressor->finish(); !finished) return finished.error();
    return text;
}

}  // namespace banso::sync
