// SPDX-License-Identifier: Apache-2.0
#include "tests/support/pdf_text.h"

#include <QProcess>
#include <QRegularExpression>
#include <algorithm>

#include "shared/base/assert.h"

#ifdef __SANITIZE_ADDRESS__
/// What Fontconfig and Cairo keep until the process ends is no leak of ours.
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libfontconfig\nleak:libcairo\n";
}
#endif

namespace banso::tests {
namespace {

QString readBack(const std::string& pdf, const QString& how) {
    constexpr int kPatienceMs = 30'000;
    QProcess reader;
    reader.start("pdftotext", {how, "-enc", "UTF-8", "-", "-"});
    reader.write(QByteArray::fromStdString(pdf));
    reader.closeWriteChannel();
    BANSO_ASSERT(reader.waitForFinished(kPatienceMs) && reader.exitCode() == 0);
    return QString::fromUtf8(reader.readAllStandardOutput());
}

}  // namespace

QStringList pagesOf(const std::string& pdf) {
    static const QRegularExpression white(QStringLiteral("\\s"));
    QStringList pages = readBack(pdf, QStringLiteral("-layout")).split(QChar::fromLatin1('\f'));
    pages.removeLast();  // behind the last page's end
    for (QString& page : pages) page.remove(white);
    return pages;
}

double rightEdgeOf(const std::string& pdf) {
    static const QRegularExpression edge(QStringLiteral("xMax=\"([0-9.]+)\""));
    double farthest = 0;
    for (auto found = edge.globalMatch(readBack(pdf, QStringLiteral("-bbox"))); found.hasNext();)
        farthest = std::max(farthest, found.next().captured(1).toDouble());
    return farthest;
}

}  // namespace banso::tests
