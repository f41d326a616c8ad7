// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

namespace banso {

/// How many regular employees a small business (小規模事業者) of an industry row may have. In a
/// mixed row a part of the industry has another number, and only a person can say which part it is.
struct IndustryRule {
    int smallMax;
    std::optional<int> exceptionMax{};
    /// What decides between the two numbers, in the words of the industry table.
    std::string exceptionRule;
};

enum class SmallBusinessStatus {
    Small,
    NotSmall,
    /// The row is mixed and the two numbers disagree about this count: ask the row's question.
    NeedsAnswer,
    NeedsEmployees,
};

/// `employees` counts 常時使用する従業員: neither the owner, nor directors, nor family living with
/// the owner. `isException` is the answer to the row's question, none while it was not asked.
SmallBusinessStatus smallBusinessStatus(const IndustryRule& rule, std::optional<int> employees,
                                        std::optional<bool> isException);

}  // namespace banso
