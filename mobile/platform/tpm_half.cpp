// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/tpm_half.h"

#include <sodium.h>
#include <tss2/tss2_esys.h>
#include <tss2/tss2_mu.h>
#include <tss2/tss2_rc.h>
#include <tss2/tss2_tctildr.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace banso {
namespace {

/// A TPM that takes more wrong ones in a row does not keep a guesser off.
constexpr std::uint32_t kTriesMost = 64;

template <typename Type>
using EsysOwned = std::unique_ptr<Type, decltype(&Esys_Free)>;

template <typename Type>
EsysOwned<Type> owned(Type* from) {
    return {from, &Esys_Free};
}

Error errorOf(TSS2_RC code) {
    return {ErrorCode::KeyHardware, std::string("the TPM: ") + Tss2_RC_Decode(code)};
}

/// Whether the TPM itself said this, of whichever handle or parameter.
bool isSaid(TSS2_RC code, TSS2_RC what) {
    constexpr TSS2_RC kOfParameter = TPM2_RC_P | TPM2_RC_N_MASK;
    const bool isOfTpm = (code & TSS2_RC_LAYER_MASK) == TSS2_TPM_RC_LAYER;
    const bool isFormatOne = (code & TPM2_RC_FMT1) != 0;
    return isOfTpm && (isFormatOne ? code & ~kOfParameter : code) == what;
}

/// A storage key of the NIST P-256 curve: a TPM makes it of its owner's seed in a moment, the same
/// one each time, so that nothing has to stay in it.
TPM2B_PUBLIC storageKey() {
    TPM2B_PUBLIC made{};
    TPMT_PUBLIC& key = made.publicArea;
    key.type = TPM2_ALG_ECC;
    key.nameAlg = TPM2_ALG_SHA256;
    key.objectAttributes = TPMA_OBJECT_FIXEDTPM | TPMA_OBJECT_FIXEDPARENT |
                           TPMA_OBJECT_SENSITIVEDATAORIGIN | TPMA_OBJECT_USERWITHAUTH |
                           TPMA_OBJECT_NODA | TPMA_OBJECT_RESTRICTED | TPMA_OBJECT_DECRYPT;
    TPMS_ECC_PARMS& curve = key.parameters.eccDetail;
    curve.symmetric.algorithm = TPM2_ALG_AES;
    curve.symmetric.keyBits.aes = 128;
    curve.symmetric.mode.aes = TPM2_ALG_CFB;
    curve.scheme.scheme = TPM2_ALG_NULL;
    curve.curveID = TPM2_ECC_NIST_P256;
    curve.kdf.scheme = TPM2_ALG_NULL;
    return made;
}

/// Bytes that are sealed. Without TPMA_OBJECT_NODA: wrong secrets are counted.
TPM2B_PUBLIC sealedBytes() {
    TPM2B_PUBLIC made{};
    made.publicArea.type = TPM2_ALG_KEYEDHASH;
    made.publicArea.nameAlg = TPM2_ALG_SHA256;
    made.publicArea.objectAttributes =
        TPMA_OBJECT_FIXEDTPM | TPMA_OBJECT_FIXEDPARENT | TPMA_OBJECT_USERWITHAUTH;
    made.publicArea.parameters.keyedHashDetail.scheme.scheme = TPM2_ALG_NULL;
    return made;
}

void putAuth(TPM2B_AUTH& auth, const SecretKey& secret) {
    auth.size = SecretKey::kBytes;
    std::memcpy(auth.buffer, secret.bytes().data(), SecretKey::kBytes);
}

/// One conversation with the TPM: its storage key, and a session in which secrets pass encrypted.
class Conversation {
  public:
    static Result<Conversation> begin(const std::string& way) {
        Conversation made;
        if (auto code = Tss2_TctiLdr_Initialize(way.c_str(), &made.m_way)) return errorOf(code);
        if (auto code = Esys_Initialize(&made.m_esys, made.m_way, nullptr)) return errorOf(code);
        return made;
    }
    Conversation(Conversation&& other) noexcept
        : m_way(std::exchange(other.m_way, nullptr)),
          m_esys(std::exchange(other.m_esys, nullptr)),
          m_storage(std::exchange(other.m_storage, ESYS_TR_NONE)),
          m_session(std::exchange(other.m_session, ESYS_TR_NONE)),
          m_sealed(std::exchange(other.m_sealed, ESYS_TR_NONE)) {}
    Conversation& operator=(Conversation&&) = delete;
    ~Conversation() {
        for (const ESYS_TR handle : {m_sealed, m_session, m_storage})
            if (handle != ESYS_TR_NONE) (void)Esys_FlushContext(m_esys, handle);
        if (m_esys != nullptr) Esys_Finalize(&m_esys);
        if (m_way != nullptr) Tss2_TctiLdr_Finalize(&m_way);
    }

    /// One of its numbers; 0 where it does not say.
    std::uint32_t property(TPM2_PT which) {
        TPMS_CAPABILITY_DATA* told = nullptr;
        if (Esys_GetCapability(m_esys, ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE,
                               TPM2_CAP_TPM_PROPERTIES, which, 1, nullptr, &told))
            return 0;
        const auto list = owned(told);
        const TPML_TAGGED_TPM_PROPERTY& found = list->data.tpmProperties;
        return found.count == 1 && found.tpmProperty[0].property == which
                   ? found.tpmProperty[0].value
                   : 0;
    }

    /// Makes the storage key, and a session that is salted with it.
    Result<void> prepare() {
        const TPM2B_SENSITIVE_CREATE sensitive{};
        const TPM2B_PUBLIC wanted = storageKey();
        const TPM2B_DATA outside{};
        const TPML_PCR_SELECTION pcrs{};
        if (auto code = Esys_CreatePrimary(m_esys, ESYS_TR_RH_OWNER, ESYS_TR_PASSWORD, ESYS_TR_NONE,
                                           ESYS_TR_NONE, &sensitive, &wanted, &outside, &pcrs,
                                           &m_storage, nullptr, nullptr, nullptr, nullptr))
            return errorOf(code);
        TPMT_SYM_DEF cipher{};
        cipher.algorithm = TPM2_ALG_AES;
        cipher.keyBits.aes = 128;
        cipher.mode.aes = TPM2_ALG_CFB;
        if (auto code = Esys_StartAuthSession(m_esys, m_storage, ESYS_TR_NONE, ESYS_TR_NONE,
                                              ESYS_TR_NONE, ESYS_TR_NONE, nullptr, TPM2_SE_HMAC,
                                              &cipher, TPM2_ALG_SHA256, &m_session))
            return errorOf(code);
        return {};
    }

    /// Errors: KeyHardware.
    Result<std::string> seal(const SecretKey& half, const SecretKey& secret) {
        if (auto ready = encrypts(TPMA_SESSION_DECRYPT); !ready) return ready.error();
        TPM2B_SENSITIVE_CREATE sensitive{};
        putAuth(sensitive.sensitive.userAuth, secret);
        sensitive.sensitive.data.size = SecretKey::kBytes;
        std::memcpy(sensitive.sensitive.data.buffer, half.bytes().data(), SecretKey::kBytes);
        const TPM2B_PUBLIC wanted = sealedBytes();
        const TPM2B_DATA outside{};
        const TPML_PCR_SELECTION pcrs{};
        TPM2B_PRIVATE* closed = nullptr;
        TPM2B_PUBLIC* open = nullptr;
        const TSS2_RC code =
            Esys_Create(m_esys, m_storage, m_session, ESYS_TR_NONE, ESYS_TR_NONE, &sensitive,
                        &wanted, &outside, &pcrs, &closed, &open, nullptr, nullptr, nullptr);
        sodium_memzero(&sensitive, sizeof sensitive);
        if (code != TSS2_RC_SUCCESS) return errorOf(code);
        return written(*owned(closed), *owned(open));
    }

    /// Errors: Unauthenticated, KeyHardware.
    Result<SecretKey> unseal(std::string_view bytes, const SecretKey& secret) {
        TPM2B_PRIVATE closed{};
        TPM2B_PUBLIC open{};
        if (auto read = readInto(bytes, closed, open); !read) return read.error();
        if (auto ready = encrypts(0); !ready) return ready.error();
        const TSS2_RC loaded = Esys_Load(m_esys, m_storage, m_session, ESYS_TR_NONE, ESYS_TR_NONE,
                                         &closed, &open, &m_sealed);
        if (isSaid(loaded, TPM2_RC_INTEGRITY))
            return Error{ErrorCode::NotFound, "this TPM does not keep that half"};
        if (loaded != TSS2_RC_SUCCESS) return errorOf(loaded);
        TPM2B_AUTH auth{};
        putAuth(auth, secret);
        const TSS2_RC known = Esys_TR_SetAuth(m_esys, m_sealed, &auth);
        sodium_memzero(&auth, sizeof auth);
        if (known != TSS2_RC_SUCCESS) return errorOf(known);
        if (auto ready = encrypts(TPMA_SESSION_ENCRYPT); !ready) return ready.error();
        TPM2B_SENSITIVE_DATA* data = nullptr;
        const TSS2_RC code =
            Esys_Unseal(m_esys, m_sealed, m_session, ESYS_TR_NONE, ESYS_TR_NONE, &data);
        if (isSaid(code, TPM2_RC_AUTH_FAIL) || isSaid(code, TPM2_RC_BAD_AUTH))
            return Error{ErrorCode::Unauthenticated, "the TPM was asked with another secret"};
        if (code != TSS2_RC_SUCCESS) return errorOf(code);
        const auto half = owned(data);
        if (half->size != SecretKey::kBytes)
            return Error{ErrorCode::KeyHardware, "what the TPM gave out is no half of a key"};
        const SecretKey key{SecretKey::Bytes(half->buffer, SecretKey::kBytes)};
        sodium_memzero(half->buffer, sizeof half->buffer);
        return key;
    }

  private:
    Conversation() = default;

    /// Which way the next command's secret goes: TPMA_SESSION_DECRYPT to the TPM, _ENCRYPT back.
    Result<void> encrypts(TPMA_SESSION direction) {
        constexpr TPMA_SESSION kMask =
            TPMA_SESSION_DECRYPT | TPMA_SESSION_ENCRYPT | TPMA_SESSION_CONTINUESESSION;
        if (auto code = Esys_TRSess_SetAttributes(m_esys, m_session,
                                                  direction | TPMA_SESSION_CONTINUESESSION, kMask))
            return errorOf(code);
        return {};
    }
    static Result<std::string> written(const TPM2B_PRIVATE& closed, const TPM2B_PUBLIC& open) {
        std::array<std::uint8_t, sizeof closed + sizeof open> bytes{};
        std::size_t size = 0;
        if (auto code = Tss2_MU_TPM2B_PRIVATE_Marshal(&closed, bytes.data(), bytes.size(), &size))
            return errorOf(code);
        if (auto code = Tss2_MU_TPM2B_PUBLIC_Marshal(&open, bytes.data(), bytes.size(), &size))
            return errorOf(code);
        return std::string(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size));
    }
    static Result<void> readInto(std::string_view text, TPM2B_PRIVATE& closed, TPM2B_PUBLIC& open) {
        const std::vector<std::uint8_t> bytes(text.begin(), text.end());
        std::size_t at = 0;
        if (auto code = Tss2_MU_TPM2B_PRIVATE_Unmarshal(bytes.data(), bytes.size(), &at, &closed))
            return errorOf(code);
        if (auto code = Tss2_MU_TPM2B_PUBLIC_Unmarshal(bytes.data(), bytes.size(), &at, &open))
            return errorOf(code);
        return {};
    }

    TSS2_TCTI_CONTEXT* m_way = nullptr;
    ESYS_CONTEXT* m_esys = nullptr;
    ESYS_TR m_storage = ESYS_TR_NONE;
    ESYS_TR m_session = ESYS_TR_NONE;
    ESYS_TR m_sealed = ESYS_TR_NONE;
};

Result<Conversation> converse(const std::string& way) {
    auto made = Conversation::begin(way);
    if (!made) return made;
    if (auto ready = made->prepare(); !ready) return ready.error();
    return made;
}

}  // namespace

std::unique_ptr<DeviceHalf> TpmHalf::find(const std::string& way) {
    // tpm2-tss would say on stderr that there is none.
    constexpr std::string_view kDevice = "device:";
    if (way.starts_with(kDevice) && access(way.c_str() + kDevice.size(), R_OK | W_OK) != 0)
        return nullptr;
    // Making its storage key takes a chip a moment, which no start of the program shall wait for.
    auto talk = Conversation::begin(way);
    if (!talk) return nullptr;
    // Without a password of its own the count is anybody's to begin anew.
    const bool isKept = (talk->property(TPM2_PT_PERMANENT) & TPMA_PERMANENT_LOCKOUTAUTHSET) != 0;
    const std::uint32_t most = talk->property(TPM2_PT_MAX_AUTH_FAIL);
    const bool limitsTries = isKept && most > 0 && most <= kTriesMost;
    return std::unique_ptr<DeviceHalf>(new TpmHalf(way, limitsTries));
}

Result<DeviceHalf::Kept> TpmHalf::keep(const SecretKey& secret) {
    auto talk = converse(m_way);
    if (!talk) return talk.error();
    const SecretKey half = SecretKey::random();
    auto bytes = talk->seal(half, secret);
    if (!bytes) return bytes.error();
    return Kept{half, std::move(*bytes)};
}

Result<SecretKey> TpmHalf::bring(std::string_view bytes, const SecretKey& secret) {
    auto talk = converse(m_way);
    if (!talk) return talk.error();
    return talk->unseal(bytes, secret);
}

}  // namespace banso
