// SPDX-License-Identifier: Apache-2.0
#include "server/auth/secret_file.h"
#include "server/cli/command_line.h"
#include "server/cli/serving_ports.h"
#include "server/handlers/enrol_handler.h"
#include "server/handlers/file_handler.h"
#include "server/handlers/head_handler.h"
#include "server/handlers/health_handler.h"
#include "server/handlers/metrics_handler.h"
#include "server/handlers/standing_handler.h"
#include "server/handlers/sync_handler.h"
#include "server/http/http_server.h"
#include "server/office/office_thread.h"
#include "server/office_page/office_page.h"
#include "server/ops/backup_thread.h"
#include "server/ops/erasure_desk.h"
#include "server/ops/new_authority.h"
#include "server/ops/service_manager.h"
#include "server/ops/stop_signals.h"
#include "server/store/chamber_recovery.h"
#include "server/store/enrolment_tickets.h"
#include "shared/base/day_clock.h"

namespace banso {
namespace {

/// Most of a worker's time goes into waiting for the one writer: as many as may wait together
/// become one commit.
constexpr unsigned kWorkers = 32;

/// A collector has one, a person who looks another.
constexpr std::size_t kMetricsConnections = 8;

struct ServeOptions {
    std::uint16_t tabletsPort = kTabletsPort;
    std::uint16_t peoplePort = kPeoplePort;
    std::optional<std::uint16_t> metricsPort;
    std::string address = "0.0.0.0";
    std::vector<std::string> hosts;
    std::string today;
    std::string backupTo;
    int backupEvery = static_cast<int>(BackupPlan{}.every.count());
    std::size_t backupKeep = 7;
    int shipEvery = 10;
    std::string ledgerCopy;
};

/// What a server reads before it begins.
struct Foundation {
    /// For certificates and codes.
    const Clock& clock;
    /// For records and verdicts.
    const Clock& chamberClock;
    IdSource& ids;
    Log& log;
    CertificateAuthority authority;
    ServerCertificate certificate;
    std::string epoch;
    /// The names and addresses in the certificate, the first of which people are told.
    std::vector<std::string> hosts;
};

/// The parts of a running server, each built on those before it and ended before them.
class Serving {
  public:
    Serving(const DataFolder& folder, std::unique_ptr<ChamberFile> chamber,
            std::unique_ptr<OfficeReplica> replica, FileStore files, const Foundation& base,
            BackupPlan backups)
        : m_base(base),
          m_folder(folder),
          m_recovery(folder.path()),
          m_writer(std::move(chamber), base.log, [this] { m_wakeUp.wake(); }),
          m_tabletReaders(folder.chamberFile()),
          m_peopleReaders(folder.chamberFile()),
          m_officeReaders(folder.chamberFile()),
          m_tickets(m_writer, folder, base.clock),
          m_enrolment(m_tickets, base.authority, base.clock, base.ids),
          m_reads(AuditLog(folder), base.clock),
          m_sync(m_writer, m_tabletReaders, m_intake, m_reads, m_recovery, AuditLog(folder),
                 base.clock),
          m_head(m_tabletReaders, base.clock),
          m_fileStore(std::move(files)),
          m_files(m_fileStore, m_writer, m_tabletReaders, m_intake, m_reads, base.clock,
                  base.chamberClock),
          m_standing(m_writer, m_tabletReaders, m_intake, base.authority, folder, base.clock),
          m_tabletHealth(m_writer, m_tabletReaders),
          m_peopleHealth(m_writer, m_peopleReaders),
          m_metricsHandler(m_metrics, m_writer, m_peopleReaders, base.clock),
          m_office(
              std::move(replica), m_officeReaders, m_writer,
              HandoverDesk(folder, m_writer, base.ids, base.chamberClock),
              Upkeep(folder, m_fileStore, m_officeReaders, m_writer, base.chamberClock, base.log),
              base.chamberClock, base.log),
          m_officeThread(m_office, m_wakeUp, base.log),
          m_backups(folder, std::move(backups), m_writer, base.clock, base.log),
          m_http({.workers = kWorkers, .metrics = &m_metrics}, base.log) {}

    Result<ServingPorts> listen(const ServeOptions& options) {
        HttpListenerConfig tablets = config("tablets", options, options.tabletsPort);
        tablets.clientAuthorityPem = m_base.authority.certificatePem();
        const auto tabletsPort = m_http.listen(std::move(tablets), tabletsRouter());
        if (!tabletsPort) return tabletsPort.error();
        m_enrol.emplace(m_enrolment, m_peopleReaders, m_recovery, *tabletsPort);
        HttpListenerConfig people = config("people", options, options.peoplePort);
        m_desk.emplace(m_folder, m_writer, m_peopleReaders, m_enrolment, m_reads, m_base.ids,
                       m_base.clock, m_base.chamberClock, invitation());
        if (m_base.authority.isBounded()) m_desk->authorityDer = m_base.authority.certificateDer();
        m_officePage.emplace(*m_desk, m_base.log, m_base.hosts);
        // Whoever reaches this port may send this much, so that it is little for all together.
        people.limits.bodyBytes = kEnrolmentBytes;
        people.limits.allBodiesBytes = people.limits.connections * kEnrolmentBytes;
        const auto peoplePort = m_http.listen(std::move(people), peopleRouter());
        if (!peoplePort) return peoplePort.error();
        const auto metricsPort = listenForMetrics(options);
        if (!metricsPort) return metricsPort.error();
        m_desk->invitation.port = *peoplePort;
        m_http.start();
        return ServingPorts{*tabletsPort, *peoplePort, *metricsPort};
    }

    void stop() { m_http.stop(); }

  private:
    /// Reached from this machine only. 0 when nobody wants any.
    Result<std::uint16_t> listenForMetrics(const ServeOptions& options) {
        if (!options.metricsPort) return std::uint16_t{0};
        HttpListenerConfig metrics = config("metrics", options, *options.metricsPort);
        metrics.address = "127.0.0.1";
        metrics.limits.connections = kMetricsConnections;
        metrics.limits.bodyBytes = 0;
        Router router;
        router.add(HttpMethod::Get, "/metrics",
                   [this](const HttpRequest&) { return m_metricsHandler.handle(); });
        return m_http.listen(std::move(metrics), std::move(router));
    }

    HttpListenerConfig config(LogWord name, const ServeOptions& options, std::uint16_t port) const {
        return {.name = name,
                .address = options.address,
                .port = port,
                .certificatePem = m_base.certificate.certificatePem,
                .privateKeyPem = m_base.certificate.privateKeyPem,
                .clientAuthorityPem = {},
                .limits = {},
                .timeouts = {}};
    }

    /// As far as it is known before somebody asks for a code.
    EnrolmentInvitation invitation() const {
        return {.address = m_base.hosts.empty() ? "localhost" : m_base.hosts.front(),
                .authority = m_base.authority.fingerprint(),
                .code = {}};
    }

    Router tabletsRouter() {
        Router router;
        router.add(HttpMethod::Post, "/v1/sync",
                   [this](const HttpRequest& request) { return m_sync.handle(request); });
        router.add(HttpMethod::Post, "/v1/head",
                   [this](const HttpRequest& request) { return m_head.handle(request); });
        router.add(HttpMethod::Get, "/healthz",
                   [this](const HttpRequest&) { return m_tabletHealth.handle(); });
        m_files.addTo(router);
        m_standing.addTo(router);
        return router;
    }

    Router peopleRouter() {
        Router router;
        router.add(HttpMethod::Post, "/v1/enrol",
                   [this](const HttpRequest& request) { return m_enrol->handle(request); });
        router.add(HttpMethod::Get, "/healthz",
                   [this](const HttpRequest&) { return m_peopleHealth.handle(); });
        m_officePage->addTo(router);
        return router;
    }

    const Foundation& m_base;
    const DataFolder m_folder;
    const ChamberRecovery m_recovery;
    WakeUp m_wakeUp;
    HubWriter m_writer;
    // After the writer: SQLite folds the log away when the last to close may write. Apart, so that
    // neither crowd takes the other's connections.
    StoreReaders m_tabletReaders;
    StoreReaders m_peopleReaders;
    StoreReaders m_officeReaders;
    EnrolmentTickets m_tickets;
    Enrolment m_enrolment;
    IntakeLimit m_intake;
    RestrictedReads m_reads;
    SyncHandler m_sync;
    HeadHandler m_head;
    FileStore m_fileStore;
    FileHandler m_files;
    StandingHandler m_standing;
    std::optional<EnrolHandler> m_enrol;
    std::optional<OfficeDesk> m_desk;
    std::optional<OfficePage> m_officePage;
    HealthHandler m_tabletHealth;
    HealthHandler m_peopleHealth;
    Metrics m_metrics;
    MetricsHandler m_metricsHandler;
    Office m_office;
    OfficeThread m_officeThread;
    BackupThread m_backups;
    HttpServer m_http;
};

/// No sync waits for it: the tablets stay sealed as they are.
void warnOfUnreadableRecoveryKey(const DataFolder& folder, Log& log) {
    const auto half = ChamberRecovery(folder.path()).read();
    if (!half && half.error().code != ErrorCode::NotFound)
        log.warn("recovery_key_unreadable",
                 {{"code", half.error().code}, {"detail", LogValue::detail(half.error())}});
}

void announce(std::ostream& out, const std::string& text, const DataFolder& folder, Log& log) {
    if (auto kept = writeSecretFile(folder.readyFile(), text + "\n"); !kept)
        log.warn("ready_file_failed", {{"code", kept.error().code}});
    out << text << std::endl;
    tellServiceManager("READY=1");
}

/// The machine's clock, or that of the day that is played.
Result<std::unique_ptr<Clock>> chamberClock(const ServeOptions& options) {
    if (options.today.empty()) return std::unique_ptr<Clock>(std::make_unique<SystemClock>());
    const auto moment = parseTokyoMoment(options.today);
    if (!moment) return moment.error();
    return std::unique_ptr<Clock>(std::make_unique<DayClock>(*moment));
}

Result<void> serve(const ServeOptions& options, CommandLine& commandLine) {
    StopSignals signals;
    const DataFolder folder = commandLine.folder();
    if (auto there = folder.requireChamber(); !there) return there;
    const auto lock = lockForServing(folder);
    if (!lock) return lock.error();
    // What a killed server left there is not true of this one, and a full disk may leave no room to
    // say what is.
    std::error_code ignored;
    std::filesystem::remove(folder.readyFile(), ignored);
    const SystemClock clock;
    const auto played = chamberClock(options);
    if (!played) return played.error();
    RandomIds ids(clock);
    Log log;
    auto chamber = ChamberFile::open(folder.chamberFile(), **played, ids);
    if (!chamber) return chamber.error();
    auto authority = CertificateAuthority::load(folder.authorityFolder());
    if (!authority) return authority.error();
    if (auto trusted = requireTrusted(*authority, folder); !trusted) return trusted;
    const auto hosts = options.hosts.empty() ? readHosts((*chamber)->store()) : options.hosts;
    auto certificate = authority->issueServer(hosts, clock.now());
    if (!certificate) return certificate.error();
    const Foundation base{clock,
                          **played,
                          ids,
                          log,
                          std::move(*authority),
                          std::move(*certificate),
                          (*chamber)->store().setting("epoch"),
                          hosts};
    // Should the server before have ended in the middle of one: nobody reads or writes yet.
    if (auto cleared = ErasureDesk(folder, **chamber, **played).clear(); !cleared)
        log.warn("erasure_not_cleared",
                 {{"code", cleared.error().code}, {"detail", LogValue::detail(cleared.error())}});
    auto replica = OfficeReplica::open(folder.officeFile(), base.epoch, **played);
    if (!replica) return replica.error();

    auto files = FileStore::open(folder.filesFolder());
    if (!files) return files.error();
    warnOfUnreadableRecoveryKey(folder, log);
    const BackupPlan backups{
        options.backupTo.empty() ? folder.backupsFolder() : std::filesystem::path(options.backupTo),
        std::chrono::hours{options.backupEvery}, options.backupKeep,
        std::chrono::seconds{options.shipEvery}};
    if (!options.ledgerCopy.empty())
        if (auto kept = DeviceLedger(folder).keepCopyIn(options.ledgerCopy); !kept) return kept;

    Serving serving(folder, std::move(*chamber), std::move(*replica), std::move(*files), base,
                    backups);
    const auto ports = serving.listen(options);
    if (!ports) return ports.error();
    announce(commandLine.out, readyText(options.address, *ports, hex(base.authority.fingerprint())),
             folder, log);
    log.info("stopping", {{"signal", signals.wait()}});
    tellServiceManager("STOPPING=1");
    serving.stop();
    std::filesystem::remove(folder.readyFile(), ignored);
    return {};
}

}  // namespace

void addServeCommand(CommandLine& commandLine) {
    const auto options = std::make_shared<ServeOptions>();
    CLI::App* command = commandLine.app.add_subcommand(
        "serve", "Serve tablets and people until SIGTERM; prints one line of JSON when ready");
    command
        ->add_option("--tablets-port", options->tabletsPort,
                     "Where tablets sync, with their certificate; 0 takes a free one")
        ->capture_default_str();
    command
        ->add_option("--people-port", options->peoplePort,
                     "The office's page, and where new tablets enrol; 0 takes a free one")
        ->capture_default_str();
    command->add_option("--metrics-port", options->metricsPort,
                        "Where figures for Prometheus are read, from this machine only; 0 takes a "
                        "free one (else there are none)");
    command->add_option("--address", options->address, "The address to listen at")
        ->capture_default_str();
    command
        ->add_option("--host", options->hosts,
                     "Names and addresses for the server's certificate, instead of those of init")
        ->type_name("NAME|ADDRESS");
    command
        ->add_option("--today", options->today,
                     "For demonstrations: record and judge as if it began at this moment in Japan")
        ->type_name("YYYY-MM-DDTHH:MM");
    command->add_option("--backup-to", options->backupTo, "Where backups go (else DATA/backups)")
        ->type_name("DIR");
    command
        ->add_option("--backup-every", options->backupEvery,
                     "Hours from one verified backup to the next; 0: none by itself")
        ->check(CLI::Range(0, 24 * 31))
        ->capture_default_str();
    command
        ->add_option("--ship-every", options->shipEvery,
                     "Seconds from one look at what changed since the backup to the next")
        ->check(CLI::Range(1, 3600))
        ->capture_default_str();
    command
        ->add_option("--ledger-copy", options->ledgerCopy,
                     "Where the ledger of devices has its copy, best on another disk; it is "
                     "remembered")
        ->type_name("DIR");
    command->add_option("--backup-keep", options->backupKeep, "How many of them stay")
        ->check(CLI::Range(1, 10'000))
        ->capture_default_str();
    command->footer(R"(Examples:
  banso-server serve
  banso-server serve --backup-to /mnt/other-disk/banso --backup-every 12
  banso-server --data /srv/banso serve --address 127.0.0.1 --tablets-port 0 --people-port 0

It logs one line of JSON an event to the standard error, and never a name or a figure.
SIGTERM and SIGINT let it finish what it has accepted.)");
    command->callback(
        [&commandLine, options] { commandLine.finish(serve(*options, commandLine)); });
}

}  // namespace banso
