// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/schema/codec.h"

namespace banso {

/// What an attachment shows.
enum class AttachmentContent { Unknown, Shop, Goods, Signature, Statement, Other };
template <>
struct Words<AttachmentContent> {
    static constexpr std::array<std::pair<AttachmentContent, std::string_view>, 5> kAll{
        {{AttachmentContent::Shop, "shop"},
         {AttachmentContent::Goods, "goods"},
         {AttachmentContent::Signature, "signature"},
         {AttachmentContent::Statement, "statement"},
         {AttachmentContent::Other, "other"}}};
};

/// 添付: a photo of the shop, a signature, a scanned statement. The record travels with the data
/// and shows its small picture at once; the file follows by itself, known by its hash.
struct Attachment : RecordBase {
    RecordId business;  // the file that it lies in; none while the subject belongs to no business
    RecordId subject;   // the record that it hangs on
    // unit "file"; fixed, because another content is another attachment
    std::string sha256;  // 64 hexadecimal digits
    std::optional<std::int64_t> bytes;
    std::string mediaType;  // image/jpeg, application/pdf ...
    std::string name;       // as the file was called where it came from
    std::optional<AttachmentContent> content;
    std::string caption;
    std::optional<Instant> takenAt;  // by the device's clock, only shown
    std::string thumbnail;           // a JPEG in base64; empty where no picture can be made
    RecordId by;
    /// When the hub had the whole file and had checked its hash; none while it is missing there.
    std::optional<Instant> storedAt;
};

template <>
struct Declaration<Attachment> {
    static KindInfo kind() {
        return {.name = "attachment", .scopeField = "business", .ownerField = "subject"};
    }
    static auto fields() {
        using A = Attachment;
        constexpr auto kShort = limits::kShortTextChars;
        return std::tuple(
            reference("business", &A::business, "business"),
            reference("subject", &A::subject, "").required(),
            text("sha256", &A::sha256, 64).in("file").required(),
            integer("bytes", &A::bytes, 1, limits::kAttachmentBytes).in("file").required(),
            text("mediaType", &A::mediaType, kShort).in("file").required(),
            text("name", &A::name, kShort), wordField("content", &A::content),
            text("caption", &A::caption, kShort), instant("takenAt", &A::takenAt),
            text("thumbnail", &A::thumbnail, limits::kThumbnailChars),
            reference("by", &A::by, "person"), instant("storedAt", &A::storedAt).byHub());
    }
};
BANSO_DECLARE_KIND(Attachment);

}  // namespace banso
