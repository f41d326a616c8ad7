// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/access_workload.h"

#include <array>
#include <vector>

#include "shared/db/statement.h"
#include "shared/domain/person.h"
#include "tests/simulation/access_checker.h"
#include "tests/simulation/access_scene.h"

namespace banso::simulation {
namespace {

constexpr int kSteps = 90;
/// Sabotage begins when the chamber has some life.
constexpr int kCalmSteps = 30;

/// An own save, and whether its author had heard nothing against it.
struct Work {
    SimulatedTablet* tablet;
    std::int64_t sequence;
    bool inGoodFaith;
};

class AccessPlay {
  public:
    AccessPlay(std::uint64_t seed, AccessSabotage sabotage) : m_dice(seed), m_sabotage(sabotage) {
        m_shops = {m_scene.shop, m_scene.other};
    }

    std::string run() {
        for (int step = 0; step < kSteps; ++step) {
            if (step == kCalmSteps) interfere();
            m_scene.clock.advance(std::chrono::minutes{m_dice.below(400)});
            act();
        }
        return heal();
    }

  private:
    SimulatedTablet& anyTablet() { return *m_scene.tablets[pick(m_scene.tablets.size())]; }
    std::size_t pick(std::size_t size) {
        return static_cast<std::size_t>(m_dice.below(static_cast<int>(size)));
    }
    RecordId anyAdvisor() { return m_dice.percent(50) ? m_scene.sato : m_scene.tanaka; }
    RecordId anyShop() { return m_shops[pick(m_shops.size())]; }
    static bool has(Database& database, const char* sql, RecordId id) {
        Statement row = database.prepare(sql);
        return row.bind(id).step();
    }
    void note(SimulatedTablet& tablet, RecordId shop) {
        const bool isLeaving =
            has(tablet.database(), "SELECT 1 FROM leaving WHERE file=?", shop) ||
            // What waits behind her own quarantined work waits with it.
            has(tablet.database(),
                "SELECT 1 FROM operation WHERE business=? AND outcome IN('quarantined','held')",
                shop);
        m_work.push_back({&tablet, AccessScene::lastSave(tablet), !isLeaving});
    }

    void act() {
        switch (m_dice.weighted({22, 14, 6, 10, 6, 4, 3, 4, 3, 6, 8, 28})) {
            case 0:
                return editShop();
            case 1:
                return visitShop();
            case 2:
                return makeShop();
            case 3:
                return handOver();
            case 4:
                return standIn();
            case 5:
                return m_scene.setScope(std::array{"own", "part", "all"}[pick(3)]);
            case 6:
                return changeRole();
            case 7:
                return draft();
            case 8:
                return placeLater();
            case 9:
                return restrict();
            case 10:
                return noteInConfidence();
            default:
                return sync(anyTablet());
        }
    }
    void editShop() {
        SimulatedTablet& tablet = anyTablet();
        const RecordId shop = anyShop();
        if (!AccessScene::holds<Business>(tablet, shop)) return;
        m_scene.setPhone(tablet, shop, std::to_string(m_dice.below(1'000)));
        note(tablet, shop);
    }
    void visitShop() {
        SimulatedTablet& tablet = anyTablet();
        const RecordId shop = anyShop();
        if (!AccessScene::holds<Business>(tablet, shop)) return;
        m_scene.visit(tablet, shop);
        note(tablet, shop);
    }
    void makeShop() {
        SimulatedTablet& tablet = anyTablet();
        Business business;
        business.id = m_scene.ids.recordId();
        business.name = "新しい店";
        if (m_dice.percent(40)) business.advisor = anyAdvisor();
        tablet.create(business);
        m_shops.push_back(business.id);
        note(tablet, business.id);
        m_scene.visit(tablet, business.id);
        note(tablet, business.id);
    }
    void handOver() {
        const RecordId shop = anyShop();
        if (!AccessScene::holds<Business>(m_scene.t3, shop)) return;
        m_scene.t3.change<Business>(shop, [&](Business& b) { b.advisor = anyAdvisor(); });
    }
    void standIn() {
        StandIn made;
        made.id = m_scene.ids.recordId();
        made.absent = anyAdvisor();
        made.deputy = made.absent == m_scene.sato ? m_scene.tanaka : m_scene.sato;
        made.from = addDays(tokyoDate(m_scene.clock.now()), m_dice.below(3));
        made.to = addDays(*made.from, m_dice.below(3));
        m_scene.hub.inGroup([&](sync::Hub& h) {
            h.bring({"stand_in", made.id, toUnits(made)});
            return 0;
        });
    }
    void changeRole() {
        const RecordId who = anyAdvisor();
        const Date today = tokyoDate(m_scene.clock.now());
        const auto state = m_scene.hub.state(who);
        auto person = fromUnits<Person>(who, state.units());
        person.roles["supervisor"] = {today, addDays(today, m_dice.below(3) - 1), {}};
        m_scene.hub.inGroup([&](sync::Hub& h) {
            h.bring({"person", who, toUnits(person)});
            return 0;
        });
    }
    void restrict() {
        SimulatedTablet& tablet = anyTablet();
        const RecordId shop = anyShop();
        if (!AccessScene::holds<Business>(tablet, shop)) return;
        tablet.change<Business>(shop,
                                [&](Business& b) { b.restricted = !b.restricted.value_or(false); });
        note(tablet, shop);
    }
    void noteInConfidence() {
        SimulatedTablet& tablet = anyTablet();
        const RecordId shop = anyShop();
        if (!AccessScene::holds<Business>(tablet, shop)) return;
        m_scene.noteInConfidence(tablet, shop, std::to_string(m_dice.below(1'000)));
    }
    void draft() {
        Statement statement = anyTablet().database().prepare(
            "INSERT OR REPLACE INTO draft(id,form,subject,title,body,updatedAt) "
            "VALUES('d','consultation',?,'下書き','{}',7)");
        statement.bind(anyShop()).run();
        if (m_dice.percent(60)) anyTablet().database().execute("DELETE FROM draft");
    }
    void placeLater() {
        SimulatedTablet& tablet = anyTablet();
        const RecordId shop = anyShop();
        if (!AccessScene::holds<Business>(tablet, shop)) return;
        // A talk with somebody unknown, who turns out to be a client.
        const RecordId talk = m_scene.visit(tablet, {});
        (void)tablet.sync();
        if (!AccessScene::holds<Business>(tablet, shop)) return;
        tablet.change<Consultation>(talk, [&](Consultation& c) { c.business = shop; });
        (void)tablet.sync();
    }
    void sync(SimulatedTablet& tablet) {
        m_scene.hub.pullRowsMax = m_dice.percent(50) ? 4 : 20'000;
        constexpr std::array kFaults{Fault::LoseRequest,   Fault::LoseReply, Fault::CutReply,
                                     Fault::DoubleRequest, Fault::HoldUp,    Fault::KillHub};
        if (m_sabotage == AccessSabotage::PurgedWithUnsentWork) purge(tablet);
        if (m_dice.percent(15))
            (void)tablet.syncKilledAt(1 + m_dice.below(8));
        else if (m_dice.percent(30))
            (void)tablet.sync(kFaults[pick(kFaults.size())]);
        else
            (void)tablet.sync();
        if (m_dice.percent(30)) m_scene.hub.deliverLate();
    }

    void interfere() {
        if (m_sabotage == AccessSabotage::None) return;
        m_scene.hub.interference.alterReply =
            [this](const DeviceId& device, std::string_view text) { return altered(device, text); };
    }
    /// Drops the work on files of others from the tablet, as a purge without a look would.
    void purge(SimulatedTablet& tablet) {
        for (const RecordId shop : m_shops)
            if (m_scene.hub.store().access().isNarrow(tablet.person()) &&
                !m_scene.hub.store().access().exceptions(tablet.person()).contains(shop)) {
                for (const char* sql : {"DELETE FROM outbox WHERE answered=0 AND first IN "
                                        "(SELECT sequence FROM operation WHERE business=?)",
                                        "DELETE FROM waiting WHERE record=?"})
                    tablet.database().prepare(sql).bind(shop).run();
            }
    }
    std::string altered(const DeviceId& device, std::string_view text) {
        sync::LineReader lines(limits::kPullLineBytes);
        BANSO_ASSERT(lines.feed(text).has_value());
        sync::LineWriter out;
        bool inEntry = false;
        for (std::string_view line; lines.next(line);) {
            const auto document = json::Document::parse(line);
            const json::Value root = document->root();
            if (const auto closing = root.find("end")) {
                if (m_sabotage == AccessSabotage::SentOutsideScope) sendOutside(device, out);
                const auto end = sync::decodeEnd(*closing);
                out.end(end->cursor, end->scope, end->more);
                continue;
            }
            if (root.find("enter")) inEntry = true;
            if (m_sabotage == AccessSabotage::EntryForgotten && inEntry) continue;
            if (m_sabotage == AccessSabotage::FileLeftBehind && root.find("leave")) continue;
            out.add(line);
        }
        return out.take();
    }
    void sendOutside(const DeviceId& device, sync::LineWriter& out) {
        auto tables = m_scene.hub.store().access();
        const auto person = m_scene.hub.store().device(device)->person;
        if (!tables.isNarrow(person)) return;
        for (const RecordId shop : m_shops) {
            const auto record = m_scene.hub.store().record(shop);
            if (!record || tables.exceptions(person).contains(shop)) continue;
            json::Writer writer;
            writer.beginObject().member("rev", record->revision).member("k", "business");
            writer.member("r", shop.text()).member("version", record->state.version());
            out.add(writer.memberRaw("units", record->state.encodeUnits()).endObject().take());
        }
    }

    std::string settleAll() {
        for (int round = 0; round < 3; ++round)
            for (SimulatedTablet* tablet : m_scene.tablets)
                if (const auto synced = tablet->sync(); !synced)
                    return "a tablet cannot sync: " + synced.error().detail;
        for (SimulatedTablet* tablet : m_scene.tablets) {
            const auto found = accessDifference(m_scene.hub, *tablet, m_scene.clock);
            if (!found.empty()) return found;
        }
        return {};
    }

    std::string heal() {
        m_scene.hub.deliverLate();
        m_scene.hub.pullRowsMax = 20'000;
        if (const auto found = settleAll(); !found.empty()) return found;
        for (SimulatedTablet* tablet : m_scene.tablets)
            if (tablet->unanswered() != 0) return "operations without an answer";
        // What left by now has no more time, though a form is open on it.
        m_scene.clock.advance(std::chrono::hours{25});
        if (const auto found = settleAll(); !found.empty()) return found;
        for (const Work& work : m_work) {
            const std::string outcome = work.tablet->outcomeOf(work.sequence);
            if (outcome.empty() || outcome == "void") return "work without an answer";
            const bool isTaken = outcome != "quarantined" && outcome != "held";
            if (work.inGoodFaith && !isTaken)
                return "work in good faith was refused: " + work.tablet->nameOf(work.sequence) +
                       " " + AccessScene::logged(*work.tablet, work.sequence, "detail");
        }
        return {};
    }

    AccessScene m_scene;
    Dice m_dice;
    AccessSabotage m_sabotage;
    std::vector<RecordId> m_shops;
    std::vector<Work> m_work;
};

}  // namespace

std::string playAccess(std::uint64_t seed, AccessSabotage sabotage) {
    return AccessPlay(seed, sabotage).run();
}

}  // namespace banso::simulation
