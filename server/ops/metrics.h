// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

#include "server/ops/log.h"

namespace banso {

/// Figures of a running server for Prometheus. Labels are words of the source and the patterns of
/// routes, never an id, a path or a name, so that they are as few and as harmless as the source has
/// them. Safe to call from any thread.
class Metrics {
  public:
    Metrics();
    ~Metrics();

    /// `route`: a router's pattern, or "-".
    struct Request {
        LogWord listener;
        const std::string& route;
        unsigned status = 0;
        std::chrono::milliseconds took{0};
        std::uint64_t bodyBytes = 0;
    };
    void count(const Request& request);
    void countRefusedHandshake(LogWord listener);
    void setConnections(LogWord listener, std::size_t open);

    /// What the chamber's file and its writer say at the moment of asking.
    struct Chamber {
        std::int64_t head = 0;
        std::int64_t writerGroups = 0;
        std::int64_t writerFailedGroups = 0;
        std::int64_t writerWorks = 0;
        std::int64_t writerWaiting = 0;
        std::int64_t openConflicts = 0;
        std::int64_t openQuarantine = 0;
        std::int64_t devicesActive = 0;
        std::int64_t devicesHeld = 0;
        std::int64_t devicesStopped = 0;
        /// Since the last verified one; negative: there is none.
        std::chrono::minutes backupAge{-1};
    };
    void set(const Chamber& chamber);

    /// In Prometheus's text format.
    std::string text() const;

  private:
    struct Families;

    std::unique_ptr<Families> m_families;
};

}  // namespace banso
