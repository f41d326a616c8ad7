// SPDX-License-Identifier: Apache-2.0
#include "tests/support/pdf_text.h"

#include <QProcess>
#include <QRegularExpression>

#include "shared/base/assert.h"

#ifdef __SANITIZE_ADDRESS__
/// What Fontconfig and Cairo keep until the process ends is no leak of ours.
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libfontconfig\nleak:libcairo\n";
}
#endif

namespace banso::tests {

QStringList pagesOf(const std::string& pdf) {
    constexpr int kPatienceMs = 30'000;
    QProcess reader;
    reader.start("pdftotext", {"-layout", "-enc", "UTF-8", "-", "-"});
    reader.write(QByteArray::fromStdString(pdf));
    reader.closeWriteChannel();
    BANSO_ASSERT(reader.waitForFinished(kPatienceMs) && reader.exitCode() == 0);
    QStringList pages =
        QString::fromUtf8(reader.readAllStandardOutput()).split(QChar::fromLatin1('\f'));
    pages.removeLast();  // behind the last page's end
    return pages;
}

QString wordsOf(const std::string& pdf) {
    static const QRegularExpression white(QStringLiteral("\\s"));
    return pagesOf(pdf).join(QString()).remove(white);
}

}  // namespace banso::tests
