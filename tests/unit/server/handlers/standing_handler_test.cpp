// SPDX-License-Identifier: Apache-2.0
#include "server/handlers/standing_handler.h"

#include <QtTest>

#include "shared/codec/recovery_uses.h"
#include "sync/protocol/compression.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/handlers/standing_office.h"

namespace banso::tests {

class StandingHandlerTest : public QObject {
    Q_OBJECT

    using Office = StandingOffice;

    static std::string codeOf(const HttpResponse& response) {
        const auto document = json::Document::parse(response.body);
        const auto error = document ? document->root().find("error") : std::nullopt;
        return std::string(error ? error->string("code").value_or("") : "");
    }

  private slots:
    void an_expired_certificate_syncs_no_more_but_renews_itself_at_any_age() {
        Office office;
        office.peer.validUntil = office.chamber.clock.now() - 3 * kYear;
        QCOMPARE(office.tablet.sync().error().code, ErrorCode::CertificateExpired);
        const HttpResponse renewed = office.renew(office.device);
        QCOMPARE(renewed.status, 200u);
        QVERIFY(renewed.body.find("BEGIN CERTIFICATE") != std::string::npos);
        QCOMPARE(office.audited(AuditEvent::CertificateRenewed), std::int64_t{1});
        // From now on by the new one.
        office.peer.certificateFingerprint =
            office.chamber.reader()->device(office.device)->nextFingerprint;
        office.peer.validUntil = office.chamber.clock.now() + kYear;
        QVERIFY(office.tablet.sync().has_value());
    }

    void a_certificate_with_months_to_go_is_not_renewed() {
        Office office;
        QCOMPARE(office.renew(office.device).status, 422u);
        QCOMPARE(office.audited(AuditEvent::CertificateRenewed), std::int64_t{0});
    }

    void a_lost_answer_leaves_the_certificate_before_as_good_as_it_was() {
        Office office;
        QCOMPARE(office.renewSoon(office.device).status, 200u);
        QVERIFY(office.tablet.sync().has_value());
        QCOMPARE(office.renewSoon(office.device).status, 200u);
    }

    void the_certificate_before_ends_when_the_new_one_is_shown() {
        Office office;
        QCOMPARE(office.renewSoon(office.device).status, 200u);
        const PeerIdentity before = office.peer;
        office.peer.certificateFingerprint =
            office.chamber.reader()->device(office.device)->nextFingerprint;
        QVERIFY(office.tablet.sync().has_value());
        office.peer = before;
        QCOMPARE(office.tablet.sync().error().code, ErrorCode::Unauthenticated);
        QCOMPARE(office.renewSoon(office.device).status, 401u);
    }

    void a_device_gets_no_certificate_in_the_name_of_another() {
        Office office;
        const DeviceId other = office.chamber.addDevice(office.sato);
        QCOMPARE(office.renewSoon(other).status, 403u);
        QVERIFY(office.chamber.reader()->device(other)->nextFingerprint.empty());
        QCOMPARE(office.post("/v1/renew", "{}").status, 400u);
    }

    void a_stopped_device_is_told_so_by_name_and_gets_no_certificate() {
        Office office;
        QVERIFY(office.tablet.sync().has_value());
        QCOMPARE(office.desk.stop(office.device, "console")->devices.size(), std::size_t{1});
        QCOMPARE(office.tablet.sync().error().code, ErrorCode::DeviceStopped);
        QCOMPARE(codeOf(office.renewSoon(office.device)), std::string("device_stopped"));
        QCOMPARE(office.audited(AuditEvent::DeviceStopped), std::int64_t{1});
    }

    void what_a_stopped_device_had_not_sent_waits_for_a_decision_and_is_taken_whole() {
        Office office;
        QVERIFY(office.tablet.sync().has_value());
        const Business shop = office.newShop("榛名製パン");
        QVERIFY(office.desk.stop(office.device, "console").has_value());
        const auto requests = office.handIns();
        QCOMPARE(requests.size(), std::size_t{1});
        QCOMPARE(office.post("/v1/hand-in", requests[0]).status, 200u);
        // The answer was lost: the same again is the same hand-in.
        QCOMPARE(office.post("/v1/hand-in", requests[0]).status, 200u);
        const auto waiting = office.chamber.reader()->handIns();
        QCOMPARE(waiting.size(), std::size_t{1});
        QVERIFY(!office.chamber.read<Business>(shop.id).has_value());

        QVERIFY(office.desk.takeHandIn(waiting[0].number, "console").has_value());
        QCOMPARE(office.chamber.read<Business>(shop.id)->name, shop.name);
        QCOMPARE(office.desk.takeHandIn(waiting[0].number, "console").error().code,
                 ErrorCode::Outdated);
        QCOMPARE(office.desk.dropHandIn(waiting[0].number, "console").error().code,
                 ErrorCode::Outdated);
        QCOMPARE(office.tablet.sync().error().code, ErrorCode::DeviceStopped);
    }

    void a_hand_in_that_is_dropped_becomes_no_record_and_is_kept() {
        Office office;
        QVERIFY(office.tablet.sync().has_value());
        const Business shop = office.newShop("偽の店");
        QVERIFY(office.desk.stop(office.device, "console").has_value());
        QCOMPARE(office.post("/v1/hand-in", office.handIns()[0]).status, 200u);
        const std::int64_t number = office.chamber.reader()->handIns()[0].number;
        QVERIFY(office.desk.dropHandIn(number, "console").has_value());
        QVERIFY(!office.chamber.read<Business>(shop.id).has_value());
        const auto kept = office.chamber.reader()->handIn(number);
        QCOMPARE(kept->decision, std::string("dropped"));
        QVERIFY(kept->request.find(shop.name) != std::string::npos);
    }

    void work_whose_beginning_is_missing_is_not_taken_by_halves() {
        Office office;
        QVERIFY(office.tablet.sync().has_value());
        const Business first = office.newShop("先の店");
        const auto before = office.handIns();
        const Business second = office.newShop("後の店");
        QVERIFY(office.desk.stop(office.device, "console").has_value());
        std::string later = office.handIns()[0];
        // Only the second save, as a hub would get it whose first hand-in is not decided yet.
        const std::size_t begin = later.find("{\"save\":1,");
        const std::size_t end = later.find('\n', begin) + 1;
        later.erase(begin, end - begin);
        later = later.substr(0, later.find("{\"end\":"));
        sync::LineWriter writer;
        for (std::size_t at = 0; at < later.size();) {
            const std::size_t stop = later.find('\n', at);
            writer.add(later.substr(at, stop - at));
            at = stop + 1;
        }
        writer.end();
        QCOMPARE(office.post("/v1/hand-in", writer.take()).status, 200u);
        QCOMPARE(office.desk.takeHandIn(1, "console").error().code, ErrorCode::Invalid);
        QVERIFY(!office.chamber.read<Business>(second.id).has_value());
        QVERIFY(office.chamber.reader()->handIn(1)->decision.empty());
        QCOMPARE(office.audited(AuditEvent::HandInTaken), std::int64_t{0});
        QCOMPARE(office.post("/v1/hand-in", before[0]).status, 200u);
        QVERIFY(office.desk.takeHandIn(2, "console").has_value());
        QVERIFY(office.desk.takeHandIn(1, "console").has_value());
        QCOMPARE(office.audited(AuditEvent::HandInTaken), std::int64_t{2});
        QVERIFY(office.chamber.read<Business>(first.id).has_value());
        QVERIFY(office.chamber.read<Business>(second.id).has_value());
    }

    void a_hand_in_that_broke_off_counts_for_nothing() {
        Office office;
        office.newShop("榛名製パン");
        QVERIFY(office.desk.stop(office.device, "console").has_value());
        const std::string whole = office.handIns()[0];
        QCOMPARE(codeOf(office.post("/v1/hand-in", whole.substr(0, whole.size() - 20))),
                 std::string("incomplete"));
        QVERIFY(office.chamber.reader()->handIns().empty());
    }

    void the_office_sees_that_a_stopped_device_erased_itself() {
        Office office;
        QVERIFY(office.desk.stop(office.device, "console").has_value());
        QCOMPARE(office.sayErased(office.device).status, 204u);
        QCOMPARE(office.sayErased(office.device).status, 204u);
        QVERIFY(office.chamber.reader()->device(office.device)->erased > 0);
        QCOMPARE(office.audited(AuditEvent::DeviceErased), std::int64_t{1});
    }

    void what_a_device_told_of_its_erasure_before_the_order_counts_for_nothing() {
        Office office;
        QCOMPARE(office.sayErased(office.device).status, 204u);
        QVERIFY(office.desk.stop(office.device, "console").has_value());
        QCOMPARE(office.chamber.reader()->device(office.device)->erased, std::int64_t{0});
        QCOMPARE(office.sayErased(office.device).status, 204u);
        QVERIFY(office.chamber.reader()->device(office.device)->erased > 0);
        QCOMPARE(office.audited(AuditEvent::DeviceErased), std::int64_t{2});
    }

    void a_device_that_was_put_aside_and_sent_says_that_it_is_empty_until_it_syncs_again() {
        Office office;
        QVERIFY(office.tablet.sync().has_value());
        QCOMPARE(office.sayErased(office.device).status, 204u);
        QVERIFY(office.chamber.reader()->device(office.device)->erased > 0);
        QVERIFY(!office.chamber.reader()->device(office.device)->isStopped());
        QVERIFY(office.tablet.sync().has_value());
        QCOMPARE(office.chamber.reader()->device(office.device)->erased, std::int64_t{0});
    }

    void a_copy_that_erased_itself_is_not_taken_for_the_device_that_it_was_made_of() {
        Office office;
        sync::DeviceRow copy = *office.chamber.reader()->device(office.device);
        copy.id = "bcdefghijklmnopq";
        copy.parent = office.device;
        QVERIFY(office.chamber.writer
                    .write([&](ChamberFile& chamber) -> Result<void> {
                        chamber.store().putDevice(copy);
                        return {};
                    })
                    .has_value());
        const DeviceId stranger = office.chamber.addDevice(office.sato);
        QVERIFY(office.desk.stop(office.device, "console").has_value());
        QCOMPARE(office.sayErased(copy.id).status, 204u);
        QCOMPARE(office.sayErased(stranger).status, 403u);
        QCOMPARE(office.chamber.reader()->device(office.device)->erased, std::int64_t{0});
        QVERIFY(office.chamber.reader()->device(copy.id)->erased > 0);
    }

    void a_copy_that_was_stopped_alone_stays_so_when_its_parent_is_admitted() {
        Office office;
        sync::DeviceRow copy = *office.chamber.reader()->device(office.device);
        copy.id = "bcdefghijklmnopq";
        copy.parent = office.device;
        copy.standing = sync::DeviceStanding::Stopped;
        QVERIFY(office.chamber.writer
                    .write([&](ChamberFile& chamber) -> Result<void> {
                        chamber.store().putDevice(copy);
                        return {};
                    })
                    .has_value());
        QVERIFY(office.desk.hold(office.device, "console").has_value());
        QVERIFY(office.desk.admit(office.device, "console").has_value());
        QVERIFY(office.chamber.reader()->device(copy.id)->isStopped());
    }

    void a_held_device_waits_and_goes_on_where_it_was_once_admitted() {
        Office office;
        QVERIFY(office.tablet.sync().has_value());
        const Business shop = office.newShop("榛名製パン");
        QVERIFY(office.desk.hold(office.device, "console").has_value());
        QCOMPARE(office.tablet.sync().error().code, ErrorCode::DeviceHeld);
        QCOMPARE(codeOf(office.post("/v1/hand-in", office.handIns()[0])),
                 std::string("device_held"));
        QVERIFY(office.desk.admit(office.device, "console").has_value());
        QVERIFY(office.tablet.sync().has_value());
        QCOMPARE(office.chamber.read<Business>(shop.id)->name, shop.name);
    }

    void a_stopped_device_comes_back_by_no_admission() {
        Office office;
        QVERIFY(office.desk.stop(office.device, "console").has_value());
        QCOMPARE(office.desk.admit(office.device, "console").error().code, ErrorCode::Forbidden);
        QCOMPARE(office.desk.hold(office.device, "console").error().code, ErrorCode::Forbidden);
        QCOMPARE(office.desk.stop("abcdefghijklmnop", "console").error().code, ErrorCode::NotFound);
    }

    void aUseOfTheRecoveryKeyIsOnRecordAlsoOfATabletThatWasStopped() {
        Office office;
        const RecoveryKey::Public paper = RecoveryKey::random().publicHalf();
        // 19:05 in Tokyo on 28 November 2026.
        const Instant used{std::chrono::milliseconds{1'795'860'307'000}};
        const std::string told = encode(std::vector<RecoveryUse>{{used, paper}});
        QCOMPARE(office.post("/v1/recovered", told).status, 204);
        const auto line = AuditLog(office.folder).last(AuditEvent::RecoveryKeyUsed);
        QCOMPARE(line->actor, office.sato.text());
        QCOMPARE(line->subject, office.device);
        QCOMPARE(line->facts[0].second, paper.number());
        QCOMPARE(line->facts[1].second, std::string("2026-11-28 19:05:07"));
        QVERIFY(office.desk.stop(office.device, "console").has_value());
        // Its answer was lost: it is told again, and a later use with it.
        const std::string again = encode(
            std::vector<RecoveryUse>{{used, paper}, {used + std::chrono::seconds{2}, paper}});
        QCOMPARE(office.post("/v1/recovered", again).status, 204);
        QCOMPARE(office.post("/v1/recovered", again).status, 204);
        QCOMPARE(office.audited(AuditEvent::RecoveryKeyUsed), 2);
    }

    void whatIsNoUseOfTheRecoveryKeyIsRefusedAndNotOnRecord() {
        Office office;
        for (const char* bad : {"", "{}", R"({"uses":[{"at":1,"key":"00"}]})"})
            QCOMPARE(office.post("/v1/recovered", bad).status, 400);
        office.peer.deviceId = "qrstuvwxyz234567";
        QCOMPARE(office.post("/v1/recovered", encode(std::vector<RecoveryUse>{})).status, 401);
        QCOMPARE(office.audited(AuditEvent::RecoveryKeyUsed), 0);
    }
};

BANSO_TEST(StandingHandlerTest);

}  // namespace banso::tests

#include "standing_handler_test.moc"
