// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "server/http/message.h"
#include "server/office_page/visit.h"

/// What every page has around its content, and every answer in its header.
namespace banso {

/// The page of somebody who is signed in, with the ways to the others that she may see. `done`: the
/// word of what was just done; empty or an unknown one says nothing.
HttpResponse framedPage(const Visit& visit, const Page& page, std::string_view path,
                        std::string_view done);
/// A page for whom is not signed in.
HttpResponse plainPage(unsigned status, std::string_view title, const Html& content);
/// An error as a page; its detail is shown when it is no error of the server's own. `path`: what
/// was asked for, whose part of the office's page it leads back to. `why`: shown instead, where it
/// is not empty.
HttpResponse errorPage(const Error& error, std::string_view path, std::string_view why = {});
/// Answers a POST; the browser then asks for `path`.
HttpResponse redirection(const std::string& path);
/// A PDF that the browser keeps under this name.
HttpResponse download(const std::string& name, std::string pdf);
HttpResponse asset(std::string_view contentType, std::string_view text);

}  // namespace banso
