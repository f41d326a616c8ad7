// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QProcess>

#include "tests/benchmarks/benchmarks.h"
#include "tests/unit/server/http/tls_client.h"

namespace banso::bench {
namespace {

constexpr int kPatienceMs = 60'000;
/// While memory is looked at, nobody is to be closed for its silence.
constexpr int kNeverIdleMs = 600'000;
constexpr int kIdleMs = 2'000;
constexpr int kIdleConnections = 100;

/// banso-idle-server, whose memory is its own.
class IdleServer {
  public:
    IdleServer(int connections, int idleMs) {
        m_process.start(QStringLiteral(BANSO_BINARY_DIR "/bin/banso-idle-server"),
                        {QString::number(connections), QString::number(idleMs)});
        require(m_process.waitForReadyRead(kPatienceMs), "the idle server does not start");
        const auto told = json::Document::parse(m_process.readLine().trimmed().toStdString());
        require(told.has_value(), "the idle server does not say where it is");
        const json::Value root = told->root();
        m_port = static_cast<std::uint16_t>(root.integer("port").value());
        m_identity = {std::string(root.string("authority").value()),
                      std::string(root.string("certificate").value()),
                      std::string(root.string("key").value())};
    }
    ~IdleServer() {
        m_process.closeWriteChannel();
        m_process.waitForFinished(kPatienceMs);
    }

    std::unique_ptr<tests::TlsClient> connect() const {
        auto client = std::make_unique<tests::TlsClient>(m_port, m_identity);
        // An answer shows that the server's side of the handshake is over too.
        require(client->get("/hello").status == 200, "a connection was refused");
        return client;
    }
    double memoryKilobytes() const {
        QFile status(QStringLiteral("/proc/%1/status").arg(m_process.processId()));
        require(status.open(QIODevice::ReadOnly), "the idle server's memory cannot be read");
        const QByteArray text = status.readAll();
        const auto begin = text.indexOf("VmRSS:") + 6;
        return text.mid(begin, text.indexOf("kB", begin) - begin).trimmed().toDouble();
    }

  private:
    QProcess m_process;
    std::uint16_t m_port = 0;
    tests::ClientIdentity m_identity;
};

}  // namespace

void measureIdle(BenchChamber&, const Effort& effort, Report& report) {
    std::vector<std::unique_ptr<tests::TlsClient>> clients;
    {
        const IdleServer server(effort.idleConnections + 1, kNeverIdleMs);
        clients.push_back(server.connect());
        const double before = server.memoryKilobytes();
        for (int i = 0; i < effort.idleConnections; ++i) clients.push_back(server.connect());
        report.push_back(
            {.name = std::to_string(effort.idleConnections) + " idle TLS connections, each",
             .unit = "kB",
             .figure = (server.memoryKilobytes() - before) * 1.024 / effort.idleConnections,
             .limit = {},
             .bound = 90});
        clients.clear();
    }
    const IdleServer server(kIdleConnections, kIdleMs);
    for (int i = 0; i < kIdleConnections; ++i) clients.push_back(server.connect());
    const double took = timed([&] {
        for (const auto& client : clients) require(client->ends(), "an idle one is not closed");
    });
    report.push_back({.name = "  the last of 100 closed, after the last time-out",
                      .unit = "ms",
                      .figure = std::max(0.0, took - kIdleMs),
                      .limit = {},
                      .bound = 1'000});
}

}  // namespace banso::bench
