// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/office/office.h"
#include "shared/domain/business.h"
#include "shared/domain/figure.h"
#include "shared/domain/plan.h"
#include "tests/unit/server/store/chamber_fixture.h"

namespace banso::tests {

/// A chamber with an office, and a baker whose plan from April 2026 wants a million yen of sales a
/// month; today is 24 November 2026.
class OfficeFixture {
  public:
    OfficeFixture();

    /// Sales of these months, without tax.
    void bringSales(const std::string& period, std::int64_t yen);
    /// The same sales in each month from April to October.
    void bringSevenMonthsOf(std::int64_t yen);
    /// Passes until a pass writes nothing any more.
    void letOfficeWork();

    std::optional<Verdict> verdict() { return chamber.read<Verdict>(verdictId()); }
    /// The plan's case with this number of cases ended before it.
    std::optional<DriftCase> driftCase(std::int64_t ordinal);
    void endCase(std::int64_t ordinal, Date on);
    RecordId verdictId() const;

    ChamberFixture chamber;
    HandoverDesk handovers{DataFolder(chamber.folder.path().toStdString()), chamber.writer,
                           chamber.ids, chamber.clock};
    AuditLog audit{chamber.folder.path().toStdString()};
    FileStore files = FileStore::open(chamber.folder.filePath("files").toStdString(), 0).value();
    Upkeep upkeep{DataFolder(chamber.folder.path().toStdString()),
                  files,
                  chamber.readers,
                  chamber.writer,
                  chamber.clock,
                  chamber.log};
    Business baker;
    Plan plan;
    std::unique_ptr<Office> office;
};

}  // namespace banso::tests
