// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/hub.h"

#include <algorithm>

#include "shared/base/limits.h"
#include "shared/domain/drift.h"
#include "shared/schema/codec.h"
#include "sync/hub/tokens.h"

namespace banso::sync {
namespace {

/// Letters of five bits each: a place for the hub's own names that is drawn anew at each restore.
/// The tablets may know those that it gave since the backup, and no name is given twice.
constexpr int kPlaceBits = 40;

std::int64_t drawPlace(IdSource& ids) {
    std::int64_t place = 0;
    for (const char letter : ids.secret(kPlaceBits))
        place = place * 32 + (letter >= 'a' ? letter - 'a' : letter - '2' + 26);
    return place;
}

/// Such a request says that the hub has all of the tablet's work.
bool hasNoWork(const PushRequest& request) {
    return std::ranges::all_of(request.lines, [](const PushLine& line) {
        const auto* document = std::get_if<json::Document>(&line);
        return document != nullptr && document->root().find("draft");
    });
}

Stopped stoppedAt(std::int64_t sequence, const Error& why) {
    return {sequence, std::string(name(why.code)), why.detail};
}

}  // namespace

Hub::Hub(CentralStore& store, const Clock& clock, IdSource& ids)
    : m_store(store),
      m_clock(clock),
      m_ids(ids),
      m_ledger(store, clock),
      m_conflicts(m_ledger),
      m_judge(m_ledger, m_conflicts),
      m_quarantine(m_ledger, m_judge),
      m_erasures(m_ledger, m_conflicts, m_quarantine),
      m_drafts(store, m_ledger.access()),
      m_copies(store, ids),
      m_hearsay(store),
      m_witnesses(m_ledger, m_conflicts, m_erasures),
      m_files(m_ledger),
      m_overview(store, clock) {}

void Hub::initialise() {
    m_store.putSetting("epoch", newToken(m_ids));
}

void Hub::restored() {
    m_witnesses.restored();
    m_store.putSetting("epoch", newToken(m_ids));
    m_store.putSetting("remembers", std::to_string(m_store.head()));
    m_store.putSetting("backup", "0");
    m_store.access().forgetTurns();
    const std::int64_t own = m_store.number("hubSequence");
    m_store.putSetting("hubSequence", std::to_string(own + drawPlace(m_ids)));
    // What was given since is forgotten; nobody's token is held against them once.
    for (DeviceRow& device : m_store.devices()) {
        device.token.clear();
        device.tokenBefore.clear();
        // Neither is what they said of cursors of the lost epoch.
        device.made = device.madeRevision = device.madeScope = device.heard = 0;
        m_drafts.forgetTurn(device);
        m_store.putDevice(device);
    }
}

DeviceId Hub::addDevice(RecordId person, std::string label, std::string fingerprint) {
    DeviceRow device;
    device.id = m_ids.deviceId();
    device.person = person;
    device.label = std::move(label);
    device.fingerprint = std::move(fingerprint);
    m_store.putDevice(device);
    m_ledger.access().tell(person, device.id);
    return device.id;
}

void Hub::bring(const RecordUnits& record) {
    if (m_erasures.cover(Ledger::makeRecord(record.kind, record.id, record.units))) return;
    m_ledger.bring(record.kind, record.id, record.units);
}

bool Hub::createIfAbsent(const RecordUnits& record) {
    if (m_store.record(record.id)) return false;
    bring(record);
    const auto made = m_store.record(record.id);
    if (!made) return false;
    StoredRecord numbered = *made;
    m_ledger.giveNumber(numbered);
    return true;
}

Result<void> Hub::putVerdict(const RecordUnits& verdict) {
    if (const auto known = m_store.record(verdict.id)) {
        const auto standing = fromUnits<Verdict>(verdict.id, known->state.units());
        const auto late = fromUnits<Verdict>(verdict.id, verdict.units);
        if (late.asOf.value_or(0) < standing.asOf.value_or(0))
            return Error{ErrorCode::Outdated, "a verdict from a later revision stands"};
    }
    bring(verdict);
    return {};
}

Result<void> Hub::admit(const DeviceRow& device, const PushRequest& request) {
    const DeviceHello& hello = request.hello;
    if (hello.protocol < kProtocolOldest || hello.protocol > kProtocolVersion)
        return Error{ErrorCode::UnsupportedVersion,
                     "protocol " + std::to_string(hello.protocol) + " is not spoken here"};
    if (device.isStopped() && !request.isHandIn)
        return Error{ErrorCode::DeviceStopped, "this device was stopped by the administrator"};
    if (device.standing == DeviceStanding::Held)
        return Error{ErrorCode::DeviceHeld, "this device is held until it is admitted again"};
    return {};
}

Result<PushReply> Hub::push(std::string_view certificate, const PushRequest& request) {
    const DeviceHello& hello = request.hello;
    std::ignore = m_quarantine.takeActs();  // of a group that was undone
    auto speaker = m_copies.speaker(certificate, hello.device);
    if (!speaker) return speaker.error();
    if (auto admitted = admit(*speaker, request); !admitted) return admitted.error();
    if (!request.isHandIn && m_witnesses.areAwaited(*speaker, hello))
        return question(*speaker, hello);
    // Nobody tells for one that was stopped: who decides on its work sees no more than its saves.
    const bool isWitness = m_witnesses.areHeard(*speaker, hello) && !request.isHandIn;
    Sender sender{std::move(*speaker), false, isWitness, 0};
    DeviceRow& device = sender.device;
    const std::string givenBefore = device.token;
    const std::string usedBefore = device.tokenBefore;
    // What it cannot send any more it sent under another name, or a backup was said to hold it.
    if (device.token.empty()) device.lastSequence = std::max(device.lastSequence, hello.first - 1);
    // Whoever handed it in comes back no more, and needs none.
    sender.isCopy = !request.isHandIn && !renewToken(device, hello, newToken(m_ids), m_clock.now());

    PushReply reply;
    reply.answeredUpTo = hello.answered;
    reply.pulls = hello.pull;
    for (const PushLine& line : request.lines) {
        auto taken = take(sender, hello, line);
        if (!taken) {
            if (sender.copiedFrom == 0)
                reply.lines.push_back(encode(stoppedAt(device.lastSequence + 1, taken.error())));
            break;
        }
        for (AnswerLine& answer : *taken) {
            reply.answeredUpTo = std::max(reply.answeredUpTo, answer.sequence);
            reply.lines.push_back(std::move(answer.text));
        }
    }
    reply.hello.token = device.token.substr(device.token.rfind(' ') + 1);
    if (sender.isCopy) reply.hello.token = hello.token;
    if (sender.isCopy && hasNoWork(request)) (void)copiedAt(sender, hello.answered + 1);
    if (sender.copiedFrom > 0) {
        // The tokens stay with whoever goes on under the name.
        device.token = givenBefore;
        device.tokenBefore = usedBefore;
        separate(sender, hello, reply);
    }
    if (!sender.isCopy && sender.copiedFrom == 0) {
        noteMade(device, request);
        if (hello.wants)
            for (const RecordId file : m_ledger.access().wants(device, *hello.wants, hello.turn))
                sender.acts.push_back({Act::What::FileFetched, file, device.person});
        Overview::note(device, hello);
        m_erasures.noteHeard(device, hello);
        m_witnesses.noteHeard(device, hello);
        if (!request.isHandIn) tellNews(device, hello, reply);
    }
    reply.acts = std::move(sender.acts);
    m_store.putDevice(device);
    m_ledger.access().tell(device.person, device.id);
    const std::string token = std::move(reply.hello.token);
    reply.hello = helloTo(device);
    reply.hello.protocol = hello.protocol;
    reply.hello.token = token;
    return reply;
}

void Hub::tellNews(const DeviceRow& device, const DeviceHello& hello, PushReply& reply) {
    const bool known = hello.cursor.epoch == m_store.setting("epoch");
    for (std::string& line : m_drafts.news(device, known ? hello.drafts : 0))
        reply.lines.push_back(std::move(line));
    if (std::string devices = m_overview.lineFor(device, hello); !devices.empty())
        reply.lines.push_back(std::move(devices));
}

void Hub::noteMade(DeviceRow& device, const PushRequest& request) {
    const DeviceHello& hello = request.hello;
    if (hello.made < 0 || hello.cursor.epoch != m_store.setting("epoch")) return;
    // A request that comes late says less than is known.
    if (hello.cursor.revision < device.madeRevision || hello.cursor.scope < device.madeScope)
        return;
    // Whoever sends nothing has made nothing that is not here, whatever was said. Else what was
    // made up to the last such word is judged by that one first.
    const bool hasAll = hasNoWork(request);
    if (!hasAll && device.lastSequence < device.made) return;
    device.made = hasAll ? device.lastSequence : hello.made;
    device.madeRevision = hello.cursor.revision;
    device.madeScope = hello.cursor.scope;
}

HubHello Hub::helloTo(const DeviceRow& device) {
    HubHello hello;
    hello.schema = kSchemaVersion;
    hello.epoch = m_store.setting("epoch");
    hello.head = m_store.head();
    hello.taken = device.lastSequence;
    hello.remembers = m_store.number("remembers");
    hello.backup = m_store.number("backup");
    hello.time = m_clock.now();
    return hello;
}

PushReply Hub::question(DeviceRow& device, const DeviceHello& hello) {
    PushReply reply;
    reply.hello = helloTo(device);
    // No token is given yet: what comes next must not look like a copy's when this is lost.
    reply.hello.token = hello.token;
    reply.hello.protocol = hello.protocol;
    reply.hello.taken = std::max(device.lastSequence, hello.first - 1);
    reply.lines.push_back(encode(AsksWitness{m_witnesses.sharedWith(hello.cursor.epoch)}));
    reply.pulls = false;
    return reply;
}

void Hub::separate(const Sender& sender, const DeviceHello& hello, PushReply& reply) {
    const auto child =
        hello.goesOn ? m_copies.childOf(sender.device, hello.token, sender.copiedFrom)
                     : Error{ErrorCode::CopiedDevice, "a copy; update its program, or enrol anew"};
    if (!child) {
        reply.lines.push_back(encode(stoppedAt(sender.copiedFrom, child.error())));
        reply.hello.token = hello.token;
        return;
    }
    reply.lines.push_back(encode(Copied{child->id, sender.copiedFrom}));
    reply.hello.token = child->token;
}

Error Hub::copiedAt(Sender& sender, std::int64_t sequence) {
    sender.copiedFrom = std::min(sequence, sender.device.lastSequence + 1);
    return {ErrorCode::CopiedDevice, "a copy of this device"};
}

Result<Hub::AnswerLines> Hub::take(Sender& sender, const DeviceHello& hello, const PushLine& line) {
    if (const auto* error = std::get_if<Error>(&line)) return *error;
    if (const auto* save = std::get_if<ReceivedSave>(&line)) return takeSave(sender, *save);
    return takeOther(sender, hello, std::get<json::Document>(line).root());
}

Result<Hub::AnswerLines> Hub::takeOther(Sender& sender, const DeviceHello& hello,
                                        json::Value line) {
    if (line.find("void")) return takeVoid(sender, line);
    if (line.find("draft")) {
        if (!sender.isCopy) m_drafts.take(sender.device, hello.turn, line);
    } else if (const auto witness = line.find("witness"); witness && sender.isWitness) {
        auto acts = m_witnesses.take(sender.device, hello, *witness);
        if (!acts) return acts.error();
        std::ranges::move(*acts, std::back_inserter(sender.acts));
    }
    // A line of a later version, which this hub does not know, is passed over.
    return AnswerLines{};
}

Result<Hub::AnswerLines> Hub::takeSave(Sender& sender, const ReceivedSave& received) {
    DeviceRow& device = sender.device;
    const Save& save = received.save();
    if (save.first <= device.lastSequence) return answerAgain(sender, received);
    if (sender.isCopy) return copiedAt(sender, save.first);
    if (save.first > device.lastSequence + 1)
        return Error{ErrorCode::Gap, "operations from " + std::to_string(device.lastSequence + 1) +
                                         " to " + std::to_string(save.first - 1) + " are missing"};
    if (m_hearsay.contradicts(save, device.id)) return copiedAt(sender, save.first);
    if (m_erasures.cover(save))
        return keepAnswers(device, received, m_erasures.refuse(save, device.id));
    const RecordId behind = m_quarantine.holds(save, device.id);
    const auto checked = behind.isNull() ? m_judge.check(received, device) : Result<void>{};
    if (checked && behind.isNull()) {
        m_quarantine.mending(save);
        const auto answers = m_judge.apply(save, device, true);
        std::ranges::move(actsOf(save, answers), std::back_inserter(sender.acts));
        auto lines = keepAnswers(device, received, answers);
        m_quarantine.mended(save, device.id);
        m_quarantine.taken(save, device.id);
        std::ranges::move(m_quarantine.takeActs(), std::back_inserter(sender.acts));
        return lines;
    }
    if (m_store.openEntries(device.id) >= static_cast<std::int64_t>(limits::kQuarantinePerDevice))
        return Error{ErrorCode::TooLarge,
                     "too many saves of this device wait to be mended; mend some first"};
    return keepAnswers(device, received,
                       checked ? m_quarantine.hold(save, device, behind)
                               : m_quarantine.refuse(save, device, checked.error()));
}

Result<Hub::AnswerLines> Hub::answerAgain(Sender& sender, const ReceivedSave& received) {
    const DeviceId& device = sender.device.id;
    const Save& save = received.save();
    const auto first = m_store.answer(device, save.first);
    if (!first || first->hash != received.hash()) return copiedAt(sender, save.first);
    AnswerLines lines;
    for (std::int64_t sequence = save.first; sequence <= save.last(); ++sequence) {
        const auto stored = m_store.answer(device, sequence);
        BANSO_ASSERT(stored.has_value());
        lines.push_back({sequence, markedAgain(stored->line)});
    }
    return lines;
}

Result<Hub::AnswerLines> Hub::takeVoid(Sender& sender, json::Value line) {
    DeviceRow& device = sender.device;
    const auto first = line.integer("void");
    const auto count = line.integer("count").value_or(1);
    if (!first || *first < 1 || count < 1 ||
        count > static_cast<std::int64_t>(limits::kSaveOperations))
        return Error{ErrorCode::Malformed, "void must name 1 to 100 operations"};
    if (*first > device.lastSequence + 1)
        return Error{ErrorCode::Gap, "operations before the void are missing"};
    AnswerLines lines;
    for (std::int64_t sequence = *first; sequence < *first + count; ++sequence) {
        if (const auto known = m_store.answer(device.id, sequence)) {
            lines.push_back({sequence, markedAgain(known->line)});
            continue;
        }
        if (sender.isCopy || sequence <= device.lastSequence) return copiedAt(sender, sequence);
        const Answer answer{sequence, Outcome::Void, 0, {}, {}, {}, {}, false};
        lines.push_back({sequence, encode(answer)});
        m_store.putAnswer(device.id, sequence, {lines.back().text, *first, {}});
        device.lastSequence = sequence;
    }
    return lines;
}

Hub::AnswerLines Hub::keepAnswers(DeviceRow& device, const ReceivedSave& received,
                                  const std::vector<Answer>& answers) {
    const Save& save = received.save();
    AnswerLines lines;
    for (const Answer& answer : answers) {
        lines.push_back({answer.sequence, encode(answer)});
        const bool isFirst = answer.sequence == save.first;
        m_store.putAnswer(
            device.id, answer.sequence,
            {lines.back().text, save.first, isFirst ? received.hash() : std::string{}});
    }
    device.lastSequence = save.last();
    // A revision that was never given would make all that follows look as if it went back.
    if (save.seen.epoch == m_store.setting("epoch") && save.seen.revision <= m_store.head())
        device.lastSeen = std::max(device.lastSeen, save.seen.revision);
    return lines;
}

}  // namespace banso::sync
