// SPDX-License-Identifier: Apache-2.0
#include "tests/end_to_end/real_tablet.h"

#include <QFile>

#include "mobile/platform/file_folder.h"
#include "shared/base/assert.h"
#include "shared/db/statement.h"
#include "shared/domain/kinds.h"
#include "shared/secrets/key_file.h"
#include "shared/store/attachment_store.h"
#include "shared/text/fold.h"
#include "sync/device/replica_schema.h"

namespace banso::tests {
namespace {

constexpr int kPatienceMs = 60'000;
constexpr const char* kPassphrase = "味噌まんじゅう三つと猫の名前";
constexpr const char* kProgram = BANSO_BINARY_DIR "/bin/banso-tablet";

}  // namespace

RealTablet::RealTablet(const ServerProcess& server, const QString& person) {
    QFile file(m_passphrase);
    BANSO_ASSERT(file.open(QIODevice::WriteOnly) && file.write(kPassphrase) > 0);
    file.close();
    const auto enrolled =
        run({"--enrol", QString::fromStdString(qrText(server.addDevice(person))), "--sync"});
    BANSO_ASSERT(!enrolled.root().find("error").has_value());
}

json::Document RealTablet::run(const QStringList& arguments) const {
    return runOn(m_folder, m_passphrase, arguments);
}

json::Document RealTablet::runOn(const QString& folder, const QString& passphraseFile,
                                 const QStringList& arguments) {
    return runWith(QStringList{"--data", folder, "--unlock", passphraseFile} + arguments);
}

json::Document RealTablet::runWith(const QStringList& arguments) {
    QProcess process;
    process.start(kProgram, arguments);
    BANSO_ASSERT(process.waitForFinished(kPatienceMs));
    const QList<QByteArray> lines = process.readAllStandardOutput().trimmed().split('\n');
    return json::Document::parse(lines.constLast().toStdString()).value();
}

std::string RealTablet::sync() const {
    const auto said = run({"--sync"});
    const auto error = said.root().find("error");
    return error ? std::string(error->string("code").value_or("?")) : std::string();
}

std::unique_ptr<QProcess> RealTablet::open() const {
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("QT_QPA_PLATFORM", "offscreen");
    environment.insert("QT_QUICK_BACKEND", "software");
    process->setProcessEnvironment(environment);
    process->start(kProgram, {"--data", m_folder, "--unlock", m_passphrase});
    BANSO_ASSERT(process->waitForStarted(kPatienceMs));
    return process;
}

void RealTablet::look(const std::function<void(Database&, const SecretKey&)>& at) const {
    QFile file(m_folder + "/key.json");
    BANSO_ASSERT(file.open(QIODevice::ReadOnly));
    const KeyFile closed = KeyFile::parse(file.readAll().toStdString()).value();
    const SecretKey key = closed.open(kPassphrase).value();
    auto database = Database::open((m_folder + "/tablet.db").toStdString(),
                                   Database::Mode::ReadWrite, key.derived(SecretKey::Use::Database))
                        .value();
    at(database, key);
}

void RealTablet::save(const std::vector<sync::RecordChange>& changes) const {
    const SystemClock clock;
    look([&](Database& database, const SecretKey&) {
        sync::Replica replica(database, [](std::string_view text) { return fold(text); });
        Transaction transaction(database);
        BANSO_ASSERT(sync::Outbox(replica, clock).save(changes).has_value());
        transaction.commit();
    });
}

std::string RealTablet::takePhoto(const std::string& bytes) const {
    std::string hash;
    look([&](Database& database, const SecretKey& key) {
        auto files = FileFolder::open((m_folder + "/files").toStdString(), key).value();
        hash = files.keep(bytes).value();
        Transaction transaction(database);
        const auto length = static_cast<std::int64_t>(bytes.size());
        AttachmentStore(database, {}).keep({hash, length, true, false}, SystemClock().now());
        transaction.commit();
    });
    return hash;
}

std::set<std::string> RealTablet::fileOf(RecordId business) const {
    std::set<std::string> ids;
    look([&](Database& database, const SecretKey&) {
        for (const KindInfo* kind : kinds()) {
            const std::string_view field = businessFieldOf(*kind);
            if (field.empty() || kind->kindClass != KindClass::Shared) continue;
            Statement row = database.prepare("SELECT id FROM " + sync::quotedName(kind->name) +
                                             " WHERE " + sync::quotedName(field) + "=?");
            row.bind(business);
            while (row.step()) ids.insert(row.string(0));
        }
    });
    return ids;
}

}  // namespace banso::tests
