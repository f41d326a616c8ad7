// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "server/office/client_file.h"
#include "server/office_page/visit.h"

namespace banso {

/// A client that somebody may hand over, as the page shows it.
struct ClientLine {
    Business business;
    ClientWork work;
};

/// The clients among some files. Of one that is restricted and not the visitor's to read a number
/// is all that she gets: she is an administrator, who hands over what she cannot see.
struct ClientLines {
    std::vector<ClientLine> shown;  // by their kana, with what is open at each
    std::size_t restricted = 0;     // besides those

    std::size_t count() const { return shown.size() + restricted; }
};
ClientLines clientLines(const Visit& visit, const std::vector<RecordId>& files, Database& office);
/// Those of a person that are in the number.
std::vector<RecordId> restrictedClientsOf(const Visit& visit, RecordId person);

/// The same, those first at which something is open: in a list of hundreds nobody looks for them.
std::vector<ClientLine> withWorkFirst(std::vector<ClientLine> lines);
/// In how many PDFs their sheets come.
std::size_t partsOf(const std::vector<ClientLine>& lines);
/// Those of one PDF, which a form names by its number: from 1 on, and the first when it names none
/// that there is.
std::vector<ClientLine> partOf(std::vector<ClientLine> lines, std::string_view part);

}  // namespace banso
