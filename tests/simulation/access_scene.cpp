// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/access_scene.h"

#include "shared/db/statement.h"
#include "shared/domain/catalogue.h"
#include "shared/domain/confidential_note.h"
#include "shared/domain/person.h"
#include "tests/support/setting.h"

namespace banso::simulation {

AccessScene::AccessScene() {
    setScope("own");
    shop = makeShop(t1, "カフェ とおりみち");
    other = makeShop(t2, "山の湯");
    syncAll();
}

void AccessScene::syncAll() {
    for (int i = 0; i < 2; ++i)
        for (SimulatedTablet* tablet : tablets) BANSO_ASSERT(tablet->sync().has_value());
}

void AccessScene::setScope(const std::string& value) {
    hub.inGroup([&](sync::Hub& h) {
        h.bring(tests::settingOf("access.scope", value));
        return 0;
    });
}

RecordId AccessScene::makeShop(SimulatedTablet& tablet, const std::string& name) {
    Business business;
    business.id = ids.recordId();
    business.name = name;
    business.phone = "X";
    tablet.create(business);
    return business.id;
}

RecordId AccessScene::visit(SimulatedTablet& tablet, RecordId business) {
    Consultation made;
    made.id = ids.recordId();
    made.business = business;
    made.writer = tablet.person();
    made.day = tokyoDate(clock.now());
    made.method = Method::Visit;
    tablet.create(made);
    return made.id;
}

void AccessScene::setPhone(SimulatedTablet& tablet, RecordId business, const std::string& phone) {
    tablet.change<Business>(business, [&](Business& b) { b.phone = phone; });
}

void AccessScene::noteInConfidence(SimulatedTablet& tablet, RecordId business,
                                   const std::string& debts) {
    const RecordId id = confidentialNoteOf(business);
    if (holds<ConfidentialNote>(tablet, id))
        return tablet.change<ConfidentialNote>(id, [&](ConfidentialNote& n) { n.debts = debts; });
    ConfidentialNote note;
    note.id = id;
    note.business = business;
    note.debts = debts;
    tablet.create(note);
}

void AccessScene::handOver(RecordId business, RecordId to) {
    BANSO_ASSERT(t3.sync().has_value());
    t3.change<Business>(business, [&](Business& b) { b.advisor = to; });
    BANSO_ASSERT(t3.sync().has_value());
}

void AccessScene::standIn(RecordId absent, RecordId deputy, int days) {
    StandIn made;
    made.id = ids.recordId();
    made.absent = absent;
    made.deputy = deputy;
    made.from = tokyoDate(clock.now());
    made.to = addDays(*made.from, days - 1);
    hub.inGroup([&](sync::Hub& h) {
        h.bring({"stand_in", made.id, toUnits(made)});
        return 0;
    });
}

void AccessScene::beginForm(SimulatedTablet& tablet, RecordId business) {
    tablet.database()
        .prepare(
            "INSERT INTO draft(id,form,subject,title,body,updatedAt) "
            "VALUES('d','consultation',?,'下書き','{}',7)")
        .bind(business)
        .run();
}

std::int64_t AccessScene::lastSave(SimulatedTablet& tablet) {
    return sync::Meta(tablet.database()).number("sequence");
}

std::string AccessScene::logged(SimulatedTablet& tablet, std::int64_t sequence,
                                const char* column) {
    Statement row = tablet.database().prepare(std::string("SELECT ") + column +
                                              " FROM operation WHERE sequence=?");
    row.bind(sequence);
    return row.step() ? row.string(0) : std::string{};
}

}  // namespace banso::simulation
