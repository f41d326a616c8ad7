// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "server/http/message.h"
#include "server/office_page/visit.h"

namespace banso {

/// Who may use a page of the office: everybody with an account, who works at the office, those who
/// lead, who looks after the chamber's system, or experts from outside.
enum class OfficeCircle { Everybody, Office, Leading, Administrators, Experts };

/// Whether the person is of the circle on that day.
bool mayUse(OfficeCircle who, const Person& person, Date day);

/// The path of the first page that the person may use; empty when there is none.
std::string_view homeOf(const Person& person, Date day);

/// One page, or one thing that a form of a page does.
struct OfficeRoute {
    HttpMethod method;
    std::string_view path;
    OfficeCircle who;
    Result<Page> (*answer)(const Visit& visit);
    /// Of the page in the ways to the others; empty: it is not among them.
    std::string_view label = {};
    /// How long a form with a file may be; 0: the form has none.
    std::size_t uploadBytes = 0;
};

/// All that somebody who is signed in may ask for: who may do what at the office stands here alone.
std::span<const OfficeRoute> officeRoutes();

}  // namespace banso
