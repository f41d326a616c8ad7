// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/hub/central_store.h"

namespace banso::sync {

/// What is known of an operation by a witness, by a contradiction or by what was built on it.
struct Told {
    std::string record;
    std::string digest;  // of its value; empty: not known
    // Of a witness: in which epoch it was told, of which, and up to where.
    std::string now;
    std::string epoch;
    std::int64_t revision = 0;
    std::int64_t since = 0;  // revision of `now` from which on it stands; 0: it waited

    Told(RecordId of, std::string_view value);
    /// Of a fate's target, of which all but the record may be missing.
    explicit Told(const std::string& target);
    std::string target() const;
    bool isOf(RecordId id, const UnitChange& change) const;
};

/// What a restored chamber knows of operations by their names alone. A tablet whose file was put
/// back gives such a name to other work (sync/PROTOCOL.md, sections 2.4 and 2.5).
class Hearsay {
  public:
    explicit Hearsay(CentralStore& store) : m_store(store) {}

    /// The setting with the last operation of a device, or of the hub, that is remembered.
    static std::string rememberedKey(std::string_view device);
    bool isRemembered(const OperationName& name);
    /// Up to which of its operations a device had an answer in which lost epoch (in none when it
    /// knew no hub yet), and its cursor's revision when it said so; not known of one that said it
    /// to an older version.
    struct Lost {
        std::string epoch;
        std::int64_t answered = 0;
        std::optional<std::int64_t> revision{};
    };
    /// The least that its requests since the restore said; nothing before the first.
    std::optional<Lost> lost(std::string_view device);
    void putLost(std::string_view device, const std::optional<Lost>& lost);
    /// Which of those answers said otherwise than that it was set. Not known since `putLost`.
    void putWaited(std::string_view device, const std::vector<std::int64_t>& sequences);
    /// Whether the device has come to this epoch, so that it has told what it knew of those before.
    bool hasToldAll(std::string_view device);
    void putToldAll(std::string_view device);
    /// Keeps what a witness told, whatever comes of it here.
    void putTold(const OperationName& name, std::string_view unit, const Told& told);
    /// The same of what stands from here on under that name.
    void putStood(const OperationName& name, std::string_view unit, const Told& told);
    /// The last that a witness told of the name, if any did.
    std::optional<Told> toldOf(const OperationName& name, std::string_view unit);

    enum class Heard {
        Never,
        Before,
        Otherwise,  // the name was given to another value of the same unit, on any record
    };
    /// Whether the chamber knows of this change, which a witness tells of. `isShared`: the name
    /// means the same to the witness's epoch and to this one.
    Heard hear(const OperationName& name, RecordId record, const UnitChange& change, bool isShared);
    /// Of a name that means other work here: the hub's own name for this value; empty when nobody
    /// told of it before.
    OperationName renamed(const OperationName& name, const UnitChange& change);
    /// From here on the saves of that epoch mean the hub's own name by this one.
    void rename(const OperationName& name, const UnitChange& change, std::string_view epoch,
                const OperationName& own);
    /// A save of a lost epoch with the names that this chamber has for what its author saw. Nothing
    /// when it is of this epoch, and says them itself.
    std::optional<Save> asNamedHere(const Save& save, std::string_view device);
    /// Whether it set the unit in an epoch before, and does not set it again.
    bool hasStood(const OperationName& name, RecordId record, std::string_view unit);
    /// Whether another device built on it, by that one's word alone.
    bool wasBuiltUpon(const OperationName& name, std::string_view unit);
    /// Whether its device made it before the other, which a witness told of: then it comes again.
    bool isBefore(const OperationName& name, std::string_view other, std::string_view unit);
    /// Whether other work is known under one of the save's names: then the device is a copy.
    bool contradicts(const Save& save, std::string_view device);

  private:
    /// Whether its device said so of it; nothing while it has not said.
    std::optional<bool> hasWaited(const OperationName& name);
    std::optional<Told> toldOf(const Fate& fate, const OperationName& name);
    std::optional<Operation> answered(const OperationName& name);
    bool isBeyondAnswers(const OperationName& name);
    bool isGivenHere(const OperationName& name, std::string_view unit);

    CentralStore& m_store;
};

}  // namespace banso::sync
