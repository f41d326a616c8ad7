// SPDX-License-Identifier: Apache-2.0
#include "tests/end_to_end/demo/narrator.h"

#include <QFile>
#include <QLocale>
#include <cstdio>

#include "shared/codec/csv.h"

namespace banso::demo {
namespace {

QString filled(QString text, const QStringList& figures) {
    for (const QString& figure : figures) text = text.arg(figure);
    return text;
}

void printLine(const QString& line) {
    std::puts(line.toUtf8().constData());
    // A day takes a while: whoever pipes it into a file wants to see how far it is.
    std::fflush(stdout);
}

}  // namespace

Narrator::Narrator(Language language, const Clock& clock) : m_language(language), m_clock(clock) {
    const QString path = QStringLiteral(BANSO_DEMO_DIR "/told.csv");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) throw DayFailed(path + ": " + file.errorString());
    const auto rows = csv::read(file.readAll().toStdString());
    if (!rows) throw DayFailed(path + ": " + QString::fromStdString(rows.error().detail));
    for (const csv::Row& row : *rows) {
        if (row.cells.size() != 3)
            throw DayFailed(
                QStringLiteral("%1, row %2: not key, ja, en").arg(path).arg(row.number));
        m_sentences.insert(
            QString::fromStdString(row.cells[0]),
            {QString::fromStdString(row.cells[1]), QString::fromStdString(row.cells[2])});
    }
}

Narrator::Sentence Narrator::sentence(const QString& key, const QStringList& figures) const {
    const auto found = m_sentences.constFind(key);
    if (found == m_sentences.constEnd()) throw DayFailed("told.csv has no sentence " + key);
    return {filled(found->japanese, figures), filled(found->english, figures)};
}

void Narrator::print(const QString& mark, const Sentence& sentence) const {
    const QString indent(mark.size(), u' ');
    if (m_language != Language::English) printLine(mark + sentence.japanese);
    if (m_language != Language::Japanese)
        printLine((m_language == Language::English ? mark : indent) + sentence.english);
}

void Narrator::scene(const QString& key) {
    printLine({});
    print(QStringLiteral("== "), sentence(key, {}));
}

QString Narrator::timeOfDay() const {
    return QString::fromStdString(tokyoTime(m_clock.now()));
}

void Narrator::tell(const QString& key, const QStringList& figures) {
    print(timeOfDay() + QStringLiteral("   "), sentence(key, figures));
}

void Narrator::fact(bool holds, const QString& key, const QStringList& figures) {
    const Sentence told = sentence(key, figures);
    if (holds) return print(timeOfDay() + QStringLiteral(" ✓ "), told);
    const Sentence failed = sentence(QStringLiteral("does_not_hold"), {});
    throw DayFailed(failed.japanese + told.japanese + "\n" + failed.english + told.english);
}

QString grouped(std::int64_t number) {
    return QLocale(QLocale::English).toString(static_cast<qlonglong>(number));
}

QString percent(std::int64_t permille) {
    return QStringLiteral("%1.%2").arg(permille / 10).arg(permille % 10);
}

}  // namespace banso::demo
