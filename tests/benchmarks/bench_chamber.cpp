// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/bench_chamber.h"

#include <QtTest>
#include <set>
#include <stdexcept>

#include "server/auth/certificate_authority.h"
#include "shared/db/statement.h"
#include "shared/domain/kinds.h"
#include "tests/support/setting.h"
#include "tests/unit/server/auth/device_key.h"

namespace banso::bench {
namespace {

constexpr int kOfficeWaitMs = 60'000;

std::string differenceIn(const sync::StoredRecord& there, const sync::RecordState& here) {
    std::set<std::string, std::less<>> units;
    for (const sync::RecordState* state : {&there.state, &here})
        for (const auto& [unit, value] : state->units()) units.insert(unit);
    for (const std::string& unit : units)
        if (there.state.value(unit) != here.value(unit) ||
            there.state.versionOf(unit) != here.versionOf(unit))
            return there.kind + " " + there.id.text() + " " + unit;
    return {};
}

}  // namespace

void require(bool holds, const std::string& what) {
    if (!holds) throw std::runtime_error(what);
}

BenchChamber::BenchChamber(ChamberSize size) : m_size(size) {
    require(m_server.init().exitCode == 0, "the chamber could not be made");
    auto store = sync::SqliteStore::open(m_server.chamberFile(), Database::Mode::ReadWrite);
    require(store.has_value(), "the chamber cannot be opened");
    sync::Hub hub(*store, m_clock, m_ids);
    store->begin();
    seed(hub);
    enrol(*store);
    store->commit();
}

void BenchChamber::serve() {
    m_server.start();
    const std::string office = m_server.folder().toStdString() + "/office.db";
    const std::int64_t head = reader().head();
    const auto hasCome = [&] {
        auto database = Database::open(office, Database::Mode::ReadOnly);
        return database && sync::Meta(*database).cursor().revision >= head;
    };
    require(QTest::qWaitFor(hasCome, kOfficeWaitMs), "the office does not come up to date");
}

void BenchChamber::seed(sync::Hub& hub) {
    const Person advisor = m_material.advisor(m_ids.recordId());
    m_advisor = advisor.id;
    hub.bring(tests::settingOf("access.scope", "all"));
    hub.bring({kindOf<Person>().name, advisor.id, toUnits(advisor)});
    for (std::size_t i = 0; i < m_size.businesses; ++i) {
        const RecordId id = m_ids.recordId();
        m_businesses.push_back(id);
        hub.bring({kindOf<Business>().name, id, toUnits(m_material.business(id, m_advisor))});
    }
    for (std::size_t i = 0; i < m_size.consultations; ++i) {
        const RecordId id = m_ids.recordId();
        const RecordId business = m_businesses[i % m_businesses.size()];
        hub.bring({kindOf<Consultation>().name, id,
                   toUnits(m_material.consultation(id, business, m_advisor))});
    }
}

void BenchChamber::enrol(sync::CentralStore& store) {
    const std::string folder = m_server.folder().toStdString();
    const auto authority = CertificateAuthority::load(folder + "/ca");
    require(authority.has_value(), "the chamber's authority cannot be read");
    // One key for all: what is measured does not depend on it.
    const tests::DeviceKey key;
    for (std::size_t i = 0; i < m_size.tablets; ++i) {
        const auto request = DeviceRequest::parse(key.requestFor(m_ids.deviceId()));
        const DeviceCertificate made = authority->sign(*request, m_clock.now());
        sync::DeviceRow row;
        row.id = made.deviceId;
        row.person = m_advisor;
        row.fingerprint = made.fingerprint;
        store.putDevice(row);
        m_tablets.push_back({{authority->certificatePem(), made.pem, key.privateKeyPem()},
                             made.deviceId,
                             m_advisor,
                             0});
    }
}

sync::SqliteStore BenchChamber::reader() const {
    auto store = sync::SqliteStore::open(m_server.chamberFile(), Database::Mode::ReadOnly);
    require(store.has_value(), "the chamber cannot be read");
    return std::move(*store);
}

std::string difference(sync::SqliteStore& hub, Database& tablet) {
    sync::Replica replica(tablet, [](std::string_view text) { return std::string(text); });
    std::string found;
    hub.visitRecords({}, 10'000'000, [&](const sync::StoredRecord& record) {
        if (found.empty()) found = differenceIn(record, replica.state(record.kind, record.id));
    });
    std::int64_t records = 0;
    for (const KindInfo* kind : kinds()) {
        Statement row = tablet.prepare("SELECT count(*) FROM \"" + std::string(kind->name) + "\"");
        row.step();
        records += row.integer(0);
    }
    if (found.empty() && records != hub.recordCount()) found = "the number of records";
    return found;
}

std::string encodeLine(const sync::RecordChange& change, const sync::Author& author,
                       const sync::Cursor& seen) {
    sync::Save save;
    save.first = author.sequence;
    save.person = author.person;
    save.at = author.at;
    save.seen = seen;
    save.schema = kSchemaVersion;
    save.operations.push_back({change.kind, change.record, change.changes, {}});
    sync::encodeSave(save, author.device);
    return save.line;
}

std::vector<sync::RecordChange> makeDay(Material& material, IdSource& ids, RecordId writer,
                                        const std::vector<Edited>& edited) {
    require(edited.size() == kDayEdits, "a day edits 40 businesses");
    std::vector<sync::RecordChange> saves;
    for (std::size_t i = 0; i < 8; ++i)
        saves.push_back(
            sync::creation(material.consultation(ids.recordId(), edited[i].id, writer)));
    for (std::size_t i = 0; i < 2; ++i)
        saves.push_back(sync::creation(material.checksheet(ids.recordId(), edited[i].id, writer)));
    for (const Edited& business : edited)
        saves.push_back({std::string(kindOf<Business>().name),
                         business.id,
                         {{"phone", business.phoneVersion, json::quoted(material.phone()), {}}}});
    return saves;
}

}  // namespace banso::bench
