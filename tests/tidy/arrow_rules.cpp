// SPDX-License-Identifier: Apache-2.0
#include <QRegularExpression>

#include "tests/tidy/rules.h"

namespace banso::tidy {

namespace {

using namespace Qt::Literals::StringLiterals;

/// Includes that files in `folder` may not have, unless they are at one of the `except` paths.
struct Barrier {
    QString folder;
    QRegularExpression include;
    QString what;
    QStringList except = {};
};

const std::vector<Barrier>& barriers() {
    const QRegularExpression qt(u"^(Q[A-Z]|Qt)"_s);
    const QRegularExpression threads(
        u"^(thread|mutex|shared_mutex|condition_variable|future|semaphore)$"_s);
    const QRegularExpression sockets(u"^(sys/socket|netinet/|arpa/|netdb|sys/epoll)"_s);
    const QRegularExpression net(u"^boost/(asio|beast)"_s);
    const QRegularExpression json(u"^boost/json"_s);
    static const std::vector<Barrier> all{
        {u"shared"_s, QRegularExpression(u"^(sync|server|mobile|tests)/"_s),
         u"against the arrow"_s},
        {u"sync"_s, QRegularExpression(u"^(server|mobile|tests)/"_s), u"against the arrow"_s},
        {u"server"_s, QRegularExpression(u"^(mobile|tests)/"_s), u"against the arrow"_s},
        {u"mobile"_s, QRegularExpression(u"^(server|tests)/"_s), u"against the arrow"_s},
        {u"shared"_s, qt, u"shared knows no Qt"_s},
        {u"sync"_s, qt, u"sync knows no Qt"_s},
        {u"server"_s, qt, u"the server knows no Qt"_s},
        {u"shared"_s, threads, u"shared has no threads"_s},
        {u"sync"_s, threads, u"sync has no threads"_s},
        {u"shared"_s, sockets, u"shared has no sockets"_s},
        {u"sync"_s, sockets, u"sync has no sockets"_s},
        {u"shared"_s, net, u"Asio and Beast only in server/http"_s},
        {u"sync"_s, net, u"Asio and Beast only in server/http"_s},
        {u"mobile"_s, net, u"Asio and Beast only in server/http"_s},
        {u"server"_s,
         net,
         u"Asio and Beast only in server/http"_s,
         {u"server/http/"_s, u"server/main.cpp"_s}},
        {u"shared"_s, json, u"Boost.JSON only in shared/codec"_s, {u"shared/codec/"_s}},
        {u"sync"_s, json, u"Boost.JSON only in shared/codec"_s},
        {u"server"_s, json, u"Boost.JSON only in shared/codec"_s},
        {u"mobile"_s, json, u"Boost.JSON only in shared/codec"_s},
    };
    return all;
}

bool isExcepted(const QString& path, const QStringList& except) {
    return std::any_of(except.begin(), except.end(),
                       [&](const QString& start) { return path.startsWith(start); });
}

void checkInclude(const SourceFile& file, qsizetype line, const QString& include, bool quoted,
                  Findings& findings) {
    static const QRegularExpression fromRoot(
        u"^(shared|sync|server|mobile|tests|cmake)/|\\.moc$"_s);
    if (quoted && !fromRoot.match(include).hasMatch())
        findings.push_back({file.path, line, u"an include is a full path from the root"_s});
    for (const Barrier& barrier : barriers())
        if (file.isIn(barrier.folder) && barrier.include.match(include).hasMatch() &&
            !isExcepted(file.path, barrier.except))
            findings.push_back({file.path, line, barrier.what + u": "_s + include});
}

void checkClock(const SourceFile& file, Findings& findings) {
    static const QRegularExpression clock(
        u"system_clock::now|\\btime\\((nullptr|NULL|0)\\)|gettimeofday|clock_gettime"
        u"|Q(Date)?Time::current|QDate::current|new Date\\(\\)"_s);
    if (file.path == u"shared/base/time.cpp") return;
    const QString code = codeOf(file.text, Strings::Blank);
    for (auto found = clock.globalMatch(code); found.hasNext();)
        findings.push_back({file.path, lineOf(code, found.next().capturedStart()),
                            u"now comes from a Clock (shared/base/time.h)"_s});
}

}  // namespace

Findings arrowFindings(const SourceTree& tree) {
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s,
                                            QRegularExpression::MultilineOption);
    Findings findings;
    for (const SourceFile& file : tree.files()) {
        if (file.isCpp()) {
            const QString code = codeOf(file.text, Strings::Keep);
            for (auto found = include.globalMatch(code); found.hasNext();) {
                const auto match = found.next();
                checkInclude(file, lineOf(code, match.capturedStart(1)), match.captured(2),
                             match.captured(1) == u"\"", findings);
            }
        }
        if (!file.isIn(u"tests"_s) && (file.isCpp() || file.hasSuffix({u".qml"_s})))
            checkClock(file, findings);
    }
    return findings;
}

}  // namespace banso::tidy
