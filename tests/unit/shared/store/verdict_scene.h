// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/domain/business.h"
#include "shared/domain/figure.h"
#include "shared/domain/plan.h"
#include "shared/store/plan_evidence_store.h"
#include "tests/support/test_tablet.h"

namespace banso::tests {

/// A tablet with one business and its running plan from April 2026; today is 24 November 2026.
struct VerdictScene {
    struct StandingClock final : Clock {
        Instant now() const override { return Instant{std::chrono::milliseconds{1}}; }
    };

    StandingClock clock;
    RandomIds ids{clock};
    TestTablet tablet{"abcdefghijklmnop", ids.recordId(), clock, {}};
    const Date today = std::chrono::year{2026} / 11 / 24;
    Plan plan;

    VerdictScene() {
        Business business;
        business.id = ids.recordId();
        business.name = "榛名製パン";
        tablet.create(business);
        plan.id = ids.recordId();
        plan.business = business.id;
        plan.stateWord = PlanState::Running;
        plan.finishedOn = std::chrono::year{2026} / 3 / 20;
        plan.firstMonth = std::chrono::year{2026} / 4;
        plan.months = 12;
        plan.taxBasis = TaxBasis::Excluded;
        plan.profitMeasure = Measure::OperatingProfit;
        plan.targets["2026-04/2027-03"].sales = 12'000'000;
        tablet.create(plan);
    }

    PlanEvidence evidence() {
        return PlanEvidenceStore(tablet.database(), {}).evidenceOf(plan, today);
    }
};

}  // namespace banso::tests
