// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>

#include "shared/domain/hub_records.h"
#include "tests/simulation/erased.h"
#include "tests/simulation/swarm.h"

namespace banso::simulation {

/// What the people of a small chamber do on their tablets, in the words of their work. Few
/// businesses and few values, so that they get in each other's way.
class Workload {
  public:
    Workload(SimulatedHub& hub, IdSource& ids, Dice& dice, Chronicle& chronicle,
             const Erased& erased, const Swarm& swarm);

    /// Something that the person of this tablet may do now; says what.
    const char* act(SimulatedTablet& tablet);
    /// Decides every contradiction that this tablet shows.
    void decideAll(SimulatedTablet& tablet);
    /// From now on advisors see their own clients only, and these people come and go.
    void giveFiles(RecordId supervisor, const std::vector<RecordId>& advisors);
    /// Something that the office's engine does.
    void actEngine();
    /// One that is there for this tablet; null when there is none.
    RecordId liveBusiness(SimulatedTablet& tablet) {
        return pick(tablet, "business", "cancelled IS NULL");
    }
    /// What a tablet showed before its file was put back is not before anybody any more.
    void wentBack(SimulatedTablet& tablet) { m_openForms.erase(&tablet); }

  private:
    using Tablet = SimulatedTablet;
    struct Action {
        const char* name;
        int weight;
        void (Workload::*perform)(Tablet& tablet);
    };
    static const std::vector<Action>& actions();
    RecordId pick(Tablet& tablet, const std::string& kind, const std::string& where = "1");
    std::string someText(const char* what);
    template <typename Record>
    void create(Tablet& tablet, const Record& record);
    template <typename Record, typename Edit>
    void edit(Tablet& tablet, RecordId id, Edit&& change);

    void editBusiness(Tablet& tablet);
    void leaveFormOpen(Tablet& tablet);
    void saveOpenForm(Tablet& tablet);
    void foundBusiness(Tablet& tablet);
    void recordConsultation(Tablet& tablet) { recordConsultation(tablet, liveBusiness(tablet)); }
    void recordConsultation(Tablet& tablet, RecordId business);
    void addToConsultation(Tablet& tablet);
    void enterFigure(Tablet& tablet);
    void answerChecksheet(Tablet& tablet);
    void cancelOrBringBackConsultation(Tablet& tablet);
    void cancelOrBringBackBusiness(Tablet& tablet);
    template <typename Record>
    void cancelOrBringBack(Tablet& tablet, const std::string& kind);
    void decide(Tablet& tablet);
    void decide(Tablet& tablet, const Conflict& conflict, bool leavesSides);
    void joinOrPart(Tablet& tablet);
    void handOver(Tablet& tablet);
    void standIn(Tablet& tablet);
    void restrict(Tablet& tablet);
    void noteInConfidence(Tablet& tablet);
    const char* someScope();
    void setScope(const char* value);
    RecordId someAdvisor();
    void openOrCloseCase(Tablet& tablet);
    void writeWhatSheMayNot(Tablet& tablet);
    void writeForALaterVersion(Tablet& tablet);
    void mend(Tablet& tablet);

    SimulatedHub& m_hub;
    IdSource& m_ids;
    Dice& m_dice;
    Chronicle& m_chronicle;
    const Erased& m_erased;
    const bool m_marks;  // hardly anything is written twice (tests/simulation/trace.h)
    std::int64_t m_lastMark;
    RecordId m_plan;
    std::vector<RecordId> m_businesses;
    RecordId m_supervisor;
    std::vector<RecordId> m_advisors;
    std::vector<int> m_weights;  // of the actions, in this chamber
    std::map<const Tablet*, sync::Seen<Business>> m_openForms;
};

template <typename Record>
void Workload::create(Tablet& tablet, const Record& record) {
    m_chronicle.save(tablet, {sync::creation(record)}, {{}});
}

template <typename Record, typename Edit>
void Workload::edit(Tablet& tablet, RecordId id, Edit&& change) {
    const auto seen = tablet.read<Record>(id);
    Record after = seen.value;
    change(after);
    const auto made = sync::edit(seen, after);
    if (!made.changes.empty()) m_chronicle.save(tablet, {made}, {seen.state});
}

}  // namespace banso::simulation
