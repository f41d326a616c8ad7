// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/handover_clients.h"

#include <algorithm>
#include <charconv>

#include "server/store/handover_work.h"
#include "shared/base/limits.h"

namespace banso {

ClientLines clientLines(const Visit& visit, const std::vector<RecordId>& files, Database& office) {
    const ClientFiles clients(office, visit.today());
    ClientLines lines;
    for (const RecordId file : files) {
        if (!isClient(visit.store, file)) continue;
        if (visit.mayReadWhole(file))
            lines.shown.push_back({*readRecord<Business>(visit.store, file), clients.workOf(file)});
        else
            ++lines.restricted;
    }
    std::ranges::sort(lines.shown, {}, [](const ClientLine& line) {
        return std::tie(line.business.kana, line.business.name, line.business.id);
    });
    return lines;
}

std::vector<RecordId> restrictedClientsOf(const Visit& visit, RecordId person) {
    auto files = filesOf(visit.store, person);
    std::erase_if(files, [&](RecordId file) {
        return !isClient(visit.store, file) || visit.couldRead(file);
    });
    return files;
}

std::vector<ClientLine> withWorkFirst(std::vector<ClientLine> lines) {
    std::ranges::stable_partition(lines, [](const ClientLine& line) {
        const ClientWork& work = line.work;
        return work.plans + work.appointments + work.promises + work.cases + work.instructions +
                   work.conflicts + work.quarantine >
               0;
    });
    return lines;
}

std::size_t partsOf(const std::vector<ClientLine>& lines) {
    return (lines.size() + limits::kSheetsPerPdf - 1) / limits::kSheetsPerPdf;
}

std::vector<ClientLine> partOf(std::vector<ClientLine> lines, std::string_view part) {
    std::size_t number = 1;
    std::from_chars(part.data(), part.data() + part.size(), number);
    if (number < 1 || number > partsOf(lines)) number = 1;
    const std::size_t first = (number - 1) * limits::kSheetsPerPdf;
    const std::size_t last = std::min(lines.size(), first + limits::kSheetsPerPdf);
    return {lines.begin() + static_cast<std::ptrdiff_t>(first),
            lines.begin() + static_cast<std::ptrdiff_t>(last)};
}

}  // namespace banso
