// SPDX-License-Identifier: Apache-2.0
#include "tests/demonstration/chamber.h"

#include "tests/demonstration/agenda.h"
#include "tests/demonstration/cases.h"
#include "tests/demonstration/checksheets.h"
#include "tests/demonstration/consents.h"
#include "tests/demonstration/consultations.h"
#include "tests/demonstration/plan_design.h"
#include "tests/demonstration/register.h"
#include "tests/demonstration/staff.h"
#include "tests/demonstration/story.h"
#include "tests/demonstration/story_talks.h"
#include "tests/demonstration/workbench.h"

namespace banso::demonstration {

ChamberFacts makeChamber(const ChamberOptions& options, RecordSink& sink) {
    const bool halfYearOver =
        options.today.month() >= std::chrono::October || options.today.month() < std::chrono::April;
    BANSO_ASSERT(halfYearOver);
    Workbench bench(options, sink);
    ChamberFacts facts;
    facts.staff = makeStaff(bench);
    std::vector<Client> clients = makeRegister(bench, facts.staff);
    const std::vector<PlanDesign> designs = designPlans(bench, facts.staff, clients);
    facts.story = storyBusinesses(clients);
    for (const Client& client : clients)
        facts.businesses.push_back(
            {client.business.id, client.entry, industries()[client.industry].key, client.doubleOf});
    addRegister(bench, clients);
    addPlans(bench, designs);
    for (const PlanDesign& design : designs) facts.plans.push_back(design.truth);
    addFigures(bench, designs);
    addFollowUps(bench, facts.staff, clients, designs);
    addStoryTalks(bench, facts.staff, clients);
    addAgenda(bench, facts.staff, clients);
    addPromises(bench, clients, designs);
    addCases(bench, facts.staff, clients, designs);
    addChecksheets(bench, facts.staff, clients, designs);
    addConsents(bench, facts.staff, clients);
    BANSO_ASSERT(bench.count() < options.records);
    addConsultations(bench, facts.staff, clients, options.records - bench.count());
    return facts;
}

}  // namespace banso::demonstration
