// SPDX-License-Identifier: Apache-2.0
#include "server/ops/metrics.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

namespace banso {
namespace {

using prometheus::Counter;
using prometheus::Family;
using prometheus::Gauge;
using prometheus::Histogram;

/// Seconds: a request at its desk, one that waited for the writer, a first sync, a bad network.
const Histogram::BucketBoundaries kSeconds{0.01, 0.05, 0.25, 1, 5, 30};

Family<Counter>& counter(prometheus::Registry& registry, const char* name, const char* help) {
    return prometheus::BuildCounter().Name(name).Help(help).Register(registry);
}

Family<Gauge>& gauge(prometheus::Registry& registry, const char* name, const char* help) {
    return prometheus::BuildGauge().Name(name).Help(help).Register(registry);
}

std::string label(LogWord word) {
    return std::string(word.text());
}

/// "2xx"
std::string classOf(unsigned status) {
    return std::to_string(status / 100) + "xx";
}

}  // namespace

struct Metrics::Families {
    prometheus::Registry registry;
    Family<Counter>& requests =
        counter(registry, "banso_http_requests_total", "Requests that were answered");
    Family<Counter>& bodyBytes = counter(registry, "banso_http_request_body_bytes_total",
                                         "Bytes of requests' bodies, as they came");
    Family<Histogram>& seconds = prometheus::BuildHistogram()
                                     .Name("banso_http_request_seconds")
                                     .Help("From a request's first byte to its answer's last")
                                     .Register(registry);
    Family<Counter>& refusedHandshakes =
        counter(registry, "banso_http_handshakes_refused_total", "TLS handshakes that failed");
    Family<Gauge>& connections = gauge(registry, "banso_http_connections", "Open connections");
    Family<Gauge>& head = gauge(registry, "banso_head_revision", "The chamber's last revision");
    Family<Gauge>& groups =
        gauge(registry, "banso_writer_groups", "Commits of the writer since the start");
    Family<Gauge>& failedGroups =
        gauge(registry, "banso_writer_groups_failed", "Of those, the ones the disk refused");
    Family<Gauge>& works =
        gauge(registry, "banso_writer_works", "What was written in them, in works");
    Family<Gauge>& waiting = gauge(registry, "banso_writer_waiting", "Works that wait for it now");
    Family<Gauge>& conflicts =
        gauge(registry, "banso_open_conflicts", "Contradictions that nobody has decided");
    Family<Gauge>& quarantine =
        gauge(registry, "banso_open_quarantine", "Saves that wait to be mended");
    Family<Gauge>& devices = gauge(registry, "banso_devices", "Tablets by their standing");
    Family<Gauge>& backupAge = gauge(registry, "banso_backup_age_minutes",
                                     "Since the last verified backup; -1 when there is none");
};

Metrics::Metrics() : m_families(std::make_unique<Families>()) {}

Metrics::~Metrics() = default;

void Metrics::count(const Request& request) {
    const prometheus::Labels where{{"listener", label(request.listener)}, {"route", request.route}};
    prometheus::Labels how = where;
    how.emplace("status", classOf(request.status));
    m_families->requests.Add(how).Increment();
    m_families->bodyBytes.Add(where).Increment(static_cast<double>(request.bodyBytes));
    const std::chrono::duration<double> seconds = request.took;
    m_families->seconds.Add(where, kSeconds).Observe(seconds.count());
}

void Metrics::countRefusedHandshake(LogWord listener) {
    m_families->refusedHandshakes.Add({{"listener", label(listener)}}).Increment();
}

void Metrics::setConnections(LogWord listener, std::size_t open) {
    m_families->connections.Add({{"listener", label(listener)}}).Set(static_cast<double>(open));
}

void Metrics::set(const Chamber& chamber) {
    const auto setTo = [](Family<Gauge>& family, std::int64_t value,
                          const prometheus::Labels& labels = {}) {
        family.Add(labels).Set(static_cast<double>(value));
    };
    setTo(m_families->head, chamber.head);
    setTo(m_families->groups, chamber.writerGroups);
    setTo(m_families->failedGroups, chamber.writerFailedGroups);
    setTo(m_families->works, chamber.writerWorks);
    setTo(m_families->waiting, chamber.writerWaiting);
    setTo(m_families->conflicts, chamber.openConflicts);
    setTo(m_families->quarantine, chamber.openQuarantine);
    setTo(m_families->devices, chamber.devicesActive, {{"standing", "active"}});
    setTo(m_families->devices, chamber.devicesHeld, {{"standing", "held"}});
    setTo(m_families->devices, chamber.devicesStopped, {{"standing", "stopped"}});
    setTo(m_families->backupAge, chamber.backupAge.count());
}

std::string Metrics::text() const {
    return prometheus::TextSerializer().Serialize(m_families->registry.Collect());
}

}  // namespace banso
