// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/generator.h"

#include "shared/base/limits.h"
#include "shared/domain/kinds.h"
#include "sync/protocol/compression.h"
#include "sync/protocol/lines.h"
#include "sync/protocol/messages.h"

namespace banso::bench {
namespace {

constexpr std::size_t kTlsPiece = 16 * 1024;

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

}  // namespace

Generator::Generator(BenchChamber& chamber, const tests::Enrolled& tablet,
                     std::size_t firstBusiness, std::size_t businesses)
    : m_chamber(chamber),
      m_tablet(tablet),
      m_epoch(chamber.epoch()),
      m_seen(chamber.reader().head()) {
    auto store = chamber.reader();
    for (std::size_t i = 0; i < businesses; ++i) {
        const RecordId id =
            chamber.businesses().at((firstBusiness + i) % chamber.businesses().size());
        const sync::RecordState state = store.record(id)->state;
        m_edited.push_back(
            {id, std::string(state.versionOf("phone")), std::string(state.versionOf("memo"))});
    }
}

std::string Generator::lineFor(const sync::RecordChange& change) {
    return encodeLine(change,
                      {m_tablet.device, ++m_sequence, m_tablet.person, m_chamber.clock().now()},
                      {m_epoch, m_seen, 0});
}

void Generator::prepareDay() {
    Lines lines;
    for (const sync::RecordChange& change :
         makeDay(m_chamber.material(), m_chamber.ids(), m_tablet.person, m_edited)) {
        lines.push_back(lineFor(change));
        for (Edited& business : m_edited)
            if (business.id == change.record)
                business.phoneVersion = sync::makeName(m_tablet.device, m_sequence);
    }
    m_days.push_back(std::move(lines));
}

void Generator::prepareEdits() {
    Lines lines;
    for (Edited& business : m_edited) {
        // Nobody else touches this unit, so that its version is one's own or the record's.
        lines.push_back(lineFor(
            {std::string(kindOf<Business>().name),
             business.id,
             {{"memo", business.memoVersion, json::quoted(m_chamber.material().memo()), {}}}}));
        business.memoVersion = sync::makeName(m_tablet.device, m_sequence);
    }
    m_days.push_back(std::move(lines));
}

void Generator::connect() {
    m_client =
        std::make_unique<tests::TlsClient>(m_chamber.server().tabletsPort(), m_tablet.identity);
    require(m_client->isConnected(), "a generator could not connect");
}

std::string Generator::request(const Lines& lines) const {
    sync::DeviceHello hello;
    hello.schema = kSchemaVersion;
    hello.app = "bench";
    hello.device = m_tablet.device;
    hello.cursor = {m_epoch, m_seen, 0};
    hello.token = m_token;
    hello.at = m_chamber.clock().now();
    hello.pull = false;
    sync::LineWriter writer;
    writer.add(sync::encode(hello));
    for (const std::string& line : lines) writer.add(line);
    writer.end();
    return sync::compress(sync::Encoding::Zstd, writer.take());
}

void Generator::push() {
    const Lines& lines = m_days.at(m_sent++);
    const std::string body = request(lines);
    m_client->send(
        "POST /v1/sync HTTP/1.1\r\nHost: localhost\r\nContent-Encoding: zstd\r\n"
        "Accept-Encoding: zstd\r\nContent-Length: " +
        std::to_string(body.size()) + "\r\n\r\n");
    for (std::size_t from = 0; from < body.size(); from += kTlsPiece)
        m_client->send(std::string_view(body).substr(from, kTlsPiece));
    const tests::Reply reply = m_client->receive();
    require(reply.status == 200 && reply.whole, "a push was refused: " + reply.body);
    const auto text =
        sync::decompress(sync::Encoding::Zstd, reply.body, limits::kPullBytesUnpacked);
    require(text.has_value(), "an answer cannot be unpacked");
    const auto first = json::Document::parse(std::string_view(*text).substr(0, text->find('\n')));
    m_token = first->root().find("hello")->string("token").value();
    const std::size_t good =
        count(*text, R"("outcome":"applied")") + count(*text, R"("outcome":"merged")");
    require(good == lines.size(), "not all of a push was applied: " + *text);
}

}  // namespace banso::bench
