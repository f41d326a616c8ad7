// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/domain/business.h"
#include "sync/device/outbox.h"
#include "tests/simulation/chamber.h"

namespace banso::sync {

/// A tablet as the hub knows it, whose saves are written by hand.
struct Sender {
    DeviceId device;
    RecordId person;
    std::int64_t sequence = 0;
    std::int64_t answered = 0;  // up to which operation it had an answer when it last asked
    std::string token;
};

/// A hub with two advisors' tablets and one shop, spoken to in messages.
struct HubBench {
    simulation::VirtualClock clock;
    simulation::SeededIds ids{clock, 7};
    simulation::SimulatedHub chamber{clock, ids};
    Hub& hub = chamber.hub();
    SqliteStore& store = chamber.store();
    Sender one = sender("佐藤");
    Sender two = sender("山田");
    RecordId shop = ids.recordId();

    HubBench() {
        chamber.inGroup([&](Hub& h) {
            h.bring({"business", shop, {{"name", "\"店\""}, {"phone", "\"X\""}}});
            return 0;
        });
    }
    Sender sender(const std::string& name, Role role = Role::Advisor) {
        Sender made;
        made.person = chamber.addPerson(name, role);
        made.device = chamber.inGroup([&](Hub& h) { return h.addDevice(made.person, name, {}); });
        return made;
    }

    /// The save's line; what is seen is all there is, unless said otherwise.
    Save save(Sender& from, std::vector<Operation> operations, std::int64_t seen = -1) {
        Save made;
        made.first = from.sequence + 1;
        made.person = from.person;
        made.at = clock.now();
        made.seen = {store.setting("epoch"), seen < 0 ? store.head() : seen, 0};
        made.schema = 1;
        made.operations = std::move(operations);
        encodeSave(made, from.device);
        from.sequence = made.last();
        return made;
    }
    Result<PushReply> push(Sender& from, const std::vector<std::string>& lines) {
        PushRequest request;
        request.hello.token = from.token;
        request.hello.device = from.device;
        request.hello.answered = from.answered;
        for (const std::string& line : lines) request.add(line);
        store.begin();
        auto reply = hub.push(from.device, request);
        if (!reply) {
            store.rollback();
            return reply;
        }
        store.commit();
        from.token = reply->hello.token;
        return reply;
    }
    std::vector<Answer> answers(Sender& from, const std::vector<std::string>& lines) {
        const auto reply = push(from, lines);
        BANSO_ASSERT(reply.has_value());
        std::vector<Answer> answers;
        for (const std::string& line : reply->lines) {
            const auto document = json::Document::parse(line);
            if (auto answer = decodeAnswer(document->root()); answer)
                answers.push_back(std::move(*answer));
        }
        return answers;
    }
    Answer answer(Sender& from, std::vector<Operation> operations, std::int64_t seen = -1) {
        const auto all = answers(from, {save(from, std::move(operations), seen).line});
        BANSO_ASSERT(!all.empty());
        return all.back();
    }
    /// Where and why the push stopped; from 0 when it did not.
    Stopped stopped(Sender& from, const std::vector<std::string>& lines) {
        const auto reply = push(from, lines);
        BANSO_ASSERT(reply.has_value());
        for (const std::string& line : reply->lines) {
            const auto document = json::Document::parse(line);
            if (auto stopped = decodeStopped(document->root()); stopped) return *stopped;
        }
        return {};
    }

    Operation set(const std::string& unit, const std::string& value, const OperationName& base,
                  std::vector<OperationName> settles = {}) {
        return {"business", shop, {{unit, base, value, std::move(settles)}}, {}};
    }
    OperationName version(std::string_view unit) {
        return OperationName(chamber.state(shop).versionOf(unit));
    }
    std::string value(std::string_view unit) {
        return std::string(chamber.state(shop).value(unit));
    }
    static Operation creationOf(const std::string& kind, RecordId id, const Units& units) {
        Operation operation{kind, id, {}, {}};
        for (const auto& [unit, text] : units) operation.changes.push_back({unit, {}, text, {}});
        return operation;
    }
    std::vector<StoredRecord> records(std::string_view kind) {
        std::vector<StoredRecord> found;
        store.visitRecords({}, 100'000, [&](const StoredRecord& record) {
            if (record.kind == kind) found.push_back(record);
        });
        return found;
    }
};

}  // namespace banso::sync
