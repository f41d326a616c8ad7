// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QString>
#include <QStringList>
#include <stdexcept>

#include "shared/base/time.h"

namespace banso::demo {

/// A fact of the day that does not hold, or a program that did not do its part. Ends the day; main
/// tells it and fails.
class DayFailed : public std::runtime_error {
  public:
    explicit DayFailed(const QString& sentence) : std::runtime_error(sentence.toStdString()) {}
};

enum class Language { Japanese, English, Both };

/// Tells the day on standard output, in the words of told.csv, each sentence with its time.
class Narrator {
  public:
    /// Throws DayFailed when told.csv cannot be read.
    Narrator(Language language, const Clock& clock);

    /// The line of a new scene.
    void scene(const QString& key);
    /// A sentence with its figures in the places %1, %2 ...
    void tell(const QString& key, const QStringList& figures = {});
    /// Tells the sentence if it is true; otherwise throws DayFailed with it.
    void fact(bool holds, const QString& key, const QStringList& figures = {});

  private:
    struct Sentence {
        QString japanese;
        QString english;
    };
    Sentence sentence(const QString& key, const QStringList& figures) const;
    void print(const QString& mark, const Sentence& sentence) const;
    QString timeOfDay() const;

    Language m_language;
    const Clock& m_clock;
    QHash<QString, Sentence> m_sentences;
};

/// 3,560,000
QString grouped(std::int64_t number);
/// 69.7 of 697 permille
QString percent(std::int64_t permille);

}  // namespace banso::demo
