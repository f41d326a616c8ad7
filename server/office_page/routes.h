// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "server/http/message.h"
#include "server/office_page/visit.h"

namespace banso {

/// Who may use a page of the office: everybody with an account, those who lead, or who looks after
/// the chamber's system.
enum class OfficeCircle { Office, Leading, Administrators };

/// Whether the person is of the circle on that day.
bool mayUse(OfficeCircle who, const Person& person, Date day);

/// One page, or one thing that a form of a page does.
struct OfficeRoute {
    HttpMethod method;
    std::string_view path;
    OfficeCircle who;
    Result<Page> (*answer)(const Visit& visit);
    /// Of the page in the ways to the others; empty: it is not among them.
    std::string_view label = {};
};

/// All that somebody who is signed in may ask for: who may do what at the office stands here alone.
std::span<const OfficeRoute> officeRoutes();

}  // namespace banso
