// SPDX-License-Identifier: Apache-2.0
#include "mobile/shell/page_tour.h"

#include <QDir>

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

}  // namespace

std::vector<PageStop> pageTour(Session& session) {
    std::vector<PageStop> stops;
    if (session.isEnrolled())
        for (const char* page : {"today", "businesses"})
            stops.push_back({QString::fromLatin1(page), {}});
    if (const auto plan = planToShow(session)) {
        const QVariantMap business{{QStringLiteral("businessId"), text(plan->business)}};
        for (const char* page : {"business", "consultation", "checksheet"})
            stops.push_back({QString::fromLatin1(page), business});
        const QVariantMap planned{{QStringLiteral("planId"), text(plan->id)}};
        for (const char* page : {"followup", "appointment"})
            stops.push_back({QString::fromLatin1(page), planned});
    }
    for (const char* page : {"drift", "sync", "help", "enrol"})
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
