// SPDX-License-Identifier: Apache-2.0
#include "mobile/businesses/timeline_model.h"

#include "mobile/attachments/attachment_words.h"
#include "mobile/businesses/timeline_words.h"
#include "shared/store/person_store.h"

namespace banso {
namespace {

/// What a screen or two can show; the oldest clients have hundreds.
constexpr int kStep = 20;

}  // namespace

void TimelineModel::read() {
    m_history = TimelineStore(tablet().reader(), session()->viewer()).of(business());
    readAttached();
    m_limit = std::max(m_limit, kStep);
    show();
}

void TimelineModel::readAttached() {
    const AttachmentStore store(tablet().reader(), session()->viewer());
    std::map<RecordId, std::vector<AttachmentLine>> lines;
    for (AttachmentLine& line : store.ofBusiness(business()))
        lines[line.attachment.subject].push_back(std::move(line));
    m_attached.clear();
    for (const auto& [record, attached] : lines)
        m_attached.emplace(record, attachment_words::summary(attached));
}

void TimelineModel::setFilter(int filter) {
    if (filter == m_filter) return;
    m_filter = filter;
    m_limit = kStep;
    show();
}

void TimelineModel::showMore() {
    m_limit += kStep;
    show();
}

bool TimelineModel::isShown(const Happening& happening) const {
    const auto group = timeline_words::groupOf(happening);
    switch (m_filter) {
        case 1:
            return group == timeline_words::Group::Talk;
        case 2:
            return group == timeline_words::Group::Plan;
        case 3:
            return group == timeline_words::Group::Check;
        default:
            return true;
    }
}

void TimelineModel::show() {
    const PersonStore people(tablet().reader(), session()->viewer());
    std::map<RecordId, QString> names;
    const auto nameOf = [&](RecordId person) -> QString {
        if (person.isNull()) return {};
        const auto [found, isNew] = names.try_emplace(person);
        if (isNew) found->second = QString::fromStdString(people.nameOf(person));
        return found->second;
    };
    const timeline_words::Context context{tablet().today(), nameOf, m_attached};
    m_rows.clear();
    m_count = 0;
    for (const Happening& happening : m_history) {
        if (!isShown(happening)) continue;
        if (++m_count <= m_limit)
            m_rows.append(QVariant::fromValue(timeline_words::row(happening, context)));
    }
    Q_EMIT changed();
}

}  // namespace banso
