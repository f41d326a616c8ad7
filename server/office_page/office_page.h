// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>

#include "server/http/router.h"
#include "server/office_page/form_uploads.h"
#include "server/office_page/routes.h"
#include "server/office_page/sign_in.h"

namespace banso {

/// The office's page on the people's port: for every address, who asks is found by her session,
/// what she may is looked up anew, and a form is taken only from a page of ours.
class OfficePage {
  public:
    /// `hosts`: the names and addresses in the server's certificate, besides this machine's own;
    /// under any other the page is not shown.
    OfficePage(OfficeDesk& desk, Log& log, const std::vector<std::string>& hosts);

    void addTo(Router& router);

  private:
    void add(Router& router, HttpMethod method, std::string path, HttpHandler answer);
    /// Of a form with a file: who may not send it is refused by its header.
    void addUpload(Router& router, const OfficeRoute& route);
    Result<UploadStart> beginUpload(const OfficeRoute& route, const HttpRequest& head);
    /// What is asked for, read when it is known who asks.
    using ReadForm = std::function<Result<Form>()>;
    Result<HttpResponse> answerTo(const OfficeRoute& route, const HttpRequest& request,
                                  const ReadForm& readForm);
    Result<HttpResponse> signOut(const HttpRequest& request);
    /// The caller's session, whose person has a role at the office today; nothing otherwise.
    struct Caller {
        OfficeSession session;
        Person person;
    };
    std::optional<Caller> callerOf(const HttpRequest& request, sync::SqliteStore& store);
    /// Whether she may, as far as the request's header says.
    Result<void> checkMay(const OfficeRoute& route, const HttpRequest& request,
                          const Caller& caller) const;
    bool isOurHost(const HttpRequest& request) const;
    HttpResponse orError(Result<HttpResponse> outcome, std::string_view path);
    void note(const Error& error);

    OfficeDesk& m_desk;
    Log& m_log;
    std::set<std::string> m_hosts;
    SignIn m_signIn;
    FormUploads m_uploads;
};

}  // namespace banso
