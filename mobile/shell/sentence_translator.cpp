// SPDX-License-Identifier: Apache-2.0
#include "mobile/shell/sentence_translator.h"

#include <QFile>
#include <QXmlStreamReader>

namespace banso {

bool SentenceTranslator::read(const QString& file) {
    QFile sentences(file);
    if (!sentences.open(QIODevice::ReadOnly)) return false;
    QXmlStreamReader reader(&sentences);
    QString source;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement) continue;
        if (reader.name() == QLatin1String("source")) {
            source = reader.readElementText();
        } else if (reader.name() == QLatin1String("translation")) {
            const QString text = reader.readElementText();
            if (!text.isEmpty()) m_sentences.insert(source, text);
        }
    }
    return !reader.hasError();
}

QString SentenceTranslator::translate(const char*, const char* source, const char*, int) const {
    return m_sentences.value(QString::fromUtf8(source));
}

}  // namespace banso
