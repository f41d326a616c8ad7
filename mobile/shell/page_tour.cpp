// SPDX-License-Identifier: Apache-2.0
#include "mobile/shell/page_tour.h"

#include <QDir>

#include "shared/domain/attachment.h"
#include "shared/domain/business.h"
#include "shared/domain/plan.h"
#include "shared/store/records.h"

namespace banso {
namespace {

/// The plan whose pages say most: the person's own, the newest.
std::optional<Plan> planToShow(Session& session) {
    const Records<Plan> plans(session.tablet().reader(), session.viewer());
    auto found = plans.where("cancelled IS NOT 1 ORDER BY advisor IS NOT ?, id DESC LIMIT 1",
                             session.viewer().person);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

QString text(RecordId id) {
    return QString::fromStdString(id.text());
}

/// A business beside another one, as they are compared before they are joined.
std::optional<RecordId> anotherBusiness(Session& session, RecordId business) {
    const auto other = Records<Business>(session.tablet().reader(), session.viewer())
                           .first("id<>? AND cancelled IS NOT 1 ORDER BY id LIMIT 1", business);
    if (!other) return std::nullopt;
    return other->id;
}

std::vector<PageStop> stopsAt(Session& session, const Plan& plan) {
    std::vector<PageStop> stops;
    const QString businessId = text(plan.business);
    const QVariantMap business{{QStringLiteral("businessId"), businessId}};
    for (const char* page : {"business", "consultation", "checksheet", "consents"})
        stops.push_back({QString::fromLatin1(page), business});
    const QVariantMap planned{{QStringLiteral("planId"), text(plan.id)}};
    for (const char* page : {"followup", "appointment"})
        stops.push_back({QString::fromLatin1(page), planned});
    stops.push_back(
        {QStringLiteral("attach"),
         {{QStringLiteral("businessId"), businessId}, {QStringLiteral("subjectId"), businessId}}});
    if (const auto other = anotherBusiness(session, plan.business))
        stops.push_back(
            {QStringLiteral("join"),
             {{QStringLiteral("oneId"), businessId}, {QStringLiteral("otherId"), text(*other)}}});
    return stops;
}

}  // namespace

std::vector<PageStop> pageTour(Session& session) {
    std::vector<PageStop> stops;
    if (session.isEnrolled())
        for (const char* page : {"today", "businesses"})
            stops.push_back({QString::fromLatin1(page), {}});
    if (const auto plan = planToShow(session))
        for (PageStop& stop : stopsAt(session, *plan)) stops.push_back(std::move(stop));
    if (const auto attached = Records<Attachment>(session.tablet().reader(), session.viewer())
                                  .first("cancelled IS NOT 1 ORDER BY id DESC LIMIT 1"))
        stops.push_back(
            {QStringLiteral("attachment"), {{QStringLiteral("attachmentId"), text(attached->id)}}});
    for (const char* page : {"drift", "sync", "devices", "help", "enrol"})
        stops.push_back({QString::fromLatin1(page), {}});
    return stops;
}

Result<void> photographPages(Program& program, const QString& folder) {
    if (!QDir().mkpath(folder))
        return Error{ErrorCode::Storage, "the folder for the pictures cannot be made"};
    for (const PageStop& stop : pageTour(program.session())) {
        if (!program.open(stop.page, stop.properties))
            return Error{ErrorCode::Invalid, "page " + stop.page.toStdString() + " does not open"};
        for (const bool dark : {false, true}) {
            program.setDark(dark);
            for (const QSize& size : {QSize(1280, 800), QSize(800, 1280)}) {
                const QString file =
                    QStringLiteral("%1/%2-%3-%4.png")
                        .arg(folder, stop.page,
                             size.width() > size.height() ? QStringLiteral("landscape")
                                                          : QStringLiteral("portrait"),
                             dark ? QStringLiteral("dark") : QStringLiteral("light"));
                if (!program.screenshot(file, size))
                    return Error{ErrorCode::Storage, file.toStdString() + " cannot be written"};
            }
        }
    }
    return {};
}

}  // namespace banso
