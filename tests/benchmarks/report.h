// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace banso::bench {

/// One line of the table.
struct Figure {
    std::string name;
    std::string unit;
    std::optional<double> figure;  // none: what it measures is not built
    std::optional<double> limit;   // the raw limit, measured in the same run
    std::optional<double> bound;   // of the ratio to the limit; without a limit, of the figure
    bool atLeast = false;          // the bound is the least that is good, not the most

    std::optional<double> ratio() const;
    /// Nothing for a line that is shown beside others.
    std::optional<bool> met() const;
};

using Report = std::vector<Figure>;

void printTable(const Report& report, std::ostream& out);
/// A list of objects: name, unit, figure, limit, ratio, bound, met.
std::string toJson(const Report& report);

/// How often each side is measured; drift of the machine hits both, because they take turns.
struct Runs {
    std::vector<double> limit;
    std::vector<double> product;
};

double median(std::vector<double> values);
/// Milliseconds that `work` takes.
double timed(const std::function<void()>& work);

}  // namespace banso::bench
