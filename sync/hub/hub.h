// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "shared/base/ids.h"
#include "sync/hub/acts.h"
#include "sync/hub/copies.h"
#include "sync/hub/drafts.h"
#include "sync/hub/erasures.h"
#include "sync/hub/files.h"
#include "sync/hub/overview.h"
#include "sync/hub/quarantine.h"
#include "sync/hub/witnesses.h"

namespace banso::sync {

/// A line of a request as far as it can be read without the chamber: a save, any other line, or why
/// it is none.
using PushLine = std::variant<ReceivedSave, json::Document, Error>;

/// What a tablet sent in one request, its closing line already checked.
struct PushRequest {
    DeviceHello hello;
    std::vector<PushLine> lines;  // drafts, saves and voids, in order
    // A stopped device handed it in, and an administrator takes it: nobody waits for the answers.
    bool isHandIn = false;

    /// Reads one line of the device that `hello` names.
    void add(std::string_view line);
};

/// What goes back to it.
struct PushReply {
    HubHello hello;
    std::vector<std::string> lines;  // answers, perhaps where it stopped; then news
    std::int64_t answeredUpTo = 0;   // no echo of operations up to here is needed
    bool pulls = true;               // the pull follows
    std::vector<Act> acts = {};      // what the audit log has to hear of
};

/// The sequencer of one chamber: takes saves, judges them and gives them their revisions. One
/// writer; all calls stand between the store's begin and commit, and nothing may be told before the
/// commit.
class Hub {
  public:
    Hub(CentralStore& store, const Clock& clock, IdSource& ids);

    /// Gives a new store its epoch.
    void initialise();
    /// Begins a new epoch after the store was put back to an older state.
    void restored();

    /// Takes what the tablet with this device's certificate sent, as the device that it says it is.
    /// Errors of the whole request: Unauthenticated, Forbidden, UnsupportedVersion.
    Result<PushReply> push(std::string_view certificate, const PushRequest& request);

    /// Registers a tablet under a new id.
    DeviceId addDevice(RecordId person, std::string label, std::string fingerprint);

    /// Brings a record to these units by the hub's own hand (seeding, import). Equal units change
    /// nothing; what was erased is not brought back.
    void bring(const RecordUnits& record);
    /// Makes the record unless it is there already, or was erased.
    bool createIfAbsent(const RecordUnits& record);
    /// A verdict made from the records up to its `asOf`. Errors: Outdated when a later one stands.
    Result<void> putVerdict(const RecordUnits& verdict);

    /// See Files::arrived.
    std::int64_t fileArrived(std::string_view sha256, RecordId person) {
        return m_files.arrived(sha256, person);
    }

    Copies& copies() { return m_copies; }
    Erasures& erasures() { return m_erasures; }
    CentralStore& store() { return m_store; }

  private:
    // Whose work is taken in a push.
    struct Sender {
        DeviceRow device;
        bool isCopy = false;          // by its token: nothing new is taken from it
        bool isWitness = false;       // it tells of an epoch before
        std::int64_t copiedFrom = 0;  // not 0: it is a copy, and this is its first own operation
        std::vector<Act> acts = {};
    };
    static Result<void> admit(const DeviceRow& device, const PushRequest& request);
    void noteMade(DeviceRow& device, const PushRequest& request);
    struct AnswerLine {
        std::int64_t sequence;
        std::string text;
    };
    using AnswerLines = std::vector<AnswerLine>;
    // An error of these ends the push; what came before it stands, and the pull goes on.
    Result<AnswerLines> take(Sender& sender, const DeviceHello& hello, const PushLine& line);
    Result<AnswerLines> takeSave(Sender& sender, const ReceivedSave& received);
    Result<AnswerLines> takeOther(Sender& sender, const DeviceHello& hello, json::Value line);
    Result<AnswerLines> takeVoid(Sender& sender, json::Value line);
    Result<AnswerLines> answerAgain(Sender& sender, const ReceivedSave& received);
    // What a restored hub says before it has heard the tablet's witnesses.
    PushReply question(DeviceRow& device, const DeviceHello& hello);
    HubHello helloTo(const DeviceRow& device);
    // What is no record: her other tablets' drafts, and how the chamber's tablets stand.
    void tellNews(const DeviceRow& device, const DeviceHello& hello, PushReply& reply);
    Error copiedAt(Sender& sender, std::int64_t sequence);
    // Tells a copy as which device it goes on.
    void separate(const Sender& sender, const DeviceHello& hello, PushReply& reply);
    AnswerLines keepAnswers(DeviceRow& device, const ReceivedSave& received,
                            const std::vector<Answer>& answers);

    CentralStore& m_store;
    const Clock& m_clock;
    IdSource& m_ids;
    Ledger m_ledger;
    Conflicts m_conflicts;
    Judge m_judge;
    Quarantine m_quarantine;
    Erasures m_erasures;
    Drafts m_drafts;
    Copies m_copies;
    Hearsay m_hearsay;
    Witnesses m_witnesses;
    Files m_files;
    Overview m_overview;
};

}  // namespace banso::sync
