// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <set>

#include "tests/simulation/checkers.h"

namespace banso::simulation {

/// Where the values went that one save only wrote, each known by the mark in it. It judges chambers
/// in which a name may be given twice (what was put back or copied goes on) or a value moves to
/// another record (joined businesses), and knows nothing of revisions and answers. It asks for a
/// name only where somebody had a text without a mark before her.
class Trace {
  public:
    /// A text or number that nothing else holds; 0 where there is none.
    static std::int64_t markOf(std::string_view value);
    static std::set<std::int64_t> marksOf(std::string_view text);
    static std::string marked(const char* what, std::int64_t mark);
    static constexpr std::int64_t kFirstMark = 73'100'001;

    Trace(SimulatedHub& hub, Tablets& tablets, const Chronicle& chronicle, const Erased& erased)
        : m_hub(hub), m_tablets(tablets), m_chronicle(chronicle), m_erased(erased) {}

    /// Something was put back to an older state: what is now nowhere is lost, and nobody's fault.
    void wentBack();
    /// The second has the file of the first: both speak under one name, or as copies of it.
    void copied(const SimulatedTablet& from, const SimulatedTablet& to);
    /// Before and after the office erases something: what was decided there, on a business that was
    /// joined perhaps, cannot be asked for any more.
    void erasing();
    void erased();
    /// After everything has come to rest. Each finding begins with the law that it is against.
    std::vector<std::string> findings();

  private:
    using Marks = std::set<std::int64_t>;
    struct Value {
        std::set<std::string> texts;
        Marks shown;        // what its authors had before them
        bool told = false;  // its author was told that it is safe
        bool mends = false;
    };
    void readChronicle();
    void readHistory();
    void readRow(const sync::HistoryRow& row, const sync::Operation& operation);
    void addShown(const Chronicle::Entry& entry, Marks& marks) const;
    Marks withAllShown(const Marks& marks) const;
    static void add(Marks& marks, std::string_view text);
    Marks hubMarks();
    Marks historyMarks();
    const SimulatedTablet* originOf(const SimulatedTablet& tablet) const;
    static void addSaves(SimulatedTablet& tablet, Marks& marks);
    static void addTellable(SimulatedTablet& tablet, Marks& marks);
    Marks tellable();
    void find(std::string what) { m_findings.push_back(std::move(what)); }

    SimulatedHub& m_hub;
    Tablets& m_tablets;
    const Chronicle& m_chronicle;
    const Erased& m_erased;
    std::map<const SimulatedTablet*, const SimulatedTablet*> m_origins;  // of copies
    Marks m_known;    // before the last erasure: what had come to the hub
    Marks m_settled;  // what had, and went with an erasure or before it
    Marks m_lost;
    Marks m_emptied;  // before whoever wrote something without a mark, such as that it is there
    std::map<std::int64_t, Value> m_values;
    Marks m_tookEffect;
    std::map<std::pair<RecordId, std::string>, std::int64_t> m_standing;
    std::vector<std::string> m_findings;
};

}  // namespace banso::simulation
