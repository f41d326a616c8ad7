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
    /// The visitor may; else it is restricted, and she only an administrator.
    bool mayRead = false;
};

/// The clients among these files, by their kana, with what is open at each.
std::vector<ClientLine> clientLines(const Visit& visit, const std::vector<RecordId>& files,
                                    Database& office);

/// The same, those first at which something is open: in a list of hundreds nobody looks for them.
std::vector<ClientLine> withWorkFirst(std::vector<ClientLine> lines);
/// Those of which the visitor may have a 引継書.
std::vector<ClientLine> readableClients(std::vector<ClientLine> lines);
/// In how many PDFs their sheets come.
std::size_t partsOf(const std::vector<ClientLine>& lines);
/// Those of one PDF, which a form names by its number: from 1 on, and the first when it names none
/// that there is.
std::vector<ClientLine> partOf(std::vector<ClientLine> lines, std::string_view part);

}  // namespace banso
