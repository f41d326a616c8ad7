// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/simulated_hub.h"

#include <algorithm>
#include <set>

#include "shared/domain/business.h"
#include "shared/domain/kinds.h"
#include "sync/hub/request.h"

namespace banso::simulation {
namespace {

constexpr const char* kHubFile = "hub.db";

/// An empty store, made by the production code once for all hubs.
const std::string& emptyStore() {
    static const std::string bytes = [] {
        SimulatedDisk disk(0);
        {
            auto made = sync::SqliteStore::open(disk.path(kHubFile), Database::Mode::ReadWrite);
            BANSO_ASSERT(made.has_value());
        }
        return disk.bytes(kHubFile);
    }();
    return bytes;
}

/// Whether what was judged here for the first time lies so in the store, all of it.
bool isKept(sync::SqliteStore& store, const DeviceId& device,
            const std::vector<std::string>& lines) {
    bool isNew = false;
    for (const std::string& line : lines) {
        const auto document = json::Document::parse(line);
        const auto answer = sync::decodeAnswer(document->root());
        if (!answer || answer->again) continue;
        const auto stored = store.answer(device, answer->sequence);
        if (!stored || stored->line != line) return false;
        isNew = true;
    }
    return isNew;
}

}  // namespace

void WrongClock::setSomehow(Dice& dice) {
    constexpr std::chrono::hours kYears{20 * 365 * 24};
    const std::chrono::minutes most = dice.percent(50) ? std::chrono::minutes{60} : kYears;
    const auto range = static_cast<int>(most.count());
    setError(std::chrono::minutes{dice.below(2 * range) - range});
}

RecordId SeededIds::recordId() {
    m_counter = static_cast<std::uint16_t>((m_counter + 1) & 0x0FFF);
    return makeVersion7(m_clock.now().time_since_epoch().count(), m_counter, m_dice.next());
}

std::string SeededIds::secret(int bits) {
    constexpr char kLetters[] = "abcdefghijklmnopqrstuvwxyz234567";
    std::string text;
    for (int i = 0; i < bits / 5; ++i) text.push_back(kLetters[m_dice.next() % 32]);
    return text;
}

SimulatedHub::SimulatedHub(const Clock& clock, SeededIds& ids)
    : m_clock(clock), m_ids(ids), m_disk(ids.seed()) {
    m_disk.put(kHubFile, emptyStore());
    open();
    inGroup([](sync::Hub& hub) {
        hub.initialise();
        return 0;
    });
}

void SimulatedHub::open() {
    auto store = sync::SqliteStore::open(m_disk.path(kHubFile), Database::Mode::ReadWrite);
    BANSO_ASSERT(store.has_value());
    m_office = std::make_unique<Office>(std::move(*store), m_clock, m_ids);
}

void SimulatedHub::beginAnew() {
    m_office.reset();
    m_disk.heal();
    m_disk.restart();
    open();
    // The same work may have been tried more than once, each time with other requests in the group.
    Told kept;
    std::set<std::string> said;
    for (auto& [device, lines] : std::exchange(m_doubtful, {})) {
        if (!isKept(store(), device, lines)) continue;
        std::erase_if(lines,
                      [&](const std::string& line) { return !said.insert(device + line).second; });
        kept.emplace_back(device, std::move(lines));
    }
    tell(kept);
    if (interference.afterRestart) interference.afterRestart();
}

void SimulatedHub::backUp() {
    store().database().execute("PRAGMA wal_checkpoint(TRUNCATE)");
    m_backup = m_disk.bytes(kHubFile);
    inGroup([this](sync::Hub&) {
        store().putSetting("backup", std::to_string(store().head()));
        return 0;
    });
}

void SimulatedHub::restore() {
    m_office.reset();
    m_doubtful.clear();
    m_disk.put(kHubFile, m_backup);
    open();
    inGroup([this](sync::Hub& hub) {
        hub.restored();
        for (const sync::DeviceRow& device : m_enrolledAnew) {
            if (!store().device(device.id)) store().putDevice(device);
            if (device.isStopped()) hub.copies().stand(device.id, device.standing);
        }
        if (interference.forgetsErasures) return 0;
        for (const sync::ErasureOrder& order : m_erased) hub.erasures().carryOut(order);
        return 0;
    });
    if (interference.afterRestart) interference.afterRestart();
}

Result<sync::Erasure> SimulatedHub::erase(RecordId target, sync::ErasureReason reason) {
    return inGroup([&](sync::Hub& hub) -> Result<sync::Erasure> {
        const sync::ErasureOrder order{target, reason, "office"};
        if (auto may = sync::mayErase(store(), target); !may) return may.error();
        for (const sync::ErasureOrder& noted : sync::withAllApart(store(), order))
            m_erased.push_back(noted);
        return hub.erasures().carryOut(order);
    });
}

DeviceId SimulatedHub::enrolAnew(RecordId person, const DeviceId& former) {
    return inGroup([&](sync::Hub& hub) {
        hub.copies().stand(former, sync::DeviceStanding::Stopped);
        const DeviceId device = hub.addDevice(person, "tablet", "test");
        for (const DeviceId& id : {former, device}) m_enrolledAnew.push_back(*store().device(id));
        return device;
    });
}

RecordId SimulatedHub::addPerson(const std::string& name, Role role) {
    Person person;
    person.id = m_ids.recordId();
    person.name = name;
    person.roles[std::string(word(role))] = {};
    return inGroup([&](sync::Hub& hub) {
        hub.bring({kindOf<Person>().name, person.id, toUnits(person)});
        return person.id;
    });
}

sync::RecordState SimulatedHub::state(RecordId record) {
    const auto stored = store().record(record);
    return stored ? stored->state : sync::RecordState{};
}

std::vector<std::string> SimulatedHub::history() {
    std::vector<std::string> lines;
    for (const sync::HistoryRow& row : store().historyAfter(0, 1'000'000)) {
        lines.push_back(std::to_string(row.revision) + " " +
                        sync::makeName(row.device, row.sequence) + " " + row.operation +
                        (row.whole ? " whole" : ""));
        for (const std::string& unit : row.only) lines.back() += " only " + unit;
    }
    return lines;
}

Result<sync::PushRequest> SimulatedHub::readRequest(std::string_view device,
                                                    std::string_view request) {
    return interference.alterRequest
               ? sync::readRequest(interference.alterRequest(DeviceId(device), request), device)
               : sync::readRequest(request, device);
}

Result<sync::PushReply> SimulatedHub::push(std::string_view device,
                                           const sync::PushRequest& request) {
    Savepoint part(store().database());
    auto reply = hub().push(device, request);
    if (reply)
        part.release();
    else
        store().forget();
    return reply;
}

/// Like the server's writer: all of it is committed and then told, or nothing was taken.
Result<void> SimulatedHub::commitGroup(const std::function<void(Told&)>& work) {
    Told told;
    const int strikes = m_disk.strikes();
    const auto done = attempt([&]() -> Result<void> {
        store().begin();
        work(told);
        if (interference.losesCommit && interference.losesCommit())
            store().rollback();
        else
            store().commit();
        return {};
    });
    // Nothing befell the disk: the error is the program's own.
    if (!done && m_disk.strikes() == strikes)
        throw StorageError(done.error().code, done.error().detail);
    if (done) {
        // Whatever is written takes the place of what failed before; a refusal writes nothing.
        if (!told.empty()) m_doubtful.clear();
        tell(told);
        if (interference.afterCommit) interference.afterCommit();
        if (checkpoints) store().database().checkpoint();
        if (!m_disk.hasEnded()) return {};
        beginAnew();
        return Error{ErrorCode::Unavailable, "the hub went away after it committed"};
    }
    for (auto& part : told) m_doubtful.push_back(std::move(part));
    if (m_disk.hasEnded())
        beginAnew();
    else
        (void)attempt([&]() -> Result<void> {
            store().rollback();
            return {};
        });
    return Error{ErrorCode::Unavailable, "the hub's disk failed; nothing was taken"};
}

Result<std::string> SimulatedHub::exchange(std::string_view device, std::string_view request) {
    const auto read = readRequest(device, request);
    if (!read) return read.error();
    Result<sync::PushReply> reply = Error{ErrorCode::Unavailable, {}};
    const auto done = commitGroup([&](Told& told) {
        if (groupsLate) takeLate(told);
        reply = push(device, *read);
        if (reply) told.emplace_back(read->hello.device, reply->lines);
    });
    m_disk.heal();
    if (!done) return done.error();
    if (!reply) return reply.error();
    std::string text = pull(*read, *reply);
    return interference.alterReply ? interference.alterReply(DeviceId(device), text) : text;
}

std::string SimulatedHub::pull(const sync::PushRequest& request, const sync::PushReply& reply) {
    sync::LineWriter out;
    out.add(sync::encode(reply.hello));
    for (const std::string& line : reply.lines) out.add(line);
    const sync::DeviceHello& hello = request.hello;
    if (reply.pulls) {
        sync::PullReader reader(store(),
                                {hello.device, hello.cursor, reply.answeredUpTo, pullRowsMax});
        while (reader.next(out)) continue;
    } else {
        out.end(hello.cursor.revision, hello.cursor.scope, false);
    }
    return out.take();
}

void SimulatedHub::postpone(std::string_view device, std::string_view request) {
    m_late.push_back({DeviceId(device), std::string(request)});
}

void SimulatedHub::takeLate(Told& told) {
    for (const Request& late : std::exchange(m_late, {})) {
        const auto read = readRequest(late.device, late.text);
        auto reply = read ? push(late.device, *read) : Result<sync::PushReply>(read.error());
        if (reply) told.emplace_back(read->hello.device, std::move(reply->lines));
    }
}

void SimulatedHub::deliverLate() {
    (void)commitGroup([this](Told& told) { takeLate(told); });
}

void SimulatedHub::reorderLate(Dice& dice) {
    for (std::size_t i = m_late.size(); i > 1; --i)
        std::swap(m_late[i - 1], m_late[static_cast<std::size_t>(dice.below(static_cast<int>(i)))]);
}

void SimulatedHub::tell(const Told& told) {
    if (!answered) return;
    for (const auto& [device, lines] : told) answered(device, lines);
}

}  // namespace banso::simulation
