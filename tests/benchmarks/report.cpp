// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/report.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <iomanip>

#include "shared/codec/json.h"

namespace banso::bench {
namespace {

constexpr int kNameWidth = 58;
constexpr int kNumberWidth = 11;

/// Four digits that count, without an exponent.
std::string digits(double value) {
    const int decimals = value >= 1'000 ? 0 : value >= 100 ? 1 : value >= 1 ? 2 : 3;
    char text[48];
    std::snprintf(text, sizeof text, "%.*f", decimals, value);
    return text;
}

std::string digits(const std::optional<double>& value) {
    return value ? digits(*value) : std::string("-");
}

std::string verdict(const Figure& figure) {
    if (!figure.figure) return "not built";
    if (!figure.met()) return "-";
    return *figure.met() ? "yes" : "NO";
}

std::string boundText(const Figure& figure) {
    if (!figure.bound) return "-";
    return (figure.atLeast ? ">= " : "<= ") + digits(*figure.bound);
}

}  // namespace

std::optional<double> Figure::ratio() const {
    if (!figure || !limit) return std::nullopt;
    return *figure / *limit;
}

std::optional<bool> Figure::met() const {
    if (!bound) return std::nullopt;
    if (!figure) return false;
    const double measured = limit ? *ratio() : *figure;
    return atLeast ? measured >= *bound : measured <= *bound;
}

void printTable(const Report& report, std::ostream& out) {
    const auto line = [&](const std::string& name, const std::vector<std::string>& cells) {
        out << std::left << std::setw(kNameWidth) << name << std::right;
        for (const std::string& cell : cells) out << std::setw(kNumberWidth) << cell;
        out << '\n';
    };
    line("", {"figure", "limit", "unit", "ratio", "bound", "met"});
    for (const Figure& figure : report)
        line(figure.name, {digits(figure.figure), digits(figure.limit), figure.unit,
                           digits(figure.ratio()), boundText(figure), verdict(figure)});
    out << std::flush;
}

std::string toJson(const Report& report) {
    json::Writer writer;
    const auto number = [&](std::string_view name, const std::optional<double>& value) {
        writer.memberRaw(name, value ? digits(*value) : std::string("null"));
    };
    writer.beginArray();
    for (const Figure& figure : report) {
        writer.beginObject().member("name", figure.name).member("unit", figure.unit);
        number("figure", figure.figure);
        number("limit", figure.limit);
        number("ratio", figure.ratio());
        number("bound", figure.bound);
        if (const auto met = figure.met())
            writer.memberBool("met", *met);
        else
            writer.memberRaw("met", "null");
        writer.endObject();
    }
    return writer.endArray().take();
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

double timed(const std::function<void()>& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
        .count();
}

}  // namespace banso::bench
