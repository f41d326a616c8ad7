// SPDX-License-Identifier: Apache-2.0
#include "mobile/consents/notice_draft.h"

#include "mobile/consultations/choice_words.h"

namespace banso {

QStringList NoticeDraft::ways() const {
    return choiceWords<TellingWay>();
}

int NoticeDraft::way() const {
    return choiceIndex(m_way);
}

void NoticeDraft::setWay(int index) {
    m_way = choiceAt<TellingWay>(index);
    edited();
}

void NoticeDraft::encodeMore(json::Writer& writer) const {
    if (m_way) writer.member("way", word(*m_way));
}

void NoticeDraft::decodeMore(json::Value state) {
    if (const auto way = state.string("way")) m_way = fromWord<TellingWay>(*way);
}

QString NoticeDraft::check(Date) {
    return m_way ? QString() : tr("方法を選んでください。");
}

sync::RecordChange NoticeDraft::change(Date day) {
    PurposeNotice notice;
    notice.id = draftId();
    notice.business = business();
    notice.day = day;
    notice.way = m_way;
    notice.by = session()->viewer().person;
    return sync::creation(notice);
}

}  // namespace banso
