// SPDX-License-Identifier: Apache-2.0
#include "mobile/businesses/founder_draft.h"

#include "shared/domain/business.h"

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
    Q_EMIT edited();
}

Result<std::vector<sync::RecordChange>> FounderDraft::changes() {
    if (!isFilledIn()) return Error{ErrorCode::Invalid, "a founder needs a name and a telephone"};
    Business founder;
    founder.id = draftId();
    founder.name = m_name.trimmed().toStdString();
    founder.phone = m_phone.trimmed().toStdString();
    founder.stageWord = Stage::Founding;
    founder.stageSince = tablet().today();
    founder.advisor = session()->viewer().person;
    return std::vector{sync::creation(founder)};
}

void FounderDraft::set(QString& field, const QString& text) {
    if (field == text) return;
    field = text;
    touched();
    Q_EMIT edited();
}

}  // namespace banso
