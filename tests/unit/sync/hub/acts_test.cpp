// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/acts.h"

#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/sync/hub/hub_bench.h"

namespace banso::sync {

class ActsTest : public QObject {
    Q_OBJECT

    static Save saveOf(const char* kind, const char* unit,
                       std::vector<OperationName> settles = {}) {
        Save save;
        save.first = 5;
        save.operations.push_back({kind, {}, {{unit, {}, "1", std::move(settles)}}, {}});
        return save;
    }
    static std::vector<Answer> answered(Outcome outcome) {
        Answer answer;
        answer.sequence = 5;
        answer.outcome = outcome;
        return {answer};
    }
    static QString words(const std::vector<Act>& acts) {
        QStringList numbers;
        for (const Act& act : acts) numbers.append(QString::number(static_cast<int>(act.what)));
        return numbers.join(QLatin1Char(','));
    }
    static QString only(Act::What what) { return QString::number(static_cast<int>(what)); }

  private slots:
    void everydayWorkIsNone() {
        QCOMPARE(words(actsOf(saveOf("business", "phone"), answered(Outcome::Applied))), QString());
        QCOMPARE(words(actsOf(saveOf("drift_case", "reason"), answered(Outcome::Applied))),
                 QString());
    }

    void decisionsGivingsAndSettingsAre() {
        const auto act = [](const Save& save) {
            return words(actsOf(save, answered(Outcome::Applied)));
        };
        QCOMPARE(act(saveOf("business", "phone", {"hub:3"})), only(Act::What::ConflictDecided));
        QCOMPARE(act(saveOf("drift_case", "state")), only(Act::What::CaseDecided));
        QCOMPARE(act(saveOf("drift_case", "measures/expert")), only(Act::What::CaseDecided));
        QCOMPARE(act(saveOf("giving", "to")), only(Act::What::DataGiven));
        QCOMPARE(act(saveOf("setting", "choice")), only(Act::What::SettingChanged));
        QCOMPARE(act(saveOf("business", "restricted")), only(Act::What::RestrictionChanged));
        Save given = saveOf("business", "advisor");
        QCOMPARE(act(given), only(Act::What::ClientEntrusted));
        given.operations.front().changes.push_back({"restricted", {}, "true", {}});
        QCOMPARE(act(given), only(Act::What::RestrictionChanged) + QLatin1Char(',') +
                                 only(Act::What::ClientEntrusted));
        Save made = saveOf("business", "advisor");
        made.operations.front().changes.push_back({"name", {}, "\"店\"", {}});
        QCOMPARE(act(made), QString());  // a new client is its maker's to give
        made.operations.front().changes.back().base = "hub:3";
        QCOMPARE(act(made), only(Act::What::ClientEntrusted));  // renamed, and given away
        Save mends = saveOf("business", "phone");
        mends.mends = "aaaaaaaaaaaaaaaa:2";
        QCOMPARE(act(mends), only(Act::What::KeptBackMended));
    }

    void whatDidNotTakeEffectIsNone() {
        for (const Outcome outcome : {Outcome::Held, Outcome::Quarantined, Outcome::Void})
            QCOMPARE(words(actsOf(saveOf("setting", "choice"), answered(outcome))), QString());
        auto contradicts = answered(Outcome::Conflict);
        contradicts.front().units.emplace("choice", "conflict");
        QCOMPARE(words(actsOf(saveOf("setting", "choice"), contradicts)), QString());
    }

    void whatTookEffectBesideAContradictionIsOne() {
        Save opened = saveOf("business", "restricted");
        opened.operations.front().changes.push_back({"phone", {}, "\"A\"", {}});
        auto answers = answered(Outcome::Conflict);
        answers.front().units.emplace("phone", "conflict");
        QCOMPARE(words(actsOf(opened, answers)), only(Act::What::RestrictionChanged));
    }

    void aDecisionForWhatStandsIsOne() {
        auto answers = answered(Outcome::Applied);
        answers.front().units.emplace("phone", "same");
        QCOMPARE(words(actsOf(saveOf("business", "phone", {"hub:3"}), answers)),
                 only(Act::What::ConflictDecided));
        QCOMPARE(words(actsOf(saveOf("business", "restricted"), answers)),
                 only(Act::What::RestrictionChanged));
    }

    void whatWaitedBehindAnothersMistakeIsOneWhenThatIsMended() {
        HubBench b;
        const RecordId plan = b.ids.recordId();
        const std::string shop = json::quoted(b.shop.text());
        // The plan is kept back; what is built on it waits, and restricts the client too.
        b.answer(b.one,
                 {HubBench::creationOf("plan", plan, {{"business", shop}, {"title", "17"}})});
        const Answer waits = b.answer(b.one, {{"plan", plan, {{"summary", {}, "\"B\"", {}}}, {}},
                                              b.set("restricted", "true", {})});
        QCOMPARE(waits.outcome, Outcome::Held);
        Save mend = b.save(b.one, {HubBench::creationOf("plan", plan, {{"business", shop}})});
        mend.mends = makeName(b.one.device, 1);
        encodeSave(mend, b.one.device);
        const auto reply = b.push(b.one, {mend.line});
        QVERIFY(reply.has_value());
        QVERIFY(words(reply->acts).contains(only(Act::What::RestrictionChanged)));
    }

    void aColleaguesFileThatIsAskedForIsOnceAndOnesOwnIsNot() {
        HubBench b;
        const auto ask = [&](std::vector<RecordId> files) {
            PushRequest request;
            request.hello.token = b.one.token;
            request.hello.device = b.one.device;
            request.hello.turn = ++turn;
            request.hello.wants = std::move(files);
            const auto reply = b.chamber.inGroup(
                [&](Hub& hub) { return hub.push(b.one.device, request).value(); });
            b.one.token = reply.hello.token;
            return words(reply.acts);
        };
        const RecordId own = b.ids.recordId();
        b.chamber.inGroup([&](Hub& hub) {
            hub.bring({"business",
                       own,
                       {{"name", "\"自店\""}, {"advisor", json::quoted(b.one.person.text())}}});
            hub.bring({"business", b.shop, {{"advisor", json::quoted(b.two.person.text())}}});
            return 0;
        });
        QCOMPARE(ask({own, b.shop}), only(Act::What::FileFetched));
        QCOMPARE(ask({own, b.shop}), QString());
        QCOMPARE(ask({own}), QString());
        QCOMPARE(ask({own, b.shop}), only(Act::What::FileFetched));
    }

  private:
    std::int64_t turn = 0;
};

BANSO_TEST(ActsTest);

}  // namespace banso::sync

#include "acts_test.moc"
