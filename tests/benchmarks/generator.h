// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/benchmarks/bench_chamber.h"

namespace banso::bench {

/// A tablet without a database of its own: it sends prepared saves on a kept connection, and pulls
/// nothing.
class Generator {
  public:
    /// It edits this many businesses from the given one on; a day needs kDayEdits.
    Generator(BenchChamber& chamber, const tests::Enrolled& tablet, std::size_t firstBusiness,
              std::size_t businesses = kDayEdits);

    /// The saves of one day, as lines. They follow on those prepared before.
    void prepareDay();
    /// A new memo for each of the businesses.
    void prepareEdits();
    void connect();
    /// Sends the oldest of what was prepared and waits for its answers: all of them applied.
    void push();

  private:
    using Lines = std::vector<std::string>;
    std::string lineFor(const sync::RecordChange& change);
    std::string request(const Lines& lines) const;

    BenchChamber& m_chamber;
    const tests::Enrolled& m_tablet;
    const std::string m_epoch;
    const std::int64_t m_seen;
    std::vector<Edited> m_edited;
    std::int64_t m_sequence = 0;
    std::string m_token;
    std::vector<Lines> m_days;
    std::size_t m_sent = 0;
    std::unique_ptr<tests::TlsClient> m_client;
};

}  // namespace banso::bench
