// SPDX-License-Identifier: Apache-2.0
// Chambers from seeds in which people make the same business again and again, join, part and edit
// it without hearing of each other. Goal: whatever the order, no value that somebody wrote is lost.
#include <QtTest>

#include "tests/simulation/scene.h"
#include "tests/support/test_registry.h"

namespace banso::simulation {

class TwinsSeedsTest : public QObject {
    Q_OBJECT

    static constexpr int kSeeds = 40;
    static constexpr int kActions = 40;

    /// A value that is written once only, and where.
    struct Written {
        RecordId record;
        std::string value;  // JSON text
        DeviceId device;
    };

    struct Chamber : Scene {
        Dice dice;
        std::vector<RecordId> businesses{shop};
        std::vector<Written> written;
        int count = 0;

        explicit Chamber(std::uint64_t seed) : dice(seed) {}
        RecordId some() {
            return businesses[static_cast<std::size_t>(
                dice.below(static_cast<int>(businesses.size())))];
        }
        bool has(SimulatedTablet& tablet, RecordId id) {
            return !tablet.read<Business>(id).state.units().empty();
        }
        void found(SimulatedTablet& tablet) {
            Business business;
            business.id = ids.recordId();
            business.name = "店";
            business.phone = next(tablet, business.id);
            tablet.create(business);
            businesses.push_back(business.id);
        }
        std::string next(SimulatedTablet& tablet, RecordId record) {
            const std::string value = "v" + std::to_string(++count);
            written.push_back({record, json::quoted(value), tablet.device()});
            return value;
        }
        void act(SimulatedTablet& tablet) {
            const RecordId record = some();
            const RecordId other = some();
            switch (dice.weighted({2, 6, 6, 3, 4})) {
                case 0:
                    if (businesses.size() < 6) found(tablet);
                    return;
                case 1:
                    if (has(tablet, record)) setAs(tablet, record);
                    return;
                case 2:
                    if (has(tablet, record) && has(tablet, other) && record != other)
                        alias(tablet, record, other);
                    return;
                case 3:
                    if (!tablet.read<Business>(record).value.alias.isNull())
                        alias(tablet, record, {});
                    return;
                default:
                    // Now and then the network takes something away.
                    (void)tablet.sync(dice.percent(20) ? Fault::LoseReply : Fault::None);
            }
        }
        void setAs(SimulatedTablet& tablet, RecordId record) {
            const std::string phone = next(tablet, record);
            tablet.change<Business>(record, [&](Business& b) { b.phone = phone; });
        }
        void alias(SimulatedTablet& tablet, RecordId record, RecordId standing) {
            tablet.change<Business>(record, [&](Business& b) { b.alias = standing; });
        }

        /// Whether the value took effect once, or lies in a conflict, or gave way to a later one
        /// of the same device.
        bool isKept(const Written& value) {
            for (const sync::HistoryRow& row : hub.store().historyAfter(0, 1'000'000))
                if (row.record == value.record && row.device == value.device &&
                    row.operation.find(value.value) != std::string::npos)
                    return true;
            bool found = false;
            const std::string inside = json::quoted(value.value);
            hub.store().visitRecords({}, 1'000'000, [&](const sync::StoredRecord& record) {
                found = found || (record.kind == "conflict" &&
                                  record.state.encodeUnits().find(inside) != std::string::npos);
            });
            return found || hasLater(value);
        }
        bool hasLater(const Written& value) {
            bool later = false;
            bool isAfter = false;
            for (const Written& other : written) {
                later = later ||
                        (isAfter && other.record == value.record && other.device == value.device);
                isAfter = isAfter || other.value == value.value;
            }
            return later;
        }
        std::string circle() {
            for (const RecordId business : businesses) {
                RecordId at = business;
                for (int i = 0; i <= 8 && !at.isNull(); ++i)
                    at = fromUnits<Business>(at, hub.state(at).units()).alias;
                if (!at.isNull()) return business.text();
            }
            return {};
        }
    };

  private slots:
    void nothingIsLostThroughJoinsAndPartings() {
        for (int seed = 1; seed <= kSeeds; ++seed) {
            Chamber chamber(static_cast<std::uint64_t>(seed));
            for (int i = 0; i < kActions; ++i)
                chamber.act(*chamber.tablets[static_cast<std::size_t>(chamber.dice.below(3))]);
            chamber.syncAll();
            const auto where = "seed " + std::to_string(seed);
            QVERIFY2(chamber.difference().empty(), (where + " " + chamber.difference()).c_str());
            QVERIFY2(chamber.circle().empty(), (where + ": a circle").c_str());
            for (const Written& value : chamber.written)
                QVERIFY2(chamber.isKept(value), (where + ": lost " + value.value).c_str());
        }
    }
};

BANSO_TEST(TwinsSeedsTest);

}  // namespace banso::simulation

#include "twins_seeds_test.moc"
