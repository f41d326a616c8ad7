// SPDX-License-Identifier: Apache-2.0
#include "shared/codec/json.h"

#ifndef Q_MOC_RUN  // moc 6.4 cannot read its macros
#include <rapidcheck.h>
#endif

#include <QtTest>
#include <random>
#include <stdexcept>

#include "shared/base/limits.h"
#include "tests/support/test_registry.h"

namespace banso {
namespace {

/// The canonical text, or the word of the error.
std::string canonical(std::string_view text) {
    const auto document = json::Document::parse(text);
    if (!document) return std::string(name(document.error().code));
    return std::string(document->root().text());
}

bool refused(std::string_view text) {
    return !json::Document::parse(text);
}

/// Any JSON value of at most `depth` levels, written with needless white space and escapes.
std::string randomJson(int depth);

std::string randomString() {
    const auto points = *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 0x2FFF));
    QString out = QStringLiteral("\"");
    for (const int point : points) {
        const bool mustEscape = point < 0x20 || point == '"' || point == '\\';
        if (mustEscape || *rc::gen::inRange(0, 3) == 0)
            out += QStringLiteral("\\u%1").arg(point, 4, 16, QLatin1Char('0'));
        else
            out += QChar(point);
    }
    return (out + '"').toStdString();
}

std::string randomNumber() {
    std::string number = std::to_string(*rc::gen::arbitrary<std::int64_t>());
    if (*rc::gen::arbitrary<bool>()) number += "." + std::to_string(*rc::gen::inRange(0, 1'000));
    if (*rc::gen::inRange(0, 4) == 0) number += "E+" + std::to_string(*rc::gen::inRange(0, 200));
    return number;
}

std::string randomNested(int depth, bool object) {
    const int count = *rc::gen::inRange(0, 5);
    std::string out = object ? "{ " : "[\n";
    for (int i = 0; i < count; ++i) {
        if (i > 0) out += " ,\t";
        if (object) out += "\"k" + std::to_string(i) + "\\u3042\" : ";
        out += randomJson(depth - 1);
    }
    return out + (object ? " }" : "\r\n]");
}

std::string randomJson(int depth) {
    switch (*rc::gen::inRange(0, depth > 0 ? 7 : 5)) {
        case 0:
            return "null";
        case 1:
            return "true";
        case 2:
            return "false";
        case 3:
            return randomNumber();
        case 4:
            return randomString();
        case 5:
            return randomNested(depth, true);
        default:
            return randomNested(depth, false);
    }
}

/// Reads everything that a document offers, as a handler would.
std::size_t readAll(json::Value value) {
    std::size_t seen = value.text().size() + value.string().value_or("").size();
    seen += static_cast<std::size_t>(value.integer().value_or(0) & 1);
    for (const json::Member member : value.members()) {
        seen += member.key.size() + readAll(member.value);
        if (value.isObject() && !value.find(member.key)) throw std::logic_error("lost member");
    }
    return seen;
}

}  // namespace

class JsonTest : public QObject {
    Q_OBJECT

  private slots:
    void canonicalTextHasNoWhiteSpaceAndKeepsTheOrderOfMembers() {
        QCOMPARE(canonical(" { \"b\" : [ 1 , true , null ] ,\n\"a\" : { } } \n"),
                 std::string(R"({"b":[1,true,null],"a":{}})"));
    }

    void canonicalStringsHaveTheFewestEscapes() {
        const std::string escaped = "\"\\u3042\\/\\u0041\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u001f\"";
        const std::string fewest = "\"あ/A\\\"\\\\\\b\\f\\n\\r\\t\\u0001\\u001f\"";
        QCOMPARE(canonical(escaped), fewest);
        const std::string_view pair = R"("\ud867\ude3d")";
        QCOMPARE(canonical(pair), std::string("\"𩸽\""));
    }

    void canonicalTextIsNeverLongerThanWhatWasRead() {
        for (int byte = 0; byte < 0x20; ++byte) {
            const std::string quoted = json::quoted(std::string(1, static_cast<char>(byte)));
            QVERIFY(canonical(quoted).size() <= quoted.size());
        }
    }

    void numbersStayAsTheyWereWritten() {
        for (const char* number : {"1.0", "35.8", "-0", "0", "1E+2", "9007199254740993",
                                   "123456789012345678901234567890", "0.1000", "-1e-7"})
            QCOMPARE(canonical(number), std::string(number));
    }

    void onlyExactIntegersAreIntegers() {
        const auto integer = [](std::string_view text) {
            return json::Document::parse(text).value().root().integer();
        };
        QCOMPARE(integer("-9007199254740991"), std::optional<std::int64_t>(-9007199254740991));
        QCOMPARE(integer("9007199254740991"), std::optional<std::int64_t>(9007199254740991));
        QCOMPARE(integer("0"), std::optional<std::int64_t>(0));
        QCOMPARE(integer("10"), std::optional<std::int64_t>(10));
        for (const char* text : {"9007199254740992", "-9007199254740992", "18446744073709551615",
                                 "1.0", "1e2", "-0", "\"1\"", "null", "true"})
            QVERIFY2(!integer(text), text);
    }

    void whatIsNoJsonIsRefused() {
        for (const char* text : {"",
                                 " ",
                                 "{",
                                 "[1,]",
                                 "{\"a\":1,}",
                                 "{\"a\"}",
                                 "{a:1}",
                                 "'a'",
                                 "\"a",
                                 "01",
                                 "+1",
                                 "1.",
                                 ".5",
                                 "1e",
                                 "nul",
                                 "NaN",
                                 "Infinity",
                                 "// x\n1",
                                 "/* x */ 1",
                                 "\"\t\"",
                                 "\"\\x\"",
                                 "\"\\u12\"",
                                 "\xEF\xBB\xBF{}"})
            QVERIFY2(refused(text), text);
    }

    void nothingMayFollowTheValue() {
        for (const char* text : {"1 2", "{}{}", "null,", "[] x", "\"a\"\"b\""})
            QVERIFY2(refused(text), text);
        QVERIFY(refused(std::string_view("1\0", 2)));
    }

    void badUtf8IsRefused() {
        for (const char* text : {"\"\x80\"", "\"\xC0\xAF\"", "\"\xE3\x81\"", "\"\xED\xA0\x80\"",
                                 "\"\xF4\x90\x80\x80\"", "\"\xFF\""})
            QVERIFY2(refused(text), text);
    }

    void loneSurrogatesAreRefused() {
        for (const char* text :
             {R"("\ud83d")", R"("\ude3d")", R"("\ud83dx")", R"("\ud83d\u0041")", R"({"\udc00":1})"})
            QVERIFY2(refused(text), text);
    }

    void aKeyMayStandOnceInAnObject() {
        for (const char* text : {R"({"a":1,"a":1})", R"({"a":1,"b":{},"\u0061":2})",
                                 R"([{"x":{"é":1,"y":[],"é":2}}])"})
            QVERIFY2(refused(text), text);
        const auto nested = R"({"a":{"a":[{"a":1},{"a":1}]},"A":1,"":2})";
        QCOMPARE(canonical(nested), std::string(nested));
    }

    void depthEndsAtItsLimit() {
        const auto nested = [](std::size_t depth) {
            return std::string(depth, '[') + std::string(depth, ']');
        };
        QVERIFY(!refused(nested(limits::kJsonDepth)));
        QVERIFY(refused(nested(limits::kJsonDepth + 1)));
        QVERIFY(refused(std::string(1'000'000, '[')));
    }

    void valuesEndAtTheirLimit() {
        const auto zeros = [](std::size_t count) {
            std::string text = "[0";
            for (std::size_t i = 1; i < count; ++i) text += ",0";
            return text + "]";
        };
        QVERIFY(!refused(zeros(limits::kJsonValues - 1)));
        const auto over = json::Document::parse(zeros(limits::kJsonValues));
        QVERIFY(!over);
        QVERIFY(over.error().detail.find("too many values") != std::string::npos);
    }

    void sizeEndsAtItsLimit() {
        std::string longest(limits::kLineBytes, 'x');
        longest.front() = longest.back() = '"';
        QVERIFY(!refused(longest));
        const auto over = json::Document::parse(longest + std::string(limits::kPullLineBytes, ' '));
        QCOMPARE(over.error().code, ErrorCode::TooLarge);
    }

    void membersAreFoundByNameAndType() {
        const auto document =
            json::Document::parse(R"({"n":7,"t":"七","b":false,"x":null,"l":[1,[2,3],4]})");
        const json::Value root = document->root();
        QCOMPARE(root.integer("n"), std::optional<std::int64_t>(7));
        QCOMPARE(root.string("t"), std::optional<std::string_view>("七"));
        QCOMPARE(root.boolean("b"), std::optional<bool>(false));
        QVERIFY(root.find("x")->isNull());
        QVERIFY(!root.find("y"));
        QVERIFY(!root.integer("t") && !root.string("n") && !root.boolean("x"));
        QVERIFY(!root.find("n")->find("n"));
        QCOMPARE(root.size(), std::size_t{5});
        std::vector<std::string> elements;
        for (const json::Member member : root.find("l")->members())
            elements.emplace_back(member.value.text());
        QCOMPARE(elements, (std::vector<std::string>{"1", "[2,3]", "4"}));
    }

    void aDocumentMayBeMoved() {
        auto first = json::Document::parse(R"({"a":"長い文字列です、移しても読めます"})").value();
        const json::Document second = std::move(first);
        QCOMPARE(second.root().string("a"),
                 std::optional<std::string_view>("長い文字列です、移しても読めます"));
    }

    void theWriterWritesCanonicalText() {
        json::Writer writer;
        writer.beginObject().member("text", "改\n行").member("n", std::int64_t{-5});
        writer.memberBool("yes", true).key("list").beginArray().integer(1).null().string("");
        writer.beginObject().endObject().endArray().memberRaw("raw", "[1.0]").endObject();
        QCOMPARE(writer.text(),
                 std::string(
                     R"({"text":"改\n行","n":-5,"yes":true,"list":[1,null,"",{}],"raw":[1.0]})"));
        QCOMPARE(canonical(writer.text()), writer.text());
    }

    void canonicalTextIsItsOwnCanonicalText() {
        QVERIFY(rc::check("parse(canonical) == canonical", [] {
            const std::string text = randomJson(4);
            const std::string once = canonical(text);
            RC_ASSERT(once != "malformed");
            RC_ASSERT(once.size() <= text.size());
            RC_ASSERT(canonical(once) == once);
        }));
    }

    void anyTextCanBeQuotedAndReadBack() {
        QVERIFY(rc::check("a string survives", [](const std::vector<std::uint16_t>& units) {
            QString text;
            for (const auto unit : units)
                if (!QChar::isSurrogate(unit)) text.append(QChar(unit));
            const std::string bytes = text.toStdString();
            const auto document = json::Document::parse(json::quoted(bytes));
            RC_ASSERT(document.has_value());
            RC_ASSERT(document->root().string() == std::optional<std::string_view>(bytes));
        }));
    }

    void damagedTextIsRefusedOrReadButNeverCrashes() {
        const std::string sample =
            R"({"save":41,"by":"0190","seen":["u7",1200,0],"ops":[{"k":"business","set":{"phone":)"
            R"(["mq:7","027\u002d000"],"name":[null,"高崎\n商店"],"n":[-1.5e3,true,false,{}]}}]})";
        std::mt19937 random(20'260'401);
        std::size_t read = 0;
        int accepted = 0;
        for (int round = 0; round < 100'000; ++round) {
            std::string text = sample;
            const auto mutations = random() % 4 + 1;
            for (std::size_t i = 0; i < mutations && !text.empty(); ++i) damage(text, random);
            const auto document = json::Document::parse(text);
            if (!document) continue;
            ++accepted;
            read += readAll(document->root());
            QCOMPARE(canonical(document->root().text()), std::string(document->root().text()));
        }
        QVERIFY(accepted > 100 && accepted < 99'900);
        QVERIFY(read > 0);
    }

  private:
    static void damage(std::string& text, std::mt19937& random) {
        constexpr std::string_view kLikely = "{}[]\",:\\u0e-.tfn \x80\xE3\xFF";
        const std::size_t place = random() % text.size();
        switch (random() % 5) {
            case 0:
                text[place] = static_cast<char>(random());
                break;
            case 1:
                text[place] = kLikely[random() % kLikely.size()];
                break;
            case 2:
                text.erase(place, random() % 8 + 1);
                break;
            case 3:
                text.insert(place, 1, kLikely[random() % kLikely.size()]);
                break;
            default:
                text.insert(place, text.substr(random() % text.size(), random() % 40));
                break;
        }
    }
};

BANSO_TEST(JsonTest);

}  // namespace banso

#include "json_test.moc"
