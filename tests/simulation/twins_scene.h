// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/simulation/scene.h"

namespace banso::simulation {

/// T1 made the shop; T2, not knowing of it, the same business once more, with another phone. All
/// have both.
struct TwinsScene : Scene {
    RecordId twin = makeTwin();

    TwinsScene() { syncAll(); }
    /// T2 makes the shop once more.
    RecordId makeTwin() {
        Business business;
        business.id = ids.recordId();
        business.name = "カフェ とおりみち";
        business.phone = "Y";
        t2.create(business);
        return business.id;
    }
    void join(SimulatedTablet& tablet, RecordId record, RecordId standing) {
        tablet.change<Business>(record, [&](Business& b) { b.alias = standing; });
    }
};

}  // namespace banso::simulation
