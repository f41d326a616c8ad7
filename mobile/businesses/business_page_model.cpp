// SPDX-License-Identifier: Apache-2.0
#include "mobile/businesses/business_page_model.h"

#include <QRegularExpression>
#include <QStringList>

#include "mobile/app/text.h"
#include "mobile/app/wording.h"
#include "mobile/businesses/business_rows.h"
#include "shared/domain/catalogue.h"
#include "shared/domain/contact.h"
#include "shared/rules/small_business_rules.h"
#include "shared/store/business_store.h"
#include "shared/store/consent_store.h"
#include "shared/store/person_store.h"
#include "shared/store/twins.h"

namespace banso {
namespace {

/// 並榎町 of 高崎市並榎町112-3: what advisors call the place by.
QString town(const std::string& address) {
    static const QRegularExpression pattern(QStringLiteral("^(?:.*?[市郡])?([^0-9０-９]*)"));
    return pattern.match(text(address)).captured(1).trimmed();
}

std::optional<int> narrowed(std::optional<std::int64_t> number) {
    return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

bool isOfToday(const Contact& contact, Date today) {
    return !contact.cancelled && (!contact.from || *contact.from <= today) &&
           (!contact.to || today <= *contact.to);
}

}  // namespace

void BusinessPageModel::read() {
    Database& reader = tablet().reader();
    const auto found = BusinessStore(reader, session()->viewer()).find(business());
    if (!found) throw StorageError(ErrorCode::NotFound, "a business that is not here");
    m_standingId = text(found->id.text());
    m_name = text(found->name);
    m_subtitle = subtitleOf(*found);
    m_phone = text(found->phone);
    m_address = text(found->address);
    m_memo = text(found->memo);
    m_corporateNumber = text(found->corporateNumber);
    m_advisor = text(PersonStore(reader, session()->viewer()).nameOf(found->advisor));
    m_restricted = found->restricted.value_or(false);
    m_wantsNoRecord = ConsentStore(reader, session()->viewer()).wantsNoRecord(found->id);
    readContacts();
    Q_EMIT changed();
}

QString BusinessPageModel::subtitleOf(const Business& business) {
    const QString small = smallness(business);
    QStringList trade;
    if (business.stageWord && *business.stageWord != Stage::Operating)
        trade << wording::of(*business.stageWord);
    if (!m_industry.isEmpty()) trade << m_industry;
    if (business.employees) trade << tr("従業員 %1人").arg(*business.employees);
    if (!small.isEmpty()) trade << small;
    QStringList parts;
    for (const QString& part : {text(business.kana), trade.join(tr("・")), town(business.address)})
        if (!part.isEmpty()) parts << part;
    return parts.join(QStringLiteral("　"));
}

QString BusinessPageModel::smallness(const Business& business) {
    m_openQuestion.clear();
    m_industry.clear();
    const auto rows =
        Records<Industry>(tablet().reader(), session()->viewer()).where("key=?", business.industry);
    if (rows.empty()) return {};
    const Industry& industry = rows.front();
    m_industry = text(industry.nameJa);
    const IndustryRule rule{static_cast<int>(industry.smallMax.value_or(0)),
                            narrowed(industry.exceptionMax), industry.exceptionRuleJa};
    switch (smallBusinessStatus(rule, narrowed(business.employees), business.industryException)) {
        case SmallBusinessStatus::Small:
            return tr("小規模");
        case SmallBusinessStatus::NotSmall:
            return tr("小規模以外");
        case SmallBusinessStatus::NeedsAnswer:
            m_openQuestion = tr("小規模かどうかの確認：%1").arg(text(rule.exceptionRule));
            return tr("小規模か未確認");
        case SmallBusinessStatus::NeedsEmployees:
            return tr("従業員数が未確認");
    }
    return {};
}

void BusinessPageModel::readContacts() {
    m_contacts.clear();
    for (const Contact& contact :
         Records<Contact>(tablet().reader(), session()->viewer())
             .where("business IN (" + twins::allOf("?1") + ") ORDER BY business<>?1,id",
                    business())) {
        if (!isOfToday(contact, tablet().today())) continue;
        m_contacts.append(
            QVariant::fromValue(ContactRow{wording::of(contact.role.value_or(ContactRole::Other)),
                                           text(contact.name), text(contact.phone)}));
    }
}

}  // namespace banso
