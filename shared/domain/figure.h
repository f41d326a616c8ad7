// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/schema/codec.h"

namespace banso {

/// What a business sold or earned in a range of months, as exactly as somebody knows it. The world
/// has each such fact once: its id follows from business, period and measure. Amount, tax basis,
/// source and state are one unit, because an amount without its basis means nothing.
struct Figure : RecordBase {
    RecordId business;
    std::string period;  // "2026-04" or "2026-04/2026-09": the months it covers
    std::optional<Measure> measure;
    // unit "value"
    std::optional<std::int64_t> amount;  // yen
    std::optional<TaxBasis> taxBasis;
    std::optional<FigureSource> source;
    std::optional<FigureState> state;
    std::optional<Date> readOn;
    // unit "trend": when there is no amount
    std::optional<Direction> direction;
    std::optional<std::int64_t> roughPercent;  // per cent against the same months of last year
    std::optional<FigureSource> trendSource;
};

template <>
struct Declaration<Figure> {
    static KindInfo kind() {
        return {.name = "figure",
                .scopeField = "business",
                .ownerField = "business",
                .naturalKey = {"period", "measure"}};
    }
    static auto fields() {
        using F = Figure;
        return std::tuple(
            reference("business", &F::business, "business").required(),
            text("period", &F::period, 15).required(), wordField("measure", &F::measure).required(),
            integer("amount", &F::amount).in("value"),
            wordField("taxBasis", &F::taxBasis).in("value"),
            wordField("source", &F::source).in("value"), wordField("state", &F::state).in("value"),
            date("readOn", &F::readOn).in("value"),
            wordField("direction", &F::direction).in("trend"),
            integer("roughPercent", &F::roughPercent, -1'000, 1'000).in("trend"),
            wordField("trendSource", &F::trendSource).in("trend"));
    }
};
BANSO_DECLARE_KIND(Figure);

}  // namespace banso
