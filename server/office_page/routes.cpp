// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/routes.h"

#include <algorithm>
#include <array>

#include "server/office_page/pages.h"

namespace banso {
namespace {

using enum HttpMethod;
using enum OfficeCircle;

/// A list with what a form has around it.
constexpr std::size_t kListFormBytes = limits::kCsvBytes + 16 * 1024;

constexpr std::array kRoutes{
    OfficeRoute{Get, "/", Office, &todayPage, "今日"},
    OfficeRoute{Post, "/backups/remove-clear", Administrators, &removeClearBackups},
    OfficeRoute{Get, "/devices", Leading, &devicesPage, "端末"},
    OfficeRoute{Post, "/devices/add", Administrators, &addDevice},
    OfficeRoute{Post, "/devices/stop", Administrators, &stopDevice},
    OfficeRoute{Post, "/devices/hold", Administrators, &holdDevice},
    OfficeRoute{Post, "/devices/admit", Administrators, &admitDevice},
    OfficeRoute{Get, "/devices/hand-in", Leading, &handInPage},
    OfficeRoute{Post, "/devices/hand-in/take", Administrators, &takeHandIn},
    OfficeRoute{Post, "/devices/hand-in/drop", Administrators, &dropHandIn},
    OfficeRoute{Get, "/lost", Office, &lostPage, "紛失"},
    OfficeRoute{Get, "/lost/device", Office, &lostDevicePage},
    OfficeRoute{Post, "/lost/report", Office, &reportLost},
    OfficeRoute{Get, "/lost/report", Office, &lostReportPage},
    OfficeRoute{Get, "/stand-ins", Office, &standInsPage, "代行"},
    OfficeRoute{Post, "/stand-ins/set", Office, &setStandIn},
    OfficeRoute{Post, "/stand-ins/end", Leading, &endStandIn},
    OfficeRoute{Get, "/handovers", Leading, &handoversPage, "引継ぎ"},
    OfficeRoute{Get, "/handovers/choose", Leading, &chooseClients},
    OfficeRoute{Post, "/handovers/preview", Leading, &previewHandover},
    OfficeRoute{Post, "/handovers/set", Leading, &setHandover},
    OfficeRoute{Post, "/handovers/cancel", Leading, &cancelHandover},
    OfficeRoute{Post, "/handovers/sheets", Leading, &handoverSheets},
    OfficeRoute{Get, "/entrust", Leading, &nobodysClientsPage},
    OfficeRoute{Post, "/entrust/set", Leading, &entrustClients},
    OfficeRoute{Get, "/experts", Leading, &expertsPage, "専門家"},
    OfficeRoute{Post, "/experts/open", Leading, &openExpertCase},
    OfficeRoute{Post, "/experts/close", Leading, &closeExpertCase},
    OfficeRoute{Get, "/people", Administrators, &peoplePage, "職員"},
    OfficeRoute{Get, "/people/person", Administrators, &personPage},
    OfficeRoute{Post, "/people/add", Administrators, &addPerson},
    OfficeRoute{Post, "/people/rename", Administrators, &renamePerson},
    OfficeRoute{Post, "/people/cancel", Administrators, &cancelPerson},
    OfficeRoute{Post, "/people/role", Administrators, &giveRole},
    OfficeRoute{Post, "/people/end-role", Administrators, &endRole},
    OfficeRoute{Post, "/people/withdraw", Administrators, &withdrawRole},
    OfficeRoute{Post, "/people/account", Administrators, &inviteToAccount},
    OfficeRoute{Post, "/people/remove-account", Administrators, &removeAccount},
    OfficeRoute{Get, "/imports", Administrators, &importsPage, "名簿"},
    OfficeRoute{Post, "/imports/preview", Administrators, &previewImport, {}, kListFormBytes},
    OfficeRoute{Post, "/imports/columns", Administrators, &chooseColumns},
    OfficeRoute{Post, "/imports/run", Administrators, &runImport},
    OfficeRoute{Get, "/imports/result", Administrators, &importResult},
    OfficeRoute{Get, "/erasures", Administrators, &erasuresPage, "消去"},
    OfficeRoute{Get, "/erasures/confirm", Administrators, &confirmErasure},
    OfficeRoute{Post, "/erasures/erase", Administrators, &eraseRecord},
    OfficeRoute{Post, "/erasures/keep", Administrators, &keepRecord},
    OfficeRoute{Get, "/erasures/proof", Administrators, &erasureProof},
    OfficeRoute{Get, "/settings", Administrators, &settingsPage, "設定"},
    OfficeRoute{Post, "/settings/set", Administrators, &changeSetting},
    OfficeRoute{Post, "/recovery/new", Administrators, &newRecoveryKey},
    OfficeRoute{Post, "/recovery/use", Administrators, &useRecoveryKey},
    OfficeRoute{Get, "/audit", Administrators, &auditPage, "監査記録"},
    OfficeRoute{Get, "/case", Experts, &casePage, "案件"},
    OfficeRoute{Post, "/case/sheet", Experts, &caseSheet},
    OfficeRoute{Get, "/sessions", Everybody, &sessionsPage},
    OfficeRoute{Post, "/sessions/end", Everybody, &endSession},
    OfficeRoute{Post, "/sessions/end-others", Everybody, &endOtherSessions},
};

bool hasOneOf(const Person& person, std::initializer_list<Role> roles, Date day) {
    return std::ranges::any_of(roles, [&](Role role) { return hasRole(person, role, day); });
}

}  // namespace

bool mayUse(OfficeCircle who, const Person& person, Date day) {
    switch (who) {
        case Everybody:
            return mayUse(Office, person, day) || mayUse(Experts, person, day);
        case Office:
            return hasOneOf(person, {Role::Administrator, Role::Supervisor, Role::SupportStaff},
                            day);
        case Leading:
            return hasOneOf(person, {Role::Administrator, Role::Supervisor}, day);
        case Administrators:
            return hasOneOf(person, {Role::Administrator}, day);
        case Experts:
            return hasOneOf(person, {Role::Expert}, day);
    }
    return false;
}

std::string_view homeOf(const Person& person, Date day) {
    const auto home = std::ranges::find_if(kRoutes, [&](const OfficeRoute& route) {
        return !route.label.empty() && mayUse(route.who, person, day);
    });
    return home == kRoutes.end() ? std::string_view{} : home->path;
}

std::span<const OfficeRoute> officeRoutes() {
    return kRoutes;
}

}  // namespace banso
