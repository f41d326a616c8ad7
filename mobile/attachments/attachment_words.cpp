// SPDX-License-Identifier: Apache-2.0
#include "mobile/attachments/attachment_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "mobile/ui/theme/tone.h"

namespace banso::attachment_words {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("attachment", text);
}

QVariantMap placeWords(const QString& state, const QString& advice, Tone::Value tone) {
    return {{QStringLiteral("state"), state},
            {QStringLiteral("advice"), advice},
            {QStringLiteral("tone"), static_cast<int>(tone)}};
}

}  // namespace

QString of(AttachmentContent content) {
    switch (content) {
        case AttachmentContent::Shop:
            return tr("店・現場");
        case AttachmentContent::Goods:
            return tr("商品");
        case AttachmentContent::Signature:
            return tr("署名した書面");
        case AttachmentContent::Statement:
            return tr("決算書・帳票");
        case AttachmentContent::Other:
            return tr("そのほか");
        case AttachmentContent::Unknown:
            break;
    }
    return tr("添付");
}

QStringList contents() {
    QStringList words;
    for (const auto& [content, word] : Words<AttachmentContent>::kAll) words << of(content);
    return words;
}

QString size(std::int64_t bytes) {
    constexpr double kUnit = 1024;
    const double kilobytes = static_cast<double>(bytes) / kUnit;
    const auto number = [](double value) {
        return QString::number(value, 'f', value < 10 ? 1 : 0);
    };
    if (kilobytes < kUnit) return QStringLiteral("%1 KB").arg(std::ceil(kilobytes));
    if (kilobytes < kUnit * kUnit) return QStringLiteral("%1 MB").arg(number(kilobytes / kUnit));
    return QStringLiteral("%1 GB").arg(number(kilobytes / kUnit / kUnit));
}

RecordId idOf(const QString& text) {
    const auto id = RecordId::parse(text.toStdString());
    return id ? *id : RecordId{};
}

QString textOf(RecordId id) {
    return QString::fromStdString(id.text());
}

QString summary(const std::vector<AttachmentLine>& lines) {
    if (lines.empty()) return {};
    const auto unsent = std::ranges::count_if(
        lines, [](const AttachmentLine& line) { return line.isHere() && !line.isAtOffice(); });
    const auto elsewhere =
        std::ranges::count_if(lines, [](const AttachmentLine& line) { return !line.isHere(); });
    QStringList parts{tr("%1件").arg(lines.size())};
    if (unsent > 0) parts << tr("未送信 %1件").arg(unsent);
    if (elsewhere > 0) parts << tr("本体がこの端末にないもの %1件").arg(elsewhere);
    return parts.join(tr("・"));
}

QVariantMap row(const Attachment& attachment) {
    const QString picture = attachment.thumbnail.empty()
                                ? QString()
                                : QStringLiteral("data:image/jpeg;base64,") +
                                      QString::fromStdString(attachment.thumbnail);
    return {{QStringLiteral("id"), textOf(attachment.id)},
            {QStringLiteral("title"), of(attachment.content.value_or(AttachmentContent::Unknown))},
            {QStringLiteral("caption"), QString::fromStdString(attachment.caption)},
            {QStringLiteral("picture"), picture},
            {QStringLiteral("isPdf"), attachment.mediaType == "application/pdf"}};
}

QVariantMap place(const AttachmentLine& line, const std::optional<FileStep>& step) {
    if (step && step->sending)
        return placeWords(tr("送信中 %1%").arg(step->percent), {}, Tone::Value::Info);
    if (step) return placeWords(tr("取り込み中 %1%").arg(step->percent), {}, Tone::Value::Info);
    if (line.isHere() && line.isAtOffice())
        return placeWords(tr("事務所に届きました"), {}, Tone::Value::OnTrack);
    if (line.isHere())
        return placeWords(tr("未送信"),
                          tr("次の送受信のあとに送ります。それまでは、この端末だけにあります。"),
                          Tone::Value::Caution);
    if (!line.isAtOffice())
        return placeWords(tr("この端末にはありません"),
                          tr("本体は付けた人の端末にあり、まだ事務所に届いていません。"),
                          Tone::Value::Unknown);
    if (line.wanted)
        return placeWords(tr("本体は事務所にあります（次の送受信で取り込み）"), {},
                          Tone::Value::Neutral);
    return placeWords(tr("本体は事務所にあります（タップで取り込み）"), {}, Tone::Value::Neutral);
}

}  // namespace banso::attachment_words
