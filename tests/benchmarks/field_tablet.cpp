// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/field_tablet.h"

#include <fcntl.h>
#include <unistd.h>

#include "shared/store/business_store.h"
#include "shared/text/fold.h"
#include "tests/benchmarks/raw_rows.h"
#include "tests/support/test_key.h"

namespace banso::bench {
namespace {

/// As many lines as the page of businesses asks for.
constexpr std::size_t kLines = 100;

}  // namespace

std::unique_ptr<Tablet> openTablet(BenchChamber& chamber, const std::string& file,
                                   Protection protection) {
    std::optional<SecretKey> key;
    if (protection == Protection::Encrypted) key = tests::testKey();
    auto opened = Tablet::open(file, {chamber.clock(), chamber.ids(), fold, key, {}});
    require(opened.has_value(), "a tablet's file cannot be opened");
    return std::move(*opened);
}

std::size_t showFirstList(Tablet& tablet) {
    return BusinessStore(tablet.reader(), tablet.viewer()).search({}, kLines).size();
}

void chill(const std::string& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    require(descriptor >= 0, "a tablet's file is not there");
    ::fdatasync(descriptor);
    ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED);
    ::close(descriptor);
}

FieldTablet::FieldTablet(BenchChamber& chamber, const tests::Enrolled& enrolled, std::string file,
                         Protection protection)
    : m_chamber(chamber), m_enrolled(enrolled), m_file(std::move(file)) {
    removeStore(m_file);
    m_tablet = openTablet(chamber, m_file, protection);
    const auto enrolledNow = m_tablet->writer().save([&](sync::Replica& replica) -> Result<void> {
        sync::Meta meta(replica.database());
        meta.put("device", enrolled.device);
        meta.put("person", enrolled.person.text());
        return {};
    });
    require(enrolledNow.has_value(), "a tablet's file cannot be written");
}

void FieldTablet::connect() {
    if (!m_transport)
        m_transport = std::make_unique<HttpsTransport>(
            HubConnection{"localhost", 0, m_chamber.server().tabletsPort()},
            DeviceIdentity{m_enrolled.identity.privateKeyPem, m_enrolled.identity.certificatePem,
                           m_enrolled.identity.authorityPem});
}

void FieldTablet::ask() {
    connect();
    const auto head = m_transport->head(m_tablet->device());
    require(head.has_value(), head ? std::string() : "a question failed: " + head.error().detail);
}

void FieldTablet::sync() {
    connect();
    const std::int64_t up = m_transport->bytesSent();
    const std::int64_t down = m_transport->bytesReceived();
    const auto report =
        sync::SyncRun(m_tablet->writer(), *m_transport, m_chamber.clock(), BANSO_VERSION).run();
    require(report.has_value(), report ? std::string() : "a sync failed: " + report.error().detail);
    require(report->stopped.empty(), "a sync was stopped: " + report->stopped);
    m_bytesUp = m_transport->bytesSent() - up;
    m_bytesDown = m_transport->bytesReceived() - down;
}

void FieldTablet::showLists() {
    require(showFirstList(*m_tablet) > 0, "the first list is empty");
    const BusinessStore directory(m_tablet->reader(), m_tablet->viewer());
    require(!directory.search(fold("製作所"), kLines).empty(), "the directory finds nothing");
}

void FieldTablet::save(const sync::RecordChange& change) {
    const auto saved = m_tablet->save({change});
    require(saved.has_value(), "a save was refused");
}

std::vector<Edited> FieldTablet::edited(std::size_t firstBusiness) {
    std::vector<Edited> edited;
    for (std::size_t i = 0; i < kDayEdits; ++i) {
        const RecordId id = m_chamber.businesses().at(firstBusiness + i);
        const auto seen = m_tablet->seen<Business>(id);
        edited.push_back({id, std::string(seen.state.versionOf("phone")), {}});
    }
    return edited;
}

}  // namespace banso::bench
