// SPDX-License-Identifier: Apache-2.0
#include "mobile/businesses/twin_words.h"

#include <QCoreApplication>
#include <QStringList>

namespace banso::twin_words {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("twinWords", text);
}

QString of(Likeness likeness) {
    switch (likeness) {
        case Likeness::CorporateNumber:
            return tr("法人番号が同じ");
        case Likeness::NameAndPhone:
            return tr("名称と電話が同じ");
        case Likeness::NameAndAddress:
            return tr("名称と所在地が同じ");
    }
    return {};
}

}  // namespace

TwinRow row(const Business& joined) {
    QStringList detail;
    for (const std::string& part : {joined.address, joined.phone})
        if (!part.empty()) detail << QString::fromStdString(part);
    return {.id = QString::fromStdString(joined.id.text()),
            .name = QString::fromStdString(joined.name),
            .detail = detail.join(QStringLiteral("　")),
            .why = {}};
}

TwinRow row(const LikelyTwin& twin) {
    TwinRow made = row(twin.business);
    QStringList why;
    for (const Likeness likeness : twin.why) why << of(likeness);
    made.why = why.join(tr("・"));
    return made;
}

}  // namespace banso::twin_words
