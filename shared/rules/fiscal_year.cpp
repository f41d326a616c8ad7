// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/fiscal_year.h"

#include "shared/rules/japanese_era.h"

namespace banso {

std::string FiscalYear::japaneseLabel() const {
    // A fiscal year bears one name: that of its October. Reiwa began in May 2019 and named the
    // whole of its year; Heisei (January 1989) and Showa (December 1926) left theirs to the era
    // before.
    return japaneseYear(std::chrono::year{m_startYear} / std::chrono::October / 1) + "度";
}

std::string FiscalYear::westernLabel() const {
    return "FY" + std::to_string(m_startYear);
}

}  // namespace banso
