// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>

#include "server/auth/enrolment.h"
#include "server/office_page/form.h"
#include "server/office_page/html.h"
#include "server/office_page/sessions.h"
#include "server/ops/erasure_desk.h"
#include "server/store/accounts.h"
#include "server/store/device_desk.h"
#include "server/store/expert_desk.h"
#include "server/store/handover_desk.h"
#include "server/store/people_desk.h"
#include "server/store/restricted_reads.h"
#include "server/store/settings_desk.h"
#include "server/store/store_readers.h"

namespace banso {

/// What the office's page stands on in the running server.
struct OfficeDesk {
    OfficeDesk(const DataFolder& dataFolder, ChamberWriter& writer, StoreReaders& storeReaders,
               Enrolment& openEnrolment, RestrictedReads& restrictedReads, IdSource& idSource,
               const Clock& machineClock, const Clock& recordsClock, EnrolmentInvitation invite,
               std::chrono::milliseconds erasurePatience = ErasureDesk::kPatience)
        : folder(dataFolder),
          readers(storeReaders),
          enrolment(openEnrolment),
          reads(restrictedReads),
          ids(idSource),
          clock(machineClock),
          chamberClock(recordsClock),
          invitation(std::move(invite)),
          audit(dataFolder),
          accounts(dataFolder),
          devices(dataFolder, writer, recordsClock),
          people(dataFolder, writer, idSource, recordsClock),
          handovers(dataFolder, writer, idSource, recordsClock),
          experts(dataFolder, writer, idSource, recordsClock),
          erasures(dataFolder, writer, recordsClock, erasurePatience),
          settings(dataFolder, writer, recordsClock),
          imports(dataFolder, writer, recordsClock) {}

    const DataFolder folder;
    StoreReaders& readers;
    Enrolment& enrolment;
    RestrictedReads& reads;
    /// For secrets alone: ids of records are the writer's.
    IdSource& ids;
    /// For sessions, codes and backups.
    const Clock& clock;
    /// For records and syncs.
    const Clock& chamberClock;
    /// Where tablets and browsers reach this port; its code is empty. Set before anybody is served.
    EnrolmentInvitation invitation;
    /// The authority's certificate, for browsers to trust; empty where it proves any site. Set as
    /// that.
    std::string authorityDer;
    /// How much of the server's disk is to be free, so that nobody is told that it fills.
    std::int64_t diskWarnedBytes = limits::kDiskWarnedBytes;
    const AuditLog audit;
    const Accounts accounts;
    DeviceDesk devices;
    PeopleDesk people;
    HandoverDesk handovers;
    ExpertDesk experts;
    ErasureDesk erasures;
    SettingsDesk settings;
    ImportDesk imports;
    OfficeSessions sessions;
};

/// One request of somebody who is signed in and may make it.
struct Visit {
    OfficeDesk& desk;
    sync::SqliteStore& store;
    const Person& person;
    const OfficeSession& session;
    /// Of the body of a POST, else what stands behind the question mark.
    const Form& form;
    /// The files that she was found to be allowed to see, and so may be shown.
    std::set<RecordId>& seen;

    /// As the audit log names who does something.
    std::string actor() const { return person.id.text(); }
    Date today() const { return tokyoDate(desk.chamberClock.now()); }
    bool is(Role role) const { return hasRole(person, role, today()); }
    /// Whether the visitor may see this file today, as on her tablet. A page that asks counts as
    /// one that shows it: should somebody else have it, that is in the audit log first.
    bool mayRead(RecordId file) const;
    /// The same of a client that is counted and not shown, with all that was joined to it.
    bool couldRead(RecordId client) const;
    /// The same of a client with all that was joined to it, as a paper on it has.
    bool mayReadWhole(RecordId client) const;
    /// The office's replica, to be read: as of a moment ago.
    Result<Database> office() const;
    /// What somebody is called, on a page.
    std::string nameOf(RecordId id) const {
        const auto known = readRecord<Person>(store, id);
        return known ? known->name : "不明";
    }
};

/// What a request is answered with: a page, or the way to one.
struct Page {
    std::string title;
    Html content;
    /// Not empty: there is no page, but the browser goes to this path of ours.
    std::string goTo = {};
    /// Not empty: there is no page, but a PDF that the browser keeps under the title.
    std::string pdf = {};
    /// What could not be done along with it, which the answer says in its own words: for the log.
    Result<void> undone = {};

    static Page redirect(std::string path) { return {{}, {}, std::move(path)}; }
    /// `name`: of ASCII, without what it is of, as it may stay where anybody sees it.
    static Page download(std::string name, std::string pdf) {
        return {std::move(name), {}, {}, std::move(pdf)};
    }
};

/// Begins a form that posts to `path`, with the session's token.
Html postForm(Markup path, const OfficeSession& session);
/// The same of a form with a file.
Html fileForm(Markup path, const OfficeSession& session);
/// What a form says without asking.
Html hiddenField(Markup name, std::string_view value);
/// One of these people, to be chosen in a form: by name and role, and where that is not enough, as
/// each is read.
Html personChoice(Markup name, std::string_view label, const std::vector<Person>& people, Date day);

}  // namespace banso
