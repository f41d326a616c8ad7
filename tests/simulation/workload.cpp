// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/workload.h"

#include <algorithm>

#include "shared/db/statement.h"
#include "shared/domain/catalogue.h"
#include "shared/domain/checksheet.h"
#include "shared/domain/consultation.h"
#include "shared/domain/drift.h"
#include "shared/domain/figure.h"
#include "shared/domain/hub_records.h"
#include "shared/domain/kinds.h"
#include "shared/domain/plan.h"
#include "shared/schema/check.h"
#include "tests/simulation/trace.h"

namespace banso::simulation {
namespace {

constexpr int kBusinesses = 3;
/// The places of these actions.
constexpr std::size_t kJoinOrPart = 1;
constexpr std::size_t kHandOver = 2;
constexpr std::size_t kStandIn = 3;
constexpr std::size_t kRestrict = 4;
constexpr std::size_t kNoteInConfidence = 5;

/// What was made under an id that its key does not make is entered anew, not mended.
bool hasWrongId(const sync::Operation& operation) {
    const KindInfo& kind = *findKind(operation.kind);
    if (kind.naturalKey.empty()) return false;
    Units units;
    for (const sync::UnitChange& change : operation.changes)
        units.emplace(change.unit, change.value);
    const RecordId id = naturalId(kind, units);
    return !id.isNull() && id != operation.record;
}

}  // namespace

Workload::Workload(SimulatedHub& hub, IdSource& ids, Dice& dice, Chronicle& chronicle,
                   const Erased& erased, const Swarm& swarm)
    : m_hub(hub),
      m_ids(ids),
      m_dice(dice),
      m_chronicle(chronicle),
      m_erased(erased),
      m_marks(swarm.hasMarks()),
      m_lastMark(Trace::kFirstMark) {
    // Each chamber does more of one thing, and nothing of another.
    for (const Action& action : actions())
        m_weights.push_back(action.weight * m_dice.weighted({15, 60, 15, 0, 10}));
    if (!swarm.hasTwins()) m_weights[kJoinOrPart] = 0;
    if (!swarm.hasOwnFiles())
        for (const std::size_t action : {kHandOver, kStandIn, kRestrict, kNoteInConfidence})
            m_weights[action] = 0;
    m_weights.front() = std::max(m_weights.front(), 1);
    m_plan = m_ids.recordId();
    m_hub.inGroup([&](sync::Hub& h) {
        for (int i = 0; i < kBusinesses; ++i) {
            Business business;
            business.id = m_ids.recordId();
            business.name = "店 " + std::to_string(i);
            business.phone = "027";
            m_businesses.push_back(business.id);
            h.bring({"business", business.id, toUnits(business)});
            if (i != 0) continue;
            Plan plan;
            plan.id = m_plan;
            plan.business = business.id;
            h.bring({"plan", plan.id, toUnits(plan)});
        }
        return 0;
    });
}

/// Few values, so that people often enter the same; or each one once.
std::string Workload::someText(const char* what) {
    if (m_marks) return Trace::marked(what, ++m_lastMark);
    return std::string(what) + " " + std::to_string(m_dice.below(4));
}

RecordId Workload::pick(Tablet& tablet, const std::string& kind, const std::string& where) {
    Statement row =
        tablet.database().prepare("SELECT id FROM " + kind + " WHERE " + where + " ORDER BY id");
    std::vector<RecordId> found;
    while (row.step()) found.push_back(row.id(0));
    if (found.empty()) return {};
    return found[static_cast<std::size_t>(m_dice.below(static_cast<int>(found.size())))];
}

const std::vector<Workload::Action>& Workload::actions() {
    static const std::vector<Action> all{
        {"edits a business", 24, &Workload::editBusiness},
        {"joins or parts a business", 10, &Workload::joinOrPart},
        {"hands a file over", 30, &Workload::handOver},
        {"names a stand-in", 15, &Workload::standIn},
        {"restricts a file or opens it", 8, &Workload::restrict},
        {"notes in confidence", 10, &Workload::noteInConfidence},
        {"leaves a form open", 6, &Workload::leaveFormOpen},
        {"saves a form left open", 8, &Workload::saveOpenForm},
        {"enters a new business", 3, &Workload::foundBusiness},
        {"records a consultation", 10, &Workload::recordConsultation},
        {"adds to a consultation", 8, &Workload::addToConsultation},
        {"enters a figure", 10, &Workload::enterFigure},
        {"answers a checksheet", 8, &Workload::answerChecksheet},
        {"cancels or brings back a consultation", 4, &Workload::cancelOrBringBackConsultation},
        {"cancels or brings back a business", 3, &Workload::cancelOrBringBackBusiness},
        {"decides a conflict", 10, &Workload::decide},
        {"opens or closes a case", 3, &Workload::openOrCloseCase},
        {"writes what she may not", 2, &Workload::writeWhatSheMayNot},
        {"writes as a later version does", 4, &Workload::writeForALaterVersion},
        {"mends what was quarantined", 2, &Workload::mend},
    };
    return all;
}

const char* Workload::act(Tablet& tablet) {
    int sum = 0;
    for (const int weight : m_weights) sum += weight;
    int at = m_dice.below(sum);
    std::size_t place = 0;
    while (at >= m_weights[place]) at -= m_weights[place++];
    (this->*actions()[place].perform)(tablet);
    return actions()[place].name;
}

void Workload::editBusiness(Tablet& tablet) {
    const RecordId id = liveBusiness(tablet);
    if (id.isNull()) return;
    edit<Business>(tablet, id, [&](Business& business) {
        const int what = m_dice.below(3);
        if (what == 0) business.phone = someText("027");
        if (what == 1) business.memo = !m_marks && m_dice.percent(20) ? "" : someText("メモ");
        if (what == 2) {
            business.postalCode = "371-000" + std::to_string(m_dice.below(3));
            business.address = someText("前橋市");
        }
    });
}

void Workload::leaveFormOpen(Tablet& tablet) {
    const RecordId id = liveBusiness(tablet);
    if (!id.isNull()) m_openForms.insert_or_assign(&tablet, tablet.read<Business>(id));
}

void Workload::saveOpenForm(Tablet& tablet) {
    const auto form = m_openForms.find(&tablet);
    if (form == m_openForms.end()) return editBusiness(tablet);
    // A file that has left takes its open form along, unless that is kept as a draft.
    if (tablet.replica().state("business", form->second.value.id).isNew()) {
        const RecordId gone = form->second.value.id;
        m_openForms.erase(form);
        // The page of somebody who was erased meanwhile may be before her still.
        if (m_erased.contains(gone)) recordConsultation(tablet, gone);
        return;
    }
    Business after = form->second.value;
    after.phone = someText("090");
    if (m_dice.percent(50)) after.memo = someText("様式");
    const auto made = sync::edit(form->second, after);
    if (!made.changes.empty()) m_chronicle.save(tablet, {made}, {form->second.state});
    // Sometimes she presses "save", looks again at what the form showed, and saves once more.
    if (m_dice.percent(70)) m_openForms.erase(form);
}

void Workload::foundBusiness(Tablet& tablet) {
    Business business;
    business.id = m_ids.recordId();
    business.name = "創業 " + std::to_string(m_dice.below(100));
    create(tablet, business);
}

void Workload::recordConsultation(Tablet& tablet, RecordId business) {
    Consultation made;
    made.id = m_ids.recordId();
    if (m_dice.percent(90)) made.business = business;
    made.writer = tablet.person();
    made.day = tokyoDate(tablet.clock().now());
    made.method = Method::Visit;
    made.said = someText("お話");
    made.staff[tablet.person().text()] = true;
    made.notes[tablet.person().text()] = someText("所見");
    create(tablet, made);
}

void Workload::addToConsultation(Tablet& tablet) {
    const RecordId id = pick(tablet, "consultation", "cancelled IS NULL");
    if (id.isNull()) return recordConsultation(tablet);
    edit<Consultation>(tablet, id, [&](Consultation& made) {
        if (m_dice.percent(50)) made.nextStep = someText("次");
        if (m_dice.percent(50)) made.notes[tablet.person().text()] = someText("追記");
        if (made.business.isNull() && m_dice.percent(50)) made.business = liveBusiness(tablet);
    });
}

void Workload::enterFigure(Tablet& tablet) {
    Figure figure;
    figure.business = liveBusiness(tablet);
    if (figure.business.isNull()) return;
    figure.period = m_dice.percent(50) ? "2026-09" : "2026-10";
    figure.measure = Measure::Sales;
    figure.id = naturalId(kindOf<Figure>(), toUnits(figure));
    const auto fill = [&](Figure& made) {
        made.amount = m_marks ? ++m_lastMark : 100'000 * m_dice.below(3);
        made.taxBasis = m_dice.percent(50) ? TaxBasis::Excluded : TaxBasis::Included;
        made.source = m_dice.percent(50) ? FigureSource::Books : FigureSource::Spoken;
    };
    const auto known = tablet.read<Figure>(figure.id);
    if (!known.state.isNew() && !known.state.units().empty()) {
        if (!known.value.cancelled) edit<Figure>(tablet, figure.id, fill);
        return;
    }
    fill(figure);
    create(tablet, figure);
}

void Workload::answerChecksheet(Tablet& tablet) {
    const RecordId id = pick(tablet, "checksheet", "cancelled IS NULL");
    if (id.isNull()) {
        Checksheet sheet;
        sheet.id = m_ids.recordId();
        sheet.business = liveBusiness(tablet);
        sheet.questionSet = "checksheet.2026";
        if (!sheet.business.isNull()) create(tablet, sheet);
        return;
    }
    edit<Checksheet>(tablet, id, [&](Checksheet& sheet) {
        for (int i = 0; i < 2; ++i)
            sheet.answers["money.item" + std::to_string(m_dice.below(3))].level =
                1 + m_dice.below(5);
    });
}

template <typename Record>
void Workload::cancelOrBringBack(Tablet& tablet, const std::string& kind) {
    const RecordId id = pick(tablet, kind);
    if (id.isNull()) return;
    edit<Record>(tablet, id, [&](Record& record) {
        record.cancelled = !record.cancelled;
        record.cancelReason = record.cancelled ? someText("取消") : "";
    });
}

void Workload::cancelOrBringBackConsultation(Tablet& tablet) {
    cancelOrBringBack<Consultation>(tablet, "consultation");
}

void Workload::cancelOrBringBackBusiness(Tablet& tablet) {
    cancelOrBringBack<Business>(tablet, "business");
}

void Workload::decide(Tablet& tablet) {
    const auto open = tablet.openConflicts();
    if (open.empty()) return editBusiness(tablet);
    const auto place = static_cast<std::size_t>(m_dice.below(static_cast<int>(open.size())));
    decide(tablet, tablet.read<Conflict>(open[place]).value, true);
}

void Workload::decideAll(Tablet& tablet) {
    for (const RecordId id : tablet.openConflicts())
        decide(tablet, tablet.read<Conflict>(id).value, false);
}

void Workload::decide(Tablet& tablet, const Conflict& conflict, bool leavesSides) {
    if (conflict.sides.empty()) return;
    const auto shown = tablet.replica().state(conflict.subjectKind, conflict.subject);
    auto chosen = conflict.sides.begin();
    std::advance(chosen, m_dice.below(static_cast<int>(conflict.sides.size())));
    sync::UnitChange change{conflict.subjectUnit,
                            sync::OperationName(shown.versionOf(conflict.subjectUnit)),
                            chosen->second.value,
                            {}};
    // Who ends all contradictions joins and cancels nothing: that would make new ones.
    const std::string& unit = conflict.subjectUnit;
    if (!leavesSides && m_marks && (unit == kAliasUnit || unit == kLifeUnit))
        change.value = shown.value(unit);
    // Nobody can move a record to another place.
    const KindInfo* kind = findKind(conflict.subjectKind);
    if (!leavesSides && kind != nullptr && placesRecord(*kind, unit))
        change.value = shown.value(unit);
    for (const auto& [name, side] : conflict.sides)
        // Now and then somebody leaves a side for later.
        if (name == chosen->first || !leavesSides || m_dice.percent(85))
            change.settles.push_back(name);
    m_chronicle.save(tablet, {{conflict.subjectKind, conflict.subject, {change}}}, {shown});
}

void Workload::openOrCloseCase(Tablet& tablet) {
    DriftCase made;
    made.plan = m_plan;
    const auto plan = tablet.read<Plan>(m_plan);
    if (plan.state.isNew()) return;
    made.business = plan.value.business;
    made.ordinal = 0;
    made.id = naturalId(kindOf<DriftCase>(), toUnits(made));
    if (tablet.read<DriftCase>(made.id).state.isNew()) {
        made.reason = someText("理由");
        create(tablet, made);
        return;
    }
    edit<DriftCase>(tablet, made.id, [&](DriftCase& known) {
        const auto author =
            fromUnits<Person>(tablet.person(), m_hub.state(tablet.person()).units());
        if (!hasRole(author, Role::Supervisor, tokyoDate(tablet.clock().now()))) {
            known.reason = someText("理由");
            return;
        }
        known.stateWord = m_dice.percent(50) ? CaseState::Closed : CaseState::Started;
        known.stateReason = someText("経過");
        known.stateBy = tablet.person();
    });
}

void Workload::writeWhatSheMayNot(Tablet& tablet) {
    Business business;
    business.id = m_ids.recordId();
    business.name = "保留 " + std::to_string(m_dice.below(100));
    business.memo = someText("メモ");
    Setting setting;
    setting.key = someText("fiscalYear");
    setting.id = naturalId(kindOf<Setting>(), toUnits(setting));
    m_chronicle.save(tablet, {sync::creation(business), sync::creation(setting)}, {{}, {}});
}

/// Units, members and words that this version does not know.
void Workload::writeForALaterVersion(Tablet& tablet) {
    const RecordId id = liveBusiness(tablet);
    if (id.isNull()) return;
    const sync::RecordState shown = tablet.replica().state("business", id);
    sync::RecordChange made{"business", id, {}};
    const std::string since = std::to_string(2020 + m_dice.below(3));
    for (const auto& [unit, value] :
         {std::pair<std::string, std::string>{"mood/" + since, R"({"b":[1.50,"é"],"a":null})"},
          {"legal", R"({"form":"cooperative","since":")" + since + "\"}"}})
        if (value != shown.value(unit))
            made.changes.push_back({unit, sync::OperationName(shown.versionOf(unit)), value, {}});
    if (!made.changes.empty()) m_chronicle.save(tablet, {made}, {shown});
}

void Workload::mend(Tablet& tablet) {
    const RecordId id = pick(tablet, "quarantine_entry", "closed IS NULL AND behind IS NULL");
    if (id.isNull()) return;
    const auto entry = tablet.read<QuarantineEntry>(id).value;
    const auto old = sync::decodeSave(entry.line, entry.device);
    if (!old) return;
    std::vector<sync::RecordChange> changes;
    std::vector<sync::RecordState> shown;
    for (const sync::Operation& operation : old->operations) {
        if (operation.kind == "setting" || hasWrongId(operation)) continue;
        shown.push_back(tablet.replica().state(operation.kind, operation.record));
        changes.push_back({operation.kind, operation.record, operation.changes});
        for (sync::UnitChange& change : changes.back().changes) {
            change.base = shown.back().versionOf(change.unit);
            change.settles.clear();
            // Who mends often writes something else.
            if (change.unit == "memo") change.value = json::quoted(someText("メモ"));
        }
    }
    if (changes.empty()) return;
    m_chronicle.save(tablet, changes, shown, sync::makeName(entry.device, *entry.sequence));
}

}  // namespace banso::simulation
