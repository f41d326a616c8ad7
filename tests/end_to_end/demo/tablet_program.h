// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMap>
#include <optional>

#include "shared/secrets/secret_key.h"
#include "tests/end_to_end/demo/played_clock.h"
#include "tests/end_to_end/demo/program.h"
#include "tests/end_to_end/demo/stores.h"

namespace banso::demo {

/// banso-tablet with one person's data folder: what it is told to do, offscreen, one run after the
/// other.
class TabletProgram {
  public:
    /// What the scripts of tests/end_to_end/demo/scripts call things by: {name} -> text.
    using Names = QMap<QString, QString>;

    TabletProgram(const QString& person, const QString& folder, const PlayedClock& clock);

    void enrol(const QString& invitation);
    /// One sync to its end. Throws DayFailed when it fails.
    SyncLog sync();
    /// A sync that somebody else will end: the program runs on.
    void startSync(Program& program);
    /// What a sync is refused with for want of a passphrase, or for this one; empty when it is not.
    /// Each wrong one counts, as if somebody had typed it.
    QString refusal(const std::optional<QString>& passphrase);
    /// Plays scripts/<name>.txt on the pages.
    void play(const QString& name, const Names& names);
    /// A picture of every page, in both orientations.
    void takePictures(const QString& folder);
    /// Opens the app on the display and waits until its window is closed.
    void show(const QString& language);

    QString person() const { return m_person; }
    QString folder() const { return m_folder; }
    QString logFile() const { return m_folder + "/tablet.log"; }
    std::string file() const { return (m_folder + "/tablet.db").toStdString(); }
    /// Where its person's passphrase stands, as she would type it.
    QString passphraseFile() const { return m_folder + ".passphrase"; }
    static QString passphrase();
    /// What the passphrase opens. Throws DayFailed before there is one.
    SecretKey dataKey() const;
    SecretKey fileKey() const { return dataKey().derived(SecretKey::Use::Database); }
    TabletFile open() const { return TabletFile(file(), fileKey()); }

  private:
    QStringList locked(const QStringList& options) const;
    QStringList withData(const QStringList& options) const;
    QString run(const QStringList& options);

    QString m_person;
    QString m_folder;
    const PlayedClock& m_clock;
    mutable std::optional<SecretKey> m_dataKey;  // judging a passphrase takes a second
};

}  // namespace banso::demo
