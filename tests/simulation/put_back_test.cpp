// SPDX-License-Identifier: Apache-2.0
// Hubs and tablets put back to older states, over and over and in any order: nothing is lost that
// the hub's backup or any living tablet holds, nothing is there twice, and all end equal.
#include <QtTest>

#include "shared/db/statement.h"
#include "tests/simulation/scene.h"
#include "tests/support/test_registry.h"

namespace banso::simulation {

class PutBackTest : public QObject {
    Q_OBJECT

    /// A day of work with a seed's mishaps. `held`: the visits that somebody must still have.
    struct Day : Scene {
        Dice dice;
        std::set<RecordId> held;
        std::array<TabletFile, 3> files;

        explicit Day(std::uint64_t seed) : dice(seed) {
            hub.backUp();
            for (std::size_t i = 0; i < tablets.size(); ++i) files[i] = tablets[i]->keepFile();
        }
        SimulatedTablet& any() { return *tablets[static_cast<std::size_t>(dice.below(3))]; }
        bool isSomewhere(RecordId visit) {
            if (!hub.state(visit).isNew()) return true;
            for (SimulatedTablet* tablet : tablets)
                if (!tablet->replica().state("consultation", visit).isNew()) return true;
            return false;
        }
        void forgetWhatNobodyHolds() {
            std::erase_if(held, [this](RecordId visit) { return !isSomewhere(visit); });
        }
        void act() {
            switch (dice.below(12)) {
                case 0:
                    hub.backUp();
                    break;
                case 1:
                    hub.restore();
                    forgetWhatNobodyHolds();
                    break;
                case 2: {
                    const auto tablet = static_cast<std::size_t>(dice.below(3));
                    files[tablet] = tablets[tablet]->keepFile();
                    break;
                }
                case 3: {
                    const auto tablet = static_cast<std::size_t>(dice.below(3));
                    tablets[tablet]->putBack(files[tablet]);
                    forgetWhatNobodyHolds();
                    break;
                }
                case 4:
                    (void)any().sync(Fault::LoseReply);
                    break;
                case 5:
                case 6:
                    setPhone(any(), std::to_string(dice.below(4)));
                    break;
                case 7:
                case 8:
                    held.insert(visit(any()));
                    break;
                default:
                    BANSO_ASSERT(any().sync().has_value());
            }
        }
        std::string lost() {
            for (const RecordId visit : held)
                for (SimulatedTablet* tablet : tablets)
                    if (tablet->replica().state("consultation", visit).isNew())
                        return visit.text() + " is lost";
            return {};
        }
    };

  private slots:
    void nothingIsLostThatABackupOrALivingTabletHolds() {
        constexpr std::uint64_t kSeeds = 100;
        std::size_t visits = 0;
        for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
            Day day(seed);
            for (int i = 0; i < 40; ++i) day.act();
            for (int i = 0; i < 2; ++i) day.syncAll();
            const std::string found = day.lost() + day.difference();
            QVERIFY2(found.empty(), ("seed " + std::to_string(seed) + ": " + found).c_str());
            visits += day.held.size();
        }
        QVERIFY(visits > 5 * kSeeds);
    }
};

BANSO_TEST(PutBackTest);

}  // namespace banso::simulation

#include "put_back_test.moc"
