// SPDX-License-Identifier: Apache-2.0
#include "tests/end_to_end/independent_client.h"

#include <QUuid>

namespace banso::tests {
namespace {

constexpr const char* kClient = BANSO_SOURCE_DIR "/tests/end_to_end/client/client.py";
constexpr int kClientPatienceMs = 30'000;

}  // namespace

IndependentClient::IndependentClient(const ServerProcess& server)
    : m_folder(server.filePath(QUuid::createUuid().toString(QUuid::Id128))) {}

CommandOutcome IndependentClient::run(const QStringList& command) const {
    QProcess process;
    process.start("python3", QStringList{kClient, m_folder} + command);
    BANSO_ASSERT(process.waitForFinished(kClientPatienceMs));
    return {process.exitCode(), process.readAllStandardOutput().toStdString(),
            process.readAllStandardError().toStdString()};
}

CommandOutcome IndependentClient::enrol(const EnrolmentInvitation& invitation) const {
    return run({"enrol", QString::fromStdString(qrText(invitation))});
}

bool IndependentClient::sync() const {
    const CommandOutcome outcome = run({"sync"});
    if (outcome.exitCode != 0) qWarning("%s", outcome.errors.c_str());
    return outcome.exitCode == 0;
}

RecordId IndependentClient::create(std::string_view kind, const Units& units,
                                   const QStringList& ownerAndKey) const {
    json::Writer writer;
    writer.beginObject();
    for (const auto& [unit, value] : units) writer.memberRaw(unit, value);
    const auto name = QString::fromUtf8(kind.data(), static_cast<qsizetype>(kind.size()));
    const auto text = QString::fromStdString(writer.endObject().take());
    const CommandOutcome created = run(QStringList{"create", name, text} + ownerAndKey);
    const auto id = json::Document::parse(created.output);
    return RecordId::parse(id->root().string().value()).value();
}

void IndependentClient::set(RecordId record, const QString& unit, const std::string& value) const {
    const CommandOutcome outcome =
        run({"set", QString::fromStdString(record.text()), unit, QString::fromStdString(value)});
    BANSO_ASSERT(outcome.exitCode == 0);
}

std::string IndependentClient::value(RecordId record, std::string_view unit) const {
    const CommandOutcome shown = run({"show", QString::fromStdString(record.text())});
    const auto units = json::Document::parse(shown.output);
    const auto found = units ? units->root().find(unit) : std::nullopt;
    return found ? std::string(found->text()) : std::string();
}

std::vector<std::string> IndependentClient::outcomes() const {
    const json::Document receipts = told("receipts");
    std::vector<std::string> outcomes;
    for (const json::Member receipt : receipts.root().members())
        outcomes.emplace_back(receipt.value.string("outcome").value());
    return outcomes;
}

json::Document IndependentClient::told(const QString& command) const {
    return std::move(json::Document::parse(run({command}).output).value());
}

}  // namespace banso::tests
