// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mobile/app/tablet.h"
#include "mobile/platform/https_transport.h"
#include "tests/benchmarks/bench_chamber.h"

namespace banso::bench {

/// Everything is measured encrypted, as people have it, but for what that costs.
enum class Protection { Encrypted, Clear };

/// A tablet as people carry it: its production store, writer thread, sync run and HTTPS client.
class FieldTablet {
  public:
    FieldTablet(BenchChamber& chamber, const tests::Enrolled& enrolled, std::string file,
                Protection protection = Protection::Encrypted);

    /// Ends the connection; the next sync makes a new one.
    void disconnect() { m_transport.reset(); }
    void sync();
    /// Whether a sync would bring anything, as it asks each half minute.
    void ask();
    /// The list that stands first on its screen, and a search in the directory.
    void showLists();
    void save(const sync::RecordChange& change);
    std::vector<Edited> edited(std::size_t firstBusiness);

    /// The size of the last sync's bodies, packed.
    std::int64_t bytesUp() const { return m_bytesUp; }
    std::int64_t bytesDown() const { return m_bytesDown; }
    Tablet& tablet() { return *m_tablet; }
    const std::string& file() const { return m_file; }

  private:
    void connect();

    BenchChamber& m_chamber;
    const tests::Enrolled& m_enrolled;
    const std::string m_file;
    std::unique_ptr<Tablet> m_tablet;
    std::unique_ptr<HttpsTransport> m_transport;
    std::int64_t m_bytesUp = 0;
    std::int64_t m_bytesDown = 0;
};

/// Opens a tablet's file as its program does.
std::unique_ptr<Tablet> openTablet(BenchChamber& chamber, const std::string& file,
                                   Protection protection = Protection::Encrypted);
/// Lets the system forget what it has read of the file.
void chill(const std::string& file);
/// The businesses of the person whose tablet it is: the first list.
std::size_t showFirstList(Tablet& tablet);

}  // namespace banso::bench
