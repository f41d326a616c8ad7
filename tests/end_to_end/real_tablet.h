// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <functional>
#include <memory>
#include <set>
#include <string>

#include "shared/codec/json.h"
#include "shared/secrets/secret_key.h"
#include "sync/device/outbox.h"
#include "tests/end_to_end/server_process.h"

namespace banso::tests {

/// The real banso-tablet, with a folder of its own: its program enrols, syncs and is stopped; what
/// somebody types into it is saved here by the sync core's outbox, as the app does.
class RealTablet {
  public:
    /// Enrols it for this person with a fresh code.
    RealTablet(const ServerProcess& server, const QString& person);

    /// What the program said on its last line, run with these arguments.
    json::Document run(const QStringList& arguments) const;
    /// The same on another folder, whose passphrase is the first line of a file.
    static json::Document runOn(const QString& folder, const QString& passphraseFile,
                                const QStringList& arguments);
    /// The same with no others.
    static json::Document runWith(const QStringList& arguments);
    /// Syncs; what went wrong, empty when nothing did.
    std::string sync() const;
    /// Somebody has the app open, on a screen that nobody sees, until the process ends or is
    /// dropped. No other call but `look` and `fileOf` meanwhile.
    std::unique_ptr<QProcess> open() const;
    /// Somebody saves this, without a network.
    void save(const std::vector<sync::RecordChange>& changes) const;
    /// Somebody takes a photo: it lies sealed on the tablet, to be sent. Its hash.
    std::string takePhoto(const std::string& bytes) const;
    /// What lies in the tablet's file, and the data key of all that is beside it.
    void look(const std::function<void(Database&, const SecretKey&)>& at) const;
    /// The ids of all that is in the file of a business or part of it.
    std::set<std::string> fileOf(RecordId business) const;

    QString folder() const { return m_folder; }

  private:
    QTemporaryDir m_place;
    QString m_folder = m_place.filePath("tablet");
    QString m_passphrase = m_place.filePath("passphrase");
};

}  // namespace banso::tests
