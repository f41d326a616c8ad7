// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

/// The runs of banso-faults. Each prints what it did and found, and returns an exit code.
namespace banso::faults {

/// What is common to them.
struct RunOptions {
    std::uint64_t seed = 1;
    int tablets = 3;
    int rounds = 0;  // how often something goes wrong
};

/// Kills the server and tablets at random moments and starts them again.
int runKills(const RunOptions& options);
/// Delays, cuts, resets, half-closes and silences the tablets' connections.
int runNetwork(const RunOptions& options);
/// Cuts every connection after some kilobytes, while a day's and more work waits on the tablets.
int runNarrow(const RunOptions& options);
/// Fills the file systems of the server and of tablets, and frees them again.
int runDiskFull(const RunOptions& options);
/// Lets reads, writes and syncs of the server's and of tablets' files fail.
int runDiskErrors(const RunOptions& options);

}  // namespace banso::faults
