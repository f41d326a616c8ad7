// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>

#include "server/auth/certificate_authority.h"
#include "server/office_page/office_page.h"
#include "server/store/enrolment_tickets.h"
#include "tests/unit/server/store/chamber_fixture.h"

namespace banso::tests {

/// A chamber's office with its page, asked as a browser asks it. Its day is 2026-11-24, 09:00.
class OfficePageFixture {
  public:
    OfficePageFixture() { page.addTo(router); }

    /// Somebody with this role alone.
    RecordId person(const std::string& name, Role role) { return chamber.addPerson(name, role); }
    /// From now on this person's browser asks; she is signed in.
    void signedInAs(RecordId who);
    /// Nobody is.
    void signedOut() { m_cookie.clear(); }

    using Fields = std::vector<std::pair<std::string, std::string>>;
    HttpResponse get(const std::string& pathAndQuery);
    /// As a form of our own page sends it, with the session's token.
    HttpResponse post(const std::string& path, Fields fields = {});
    /// As it is, changed by a test.
    HttpResponse send(const HttpRequest& request);
    HttpRequest postRequest(const std::string& path, const Fields& fields);
    /// A form with a file.
    HttpResponse upload(const std::string& path, const std::string& fileName,
                        const std::string& content);
    HttpRequest uploadRequest(const std::string& path, const Fields& fields,
                              const std::string& fileName, const std::string& content);
    std::string token();

    std::string lastEvent();
    /// A byte of the audit log's last line is another one, so that no entry can follow it.
    void damageAuditLog();
    void changeDevice(const DeviceId& id, const std::function<void(sync::DeviceRow&)>& change);

    ChamberFixture chamber;
    DataFolder folder{chamber.folder.path().toStdString()};
    EnrolmentTickets tickets{chamber.writer, folder, chamber.clock};
    CertificateAuthority authority = CertificateAuthority::create(chamber.clock.now());
    Enrolment enrolment{tickets, authority, chamber.clock, chamber.ids};
    OfficeDesk desk{
        folder,
        chamber.writer,
        chamber.readers,
        enrolment,
        chamber.reads,
        chamber.ids,
        chamber.clock,
        chamber.clock,
        {.address = "banso.lan", .port = 8444, .authority = authority.fingerprint(), .code = {}},
        {}};
    OfficePage page{desk, chamber.log, {"Banso.lan"}};
    Router router;

  private:
    std::string m_cookie;
};

/// The field of an answer; empty when there is none.
std::string fieldOf(const HttpResponse& response, std::string_view name);
bool shows(const HttpResponse& response, std::string_view text);
/// Which list the page's form would import; empty when there is no such form.
std::string listOn(const HttpResponse& page);

}  // namespace banso::tests
