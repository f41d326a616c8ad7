// SPDX-License-Identifier: Apache-2.0
#include "mobile/businesses/founder_draft.h"

#include "mobile/businesses/twin_words.h"

namespace banso {
namespace {

QString textIn(json::Value state, std::string_view key) {
    const auto text = state.string(key).value_or("");
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace

void FounderDraft::start() {
    m_name.clear();
    m_phone.clear();
}

std::string FounderDraft::encode() const {
    json::Writer writer;
    writer.beginObject();
    writer.member("name", m_name.toStdString());
    writer.member("phone", m_phone.toStdString());
    return writer.endObject().take();
}

void FounderDraft::decode(json::Value state) {
    m_name = textIn(state, "name");
    m_phone = textIn(state, "phone");
    findDoubles();
    Q_EMIT edited();
}

Result<std::vector<sync::RecordChange>> FounderDraft::changes() {
    if (!isFilledIn()) return Error{ErrorCode::Invalid, "a founder needs a name and a telephone"};
    Business founder = typed();
    founder.stageWord = Stage::Founding;
    founder.stageSince = tablet().today();
    founder.advisor = session()->viewer().person;
    return std::vector{sync::creation(founder)};
}

Business FounderDraft::typed() const {
    Business founder;
    founder.id = draftId();
    founder.name = m_name.trimmed().toStdString();
    founder.phone = m_phone.trimmed().toStdString();
    return founder;
}

void FounderDraft::findDoubles() {
    m_doubles.clear();
    if (!isComplete() || !isFilledIn()) return;
    const auto found = attempt([&]() -> Result<std::vector<LikelyTwin>> {
        return BusinessStore(tablet().reader(), session()->viewer()).likelyTwins(typed());
    });
    if (!found) return tell(found.error());
    for (const LikelyTwin& twin : *found)
        m_doubles.append(QVariant::fromValue(twin_words::row(twin)));
}

void FounderDraft::set(QString& field, const QString& text) {
    if (field == text) return;
    field = text;
    touched();
    findDoubles();
    Q_EMIT edited();
}

}  // namespace banso
