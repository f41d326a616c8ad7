// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/request.h"

#include <QtTest>

#include "shared/base/limits.h"
#include "sync/protocol/lines.h"
#include "tests/support/test_registry.h"

namespace banso::sync {

class RequestTest : public QObject {
    Q_OBJECT

    static std::string body(const std::vector<std::string>& lines, bool hello = true) {
        LineWriter writer;
        if (hello) writer.add(encode(DeviceHello{}));
        for (const std::string& line : lines) writer.add(line);
        writer.end();
        return writer.take();
    }

    static constexpr const char* kTablet = "aaaaaaaaaaaaaaaa";

  private slots:
    void aRequestIsItsHelloAndItsLines() {
        const auto request = readRequest(body({"{\"save\":1}", "{\"void\":2}"}), kTablet);
        QVERIFY(request.has_value());
        QCOMPARE(request->hello.protocol, kProtocolVersion);
        QCOMPARE(request->hello.device, DeviceId(kTablet));
        QCOMPARE(request->lines.size(), std::size_t{2});
        QCOMPARE(std::get<Error>(request->lines[0]).code, ErrorCode::Malformed);
        QCOMPARE(std::get<json::Document>(request->lines[1]).root().integer("void").value(),
                 std::int64_t{2});
    }

    void aRequestThatBreaksOffCountsForNothing() {
        const std::string whole = body({"{\"save\":1}"});
        for (std::size_t size = 0; size < whole.size(); ++size)
            QVERIFY(!readRequest(std::string_view(whole).substr(0, size), kTablet).has_value());
    }

    void aRequestThatIsNoneIsRefused() {
        QCOMPARE(readRequest("garbage\n", kTablet).error().code, ErrorCode::Malformed);
        QCOMPARE(readRequest(body({"{\"save\":1}"}, false), kTablet).error().code,
                 ErrorCode::Malformed);
        QCOMPARE(readRequest(body({}, false), kTablet).error().code, ErrorCode::Malformed);
        QCOMPARE(readRequest(body({}) + "{\"save\":1}\n", kTablet).error().code,
                 ErrorCode::Malformed);
        QCOMPARE(readRequest("{\"end\":{}}\n", kTablet).error().code, ErrorCode::Malformed);
    }

    void oversizedLinesAndTooManySavesAreRefused() {
        const std::string large(limits::kLineBytes + 1, 'a');
        QCOMPARE(readRequest(body({large}), kTablet).error().code, ErrorCode::TooLarge);
        const std::vector<std::string> many(limits::kPushSaves + limits::kPushDrafts + 1,
                                            "{\"save\":1}");
        QCOMPARE(readRequest(body(many), kTablet).error().code, ErrorCode::TooLarge);
    }
};

BANSO_TEST(RequestTest);

}  // namespace banso::sync

#include "request_test.moc"
