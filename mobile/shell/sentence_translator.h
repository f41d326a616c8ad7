// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QHash>
#include <QTranslator>

namespace banso {

/// Japanese sentences in another language. A sentence is said in one way wherever it stands, so
/// that the file of translations is read by the sentence alone.
class SentenceTranslator final : public QTranslator {
  public:
    using QTranslator::QTranslator;

    /// Reads a Qt Linguist file (.ts); false when it is not there or is none.
    bool read(const QString& file);

    /// Without this Qt would pass over it as a translator with nothing loaded.
    bool isEmpty() const override { return m_sentences.isEmpty(); }
    QString translate(const char* context, const char* source, const char* comment,
                      int number) const override;

  private:
    QHash<QString, QString> m_sentences;
};

}  // namespace banso
