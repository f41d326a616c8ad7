// SPDX-License-Identifier: Apache-2.0
#include "shared/store/judgement_settings.h"

#include <QtTest>

#include "shared/domain/catalogue.h"
#include "tests/support/test_registry.h"
#include "tests/unit/shared/store/verdict_scene.h"

namespace banso::tests {

class JudgementSettingsTest : public QObject {
    Q_OBJECT

    static void choose(VerdictScene& scene, const std::string& key, const std::string& value) {
        Setting setting;
        setting.key = key;
        setting.value = value;
        setting.id = naturalId(kindOf<Setting>(), toUnits(setting));
        scene.tablet.create(setting);
    }
    static JudgementSettings read(VerdictScene& scene) {
        return judgementSettings(scene.tablet.database(), {});
    }

  private slots:
    void without_records_the_proposals_stand() {
        VerdictScene scene;
        const JudgementSettings settings = read(scene);
        QCOMPARE(settings.thresholds.attainmentDrifting, 800);
        QCOMPARE(settings.followUp.contacts, 4);
    }

    void what_the_chamber_chose_goes_before_them() {
        VerdictScene scene;
        choose(scene, "drift.s1.drift_permille", "750");
        choose(scene, "drift.p1.drift_hundredths_of_point", "-500");
        choose(scene, "follow_up.rhythm", "fiscal_quarters");
        choose(scene, "follow_up.contacts_per_year", "6");
        const JudgementSettings settings = read(scene);
        QCOMPARE(settings.thresholds.attainmentDrifting, 750);
        QCOMPARE(settings.thresholds.marginGapDrifting, -500);
        QCOMPARE(settings.followUp.rhythm, FollowUpRhythm::FiscalQuarters);
        QCOMPARE(settings.followUp.contacts, 6);
    }

    void what_is_no_number_leaves_the_proposal() {
        VerdictScene scene;
        choose(scene, "drift.s1.drift_permille", "about 75");
        choose(scene, "drift.min_full_months", "");
        QCOMPARE(read(scene).thresholds.attainmentDrifting, 800);
        QCOMPARE(read(scene).thresholds.minimumMonths, 3);
    }

    void what_no_chamber_can_mean_is_bounded() {
        VerdictScene scene;
        choose(scene, "follow_up.contacts_per_year", "1000000000");
        choose(scene, "follow_up.interval_months", "-3");
        QCOMPARE(read(scene).followUp.contacts, 366);
        QCOMPARE(read(scene).followUp.intervalMonths, 1);
    }
};

BANSO_TEST(JudgementSettingsTest);

}  // namespace banso::tests

#include "judgement_settings_test.moc"
