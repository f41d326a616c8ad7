// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/multipart.h"

#include <QtTest>

#include "server/office_page/form.h"
#include "tests/support/test_registry.h"

namespace banso::tests {
namespace {

constexpr std::string_view kType = "multipart/form-data; boundary=----WebKitFormBoundaryAbc";
constexpr std::string_view kToken = "Content-Disposition: form-data; name=\"token\"\r\n\r\nsecret";
constexpr std::string_view kFile =
    "Content-Disposition: form-data; name=\"list\"; filename=\"名簿.csv\"\r\n"
    "Content-Type: text/csv\r\n\r\na,b\r\n1,2\r\n";

std::string bodyOf(const std::vector<std::string_view>& parts) {
    std::string body;
    for (const std::string_view part : parts)
        body.append("------WebKitFormBoundaryAbc\r\n").append(part).append("\r\n");
    return body + "------WebKitFormBoundaryAbc--\r\n";
}

bool isRefused(std::string_view type, const std::string& body) {
    const auto parts = readMultipart(type, body);
    return !parts && parts.error().code == ErrorCode::Malformed;
}

std::string headed(const std::string& header) {
    return bodyOf({header + "\r\n\r\ntext"});
}

}  // namespace

class MultipartTest : public QObject {
    Q_OBJECT

  private slots:
    void fields_and_files_are_read_as_browsers_write_them() {
        const std::string body = bodyOf({kToken, kFile});
        const auto parts = readMultipart(kType, body);
        QCOMPARE(parts->size(), 2U);
        QCOMPARE((*parts)[0].name, "token");
        QVERIFY(!(*parts)[0].fileName);
        QCOMPARE(std::string((*parts)[0].content), "secret");
        QCOMPARE((*parts)[1].fileName, std::optional<std::string>("名簿.csv"));
        QCOMPARE(std::string((*parts)[1].content), "a,b\r\n1,2\r\n");
        const char* other = "Multipart/Form-Data; Boundary=\"----WebKitFormBoundaryAbc\"";
        QCOMPARE(readMultipart(other, body)->size(), 2U);
    }

    void a_form_gives_its_values_and_the_file_byte_for_byte() {
        std::string bytes("Content-Disposition: form-data; name=\"list\"; filename=\"x\"\r\n\r\n");
        const std::string content("\0\xff\r\n--\r\n------WebKitFormBoundaryAb\r\n\r\n", 34);
        const auto form = Form::parseUpload(kType, bodyOf({kToken, bytes + content}));
        QCOMPARE(std::string(form->value("token")), "secret");
        QCOMPARE(*form->file()->content, content);
    }

    void where_no_file_was_chosen_its_name_is_empty() {
        const auto form = Form::parseUpload(
            kType, bodyOf({"Content-Disposition: form-data; name=\"list\"; filename=\"\"\r\n"
                           "Content-Type: application/octet-stream\r\n\r\n"}));
        QVERIFY(form->file()->name.empty() && form->file()->content->empty());
        QVERIFY(!Form::parseUpload(kType, bodyOf({kToken}))->file());
    }

    void a_body_that_breaks_off_is_refused_wherever_it_does() {
        const std::string body = bodyOf({kToken, kFile});
        // The last end of a line may be missing.
        for (std::size_t size = 0; size + 2 < body.size(); ++size)
            QVERIFY(isRefused(kType, body.substr(0, size)));
    }

    void what_two_readers_might_see_otherwise_is_refused() {
        const std::string body = bodyOf({kToken});
        QVERIFY(isRefused(kType, "\r\n" + body));
        QVERIFY(isRefused(kType, "before\r\n" + body));
        QVERIFY(isRefused(kType, body + "behind"));
        QVERIFY(isRefused(kType, body + body));
        QVERIFY(isRefused(kType, bodyOf({"x\r\n------WebKitFormBoundaryAbcd\r\n"})));
        const std::string name = "Content-Disposition: form-data; name=\"a\"";
        for (const std::string& header :
             {std::string(), std::string("Content-Type: text/csv"), name + "\r\n" + name,
              name + "; name=\"b\"", name + "; filename=\"a\"; filename=\"b\"",
              name + "; filename*=UTF-8''a", name + "; filename=a", name + "\n",
              name + "\r\nContent-Transfer-Encoding: base64", name + "\r\n folded",
              std::string("Content-Disposition: form-data; name=a"),
              std::string("Content-Disposition: form-data; name=\"\""),
              std::string("Content-Disposition: form-data; name=\"a"),
              std::string("Content-Disposition: form-data; name=\"a\xff\""),
              std::string("Content-Disposition: form-data; name=\"a\x01\""),
              std::string("Content-Disposition: attachment; name=\"a\"")})
            QVERIFY2(isRefused(kType, headed(header)), header.c_str());
        QVERIFY(!isRefused(kType, headed(name)));
    }

    void a_type_without_a_plain_boundary_is_refused() {
        const std::string body = bodyOf({kToken});
        for (const char* type :
             {"", "multipart/form-data", "multipart/form-data; boundary=",
              "multipart/form-data; boundary=\"\"", "multipart/mixed; boundary=x",
              "application/x-www-form-urlencoded", "multipart/form-data; boundary=a b",
              "multipart/form-data; boundary=a; boundary=b", "multipart/form-data; x=y"})
            QVERIFY2(isRefused(type, body), type);
        const std::string longest(71, 'x');
        QVERIFY(isRefused("multipart/form-data; boundary=" + longest, "--" + longest + "--"));
    }

    void parts_and_their_headers_are_bounded() {
        const std::vector<std::string_view> most(kFormParts, kToken);
        QCOMPARE(readMultipart(kType, bodyOf(most))->size(), kFormParts);
        const std::vector<std::string_view> more(kFormParts + 1, kToken);
        QVERIFY(isRefused(kType, bodyOf(more)));
        const std::string name = "Content-Disposition: form-data; name=\"";
        QVERIFY(!isRefused(kType, headed(name + std::string(3'000, 'x') + "\"")));
        QVERIFY(isRefused(kType, headed(name + std::string(kPartHeaderBytes, 'x') + "\"")));
    }

    void a_form_with_two_files_or_with_text_that_is_none_is_refused() {
        QVERIFY(!Form::parseUpload(kType, bodyOf({kFile, kFile})));
        QVERIFY(!Form::parseUpload(
            kType, bodyOf({"Content-Disposition: form-data; name=\"a\"\r\n\r\n\xff"})));
    }
};

BANSO_TEST(MultipartTest);

}  // namespace banso::tests

#include "multipart_test.moc"
