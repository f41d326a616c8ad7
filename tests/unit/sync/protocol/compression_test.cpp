// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/compression.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso::sync {

class CompressionTest : public QObject {
    Q_OBJECT

    static void eachEncoding() {
        QTest::addColumn<int>("number");
        for (const Encoding encoding : {Encoding::Identity, Encoding::Gzip, Encoding::Zstd})
            QTest::newRow(std::string(name(encoding)).c_str()) << static_cast<int>(encoding);
    }
    static Encoding encoding() {
        QFETCH(int, number);
        return static_cast<Encoding>(number);
    }
    static std::string text() {
        std::string text;
        for (int i = 0; i < 20'000; ++i) text += "支援記録 " + std::to_string(i) + "\n";
        return text;
    }

  private slots:
    void whatWasPackedComesBack_data() { eachEncoding(); }
    void whatWasPackedComesBack() {
        const auto compressor = makeCompressor(encoding());
        const auto decompressor = makeDecompressor(encoding(), 10'000'000);
        const std::string whole = text();
        std::string back;
        for (std::size_t at = 0; at <= whole.size(); at += 10'000) {
            const bool last = at + 10'000 > whole.size();
            const std::string packed =
                compressor->add(std::string_view(whole).substr(at, 10'000), last);
            for (const char byte : packed) {
                const auto piece = decompressor->add({&byte, 1});
                QVERIFY(piece.has_value());
                back += *piece;
            }
        }
        QVERIFY(decompressor->finish().has_value());
        QVERIFY(back == whole);
    }

    void aBombIsRefusedAtItsLimit_data() {
        QTest::addColumn<int>("number");
        for (const Encoding packing : {Encoding::Gzip, Encoding::Zstd})
            QTest::newRow(std::string(name(packing)).c_str()) << static_cast<int>(packing);
    }
    void aBombIsRefusedAtItsLimit() {
        const auto compressor = makeCompressor(encoding());
        const std::string zeros(10'000'000, '\0');
        std::string bomb;
        for (int i = 0; i < 10; ++i) bomb += compressor->add(zeros, i == 9);
        QVERIFY(bomb.size() < 200'000);
        const auto text = decompress(encoding(), bomb, 64 * 1024 * 1024);
        QVERIFY(!text.has_value());
        QCOMPARE(text.error().code, ErrorCode::TooLarge);
    }

    void anUnpackedBodyMayBeAsLargeAsItsLimitAndNoLarger_data() { eachEncoding(); }
    void anUnpackedBodyMayBeAsLargeAsItsLimitAndNoLarger() {
        const std::string packed = compress(encoding(), std::string(1'000, 'a'));
        QVERIFY(decompress(encoding(), packed, 1'000).has_value());
        QCOMPARE(decompress(encoding(), packed, 999).error().code, ErrorCode::TooLarge);
    }

    void aStreamThatBreaksOffIsIncomplete_data() { aBombIsRefusedAtItsLimit_data(); }
    void aStreamThatBreaksOffIsIncomplete() {
        const std::string packed = compress(encoding(), text());
        const auto half = decompress(encoding(), packed.substr(0, packed.size() / 2), 10'000'000);
        QCOMPARE(half.error().code, ErrorCode::Incomplete);
        QCOMPARE(decompress(encoding(), "", 100).error().code, ErrorCode::Incomplete);
    }

    void damagedBytesAreMalformed_data() { aBombIsRefusedAtItsLimit_data(); }
    void damagedBytesAreMalformed() {
        const auto text = decompress(encoding(), "this was never packed", 100);
        QCOMPARE(text.error().code, ErrorCode::Malformed);
    }

    void theBestEncodingOfAHeaderIsTaken() {
        QCOMPARE(bestEncoding("gzip, deflate, zstd"), Encoding::Zstd);
        QCOMPARE(bestEncoding("gzip, deflate"), Encoding::Gzip);
        QCOMPARE(bestEncoding("br"), Encoding::Identity);
        QCOMPARE(encodingFrom(""), std::optional(Encoding::Identity));
        QVERIFY(!encodingFrom("br").has_value());
    }
};

BANSO_TEST(CompressionTest);

}  // namespace banso::sync

#include "compression_test.moc"
