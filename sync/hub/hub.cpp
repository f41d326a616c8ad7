// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/hub.h"

#include <algorithm>

#include "shared/base/limits.h"
#include "shared/domain/drift.h"
#include "shared/schema/codec.h"

namespace banso::sync {
namespace {

/// Bits of a token and of an epoch: enough that nobody guesses one.
constexpr int kTokenBits = 100;

std::string hashOf(std::string_view line) {
    const Sha256 digest = sha256(line);
    return std::string(reinterpret_cast<const char*>(digest.data()), digest.size());
}

/// Tokens given in answer to one and the same token, kept as words: more than these many retries
/// in a row are a loop.
constexpr std::size_t kTokensKept = 8;

bool isAmong(std::string_view token, std::string_view tokens) {
    if (token.empty() || token.find(' ') != std::string_view::npos) return false;
    const auto found = tokens.find(token);
    return found != std::string_view::npos && (found == 0 || tokens[found - 1] == ' ') &&
           (found + token.size() == tokens.size() || tokens[found + token.size()] == ' ');
}

/// The tokens that stay when one more is added.
std::string newest(std::string tokens) {
    if (static_cast<std::size_t>(std::ranges::count(tokens, ' ')) + 2 > kTokensKept)
        tokens.erase(0, tokens.find(' ') + 1);
    return tokens;
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
      m_drafts(store),
      m_files(m_ledger) {}

void Hub::initialise() {
    m_store.putSetting("epoch", m_ids.secret(kTokenBits));
}

DeviceId Hub::addDevice(RecordId person, std::string label, std::string fingerprint) {
    DeviceRow device;
    device.id = m_ids.deviceId();
    device.person = person;
    device.label = std::move(label);
    device.fingerprint = std::move(fingerprint);
    m_ledger.access().tell(person);
    m_store.putDevice(device);
    return device.id;
}

bool Hub::createIfAbsent(const RecordUnits& record) {
    if (m_store.record(record.id)) return false;
    bring(record);
    if (auto made = m_store.record(record.id)) m_ledger.giveNumber(*made);
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

Result<void> Hub::admit(DeviceRow& device, const DeviceHello& hello) {
    if (hello.protocol < kProtocolOldest || hello.protocol > kProtocolVersion)
        return Error{ErrorCode::UnsupportedVersion,
                     "protocol " + std::to_string(hello.protocol) + " is not spoken here"};
    if (device.stopped)
        return Error{ErrorCode::Forbidden, "this device was stopped by the administrator"};
    const bool isFirst = device.token.empty() && hello.token.empty();
    const bool current = isAmong(hello.token, device.token);
    const bool before = device.tokenBefore == hello.token && !device.token.empty();
    // A hub that was restored has forgotten the tokens that it gave since.
    const std::string& epoch = hello.cursor.epoch;
    const bool restored = !epoch.empty() && epoch != m_store.setting("epoch");
    if (!isFirst && !current && !before && !restored)
        return Error{ErrorCode::CopiedDevice,
                     "the token is older than this device's last two: it is a copy, or an old "
                     "state of itself. Nothing was taken and nothing is lost; enrol it anew"};
    // A reply that was lost, or a request that came twice, leaves the tablet with the token before
    // or with either of the new ones. The first of them that is used ends the others.
    const std::string given = m_ids.secret(kTokenBits);
    if (before && !current) {
        device.token = newest(device.token).append(1, ' ').append(given);
    } else {
        device.tokenBefore = hello.token;
        device.token = given;
    }
    device.lastSync = m_clock.now().time_since_epoch().count();
    device.app = hello.app;
    return {};
}

Result<PushReply> Hub::push(std::string_view deviceId, const PushRequest& request) {
    auto device = m_store.device(deviceId);
    if (!device) return Error{ErrorCode::Unauthenticated, "this device is not registered here"};
    if (auto admitted = admit(*device, request.hello); !admitted) return admitted.error();
    PushReply reply;
    reply.answeredUpTo = request.hello.answered;
    for (const std::string& line : request.lines) {
        auto taken = take(*device, line);
        if (!taken) {
            reply.lines.push_back(
                encode(Stopped{device->lastSequence + 1, std::string(name(taken.error().code)),
                               taken.error().detail}));
            break;
        }
        for (std::string& answer : *taken) {
            const auto document = json::Document::parse(answer);
            reply.answeredUpTo =
                std::max(reply.answeredUpTo, document->root().integer("answer").value_or(0));
            reply.lines.push_back(std::move(answer));
        }
    }
    noteMade(*device, request);
    const bool known = request.hello.cursor.epoch == m_store.setting("epoch");
    for (std::string& line : m_drafts.news(*device, known ? request.hello.drafts : 0))
        reply.lines.push_back(std::move(line));
    m_store.putDevice(*device);
    m_ledger.access().tell(device->person);
    reply.hello.protocol = request.hello.protocol;
    reply.hello.schema = kSchemaVersion;
    reply.hello.epoch = m_store.setting("epoch");
    reply.hello.head = m_store.head();
    reply.hello.taken = device->lastSequence;
    reply.hello.time = m_clock.now();
    reply.hello.token = device->token.substr(device->token.rfind(' ') + 1);
    return reply;
}

void Hub::noteMade(DeviceRow& device, const PushRequest& request) {
    const DeviceHello& hello = request.hello;
    if (hello.made < 0 || hello.cursor.epoch != m_store.setting("epoch")) return;
    // A request that comes late says less than is known.
    if (hello.cursor.revision < device.madeRevision || hello.cursor.scope < device.madeScope)
        return;
    // Whoever sends nothing has made nothing that is not here, whatever was said. Else what was
    // made up to the last such word is judged by that one first.
    const bool hasAll = std::ranges::all_of(
        request.lines, [](const std::string& line) { return line.starts_with("{\"draft\":"); });
    if (!hasAll && device.lastSequence < device.made) return;
    device.made = hasAll ? device.lastSequence : hello.made;
    device.madeRevision = hello.cursor.revision;
    device.madeScope = hello.cursor.scope;
}

Result<Hub::AnswerLines> Hub::take(DeviceRow& device, const std::string& line) {
    const auto document = json::Document::parse(line);
    if (!document) return document.error();
    if (document->root().find("draft")) {
        m_drafts.take(device, document->root());
        return AnswerLines{};
    }
    if (document->root().find("void")) return takeVoid(device, document->root());
    // A line of a later version, which this hub does not know, is passed over.
    if (!document->root().find("save")) return AnswerLines{};
    const auto save = decodeSave(line, device.id);
    if (!save) return save.error();
    return takeSave(device, *save);
}

Result<Hub::AnswerLines> Hub::takeSave(DeviceRow& device, const Save& save) {
    if (save.first <= device.lastSequence) return answerAgain(device, save);
    if (save.first > device.lastSequence + 1)
        return Error{ErrorCode::Gap, "operations from " + std::to_string(device.lastSequence + 1) +
                                         " to " + std::to_string(save.first - 1) + " are missing"};
    const RecordId behind = m_quarantine.holds(save, device.id);
    const auto checked = behind.isNull() ? m_judge.check(save, device) : Result<void>{};
    if (checked && behind.isNull()) {
        m_quarantine.mending(save);
        auto lines = keepAnswers(device, save, m_judge.apply(save, device, true));
        m_quarantine.mended(save, device.id);
        return lines;
    }
    if (m_store.openEntries(device.id) >= static_cast<std::int64_t>(limits::kQuarantinePerDevice))
        return Error{ErrorCode::TooLarge,
                     "too many saves of this device wait to be mended; mend some first"};
    return keepAnswers(device, save,
                       checked ? m_quarantine.hold(save, device, behind)
                               : m_quarantine.refuse(save, device, checked.error()));
}

Result<Hub::AnswerLines> Hub::answerAgain(const DeviceRow& device, const Save& save) {
    const auto first = m_store.answer(device.id, save.first);
    if (!first || first->hash != hashOf(save.line))
        return Error{ErrorCode::CopiedDevice,
                     "operation " + std::to_string(save.first) +
                         " was already taken with other bytes: this device, or its file, was "
                         "copied"};
    AnswerLines lines;
    for (std::int64_t sequence = save.first; sequence <= save.last(); ++sequence) {
        const auto stored = m_store.answer(device.id, sequence);
        BANSO_ASSERT(stored.has_value());
        lines.push_back(markedAgain(stored->line));
    }
    return lines;
}

Result<Hub::AnswerLines> Hub::takeVoid(DeviceRow& device, json::Value line) {
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
            lines.push_back(markedAgain(known->line));
            continue;
        }
        lines.push_back(encode(Answer{sequence, Outcome::Void, 0, {}, {}, {}, {}, false}));
        m_store.putAnswer(device.id, sequence, {lines.back(), *first, {}});
        device.lastSequence = sequence;
    }
    return lines;
}

Hub::AnswerLines Hub::keepAnswers(DeviceRow& device, const Save& save,
                                  const std::vector<Answer>& answers) {
    AnswerLines lines;
    for (const Answer& answer : answers) {
        lines.push_back(encode(answer));
        const bool isFirst = answer.sequence == save.first;
        m_store.putAnswer(device.id, answer.sequence,
                          {lines.back(), save.first, isFirst ? hashOf(save.line) : std::string{}});
    }
    device.lastSequence = save.last();
    // A revision that was never given would make all that follows look as if it went back.
    if (save.seen.epoch == m_store.setting("epoch") && save.seen.revision <= m_store.head())
        device.lastSeen = std::max(device.lastSeen, save.seen.revision);
    return lines;
}

}  // namespace banso::sync
