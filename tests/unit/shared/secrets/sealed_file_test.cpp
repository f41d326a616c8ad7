// SPDX-License-Identifier: Apache-2.0
#include "shared/secrets/sealed_file.h"

#include <QtTest>

#include "shared/base/hash.h"
#include "tests/support/test_key.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

class SealedFileTest : public QObject {
    Q_OBJECT

    std::string m_name = hex(sha256("photo"));
    SealedFile m_file{testKey(), m_name};

  private slots:
    void a_frame_opens_at_its_place_and_shows_nothing_of_its_content() {
        const std::string closed = m_file.closeFrame("カフェ とおりみち", 3, false);
        QVERIFY(closed.find("カフェ") == std::string::npos);
        QCOMPARE(m_file.openFrame(closed, 3, false).value(), std::string("カフェ とおりみち"));
        QVERIFY(closed != m_file.closeFrame("カフェ とおりみち", 3, false));
    }

    void a_frame_opens_neither_elsewhere_nor_changed_nor_as_another_end() {
        const std::string closed = m_file.closeFrame("photo", 0, false);
        const auto refused = [](const Result<std::string>& opened) {
            return !opened && opened.error().code == ErrorCode::Unauthenticated;
        };
        QVERIFY(refused(m_file.openFrame(closed, 1, false)));
        QVERIFY(refused(m_file.openFrame(closed, 0, true)));
        QVERIFY(refused(m_file.openFrame(closed.substr(0, closed.size() - 1), 0, false)));
        QVERIFY(refused(m_file.openFrame({}, 0, false)));
        QVERIFY(refused(SealedFile(testKey(), hex(sha256("other"))).openFrame(closed, 0, false)));
        QVERIFY(refused(SealedFile(SecretKey::random(), m_name).openFrame(closed, 0, false)));
        for (std::size_t at = 0; at < closed.size(); ++at) {
            std::string changed = closed;
            changed[at] = static_cast<char>(changed[at] ^ 1);
            QVERIFY(refused(m_file.openFrame(changed, 0, false)));
        }
    }

    void the_head_tells_the_name_to_whoever_has_the_key() {
        const std::string head = m_file.head();
        QCOMPARE(std::int64_t(head.size()), SealedFile::kHeadBytes);
        QVERIFY(head.find(m_name) == std::string::npos);
        QCOMPARE(SealedFile::nameIn(head, testKey()).value(), m_name);
        QCOMPARE(SealedFile::nameIn(head, SecretKey::random()).error().code,
                 ErrorCode::Unauthenticated);
        QCOMPARE(SealedFile::nameIn(head.substr(1), testKey()).error().code, ErrorCode::Malformed);
        std::string newer = head;
        newer.replace(newer.find("01"), 2, "02");
        QCOMPARE(SealedFile::nameIn(newer, testKey()).error().code, ErrorCode::UnsupportedVersion);
    }

    void the_name_on_the_disk_stays_and_is_known_by_the_key_alone() {
        const std::string name = SealedFile::diskName(m_name, testKey());
        QCOMPARE(name.size(), std::size_t{32});
        QCOMPARE(SealedFile::diskName(m_name, testKey()), name);
        QVERIFY(SealedFile::diskName(m_name, SecretKey::random()) != name);
        QVERIFY(SealedFile::diskName(hex(sha256("other")), testKey()) != name);
    }

    void the_length_of_the_content_is_seen_from_that_of_the_file() {
        constexpr std::int64_t kFrame = SealedFile::kFrameBytes;
        for (const std::int64_t content :
             {std::int64_t{1}, kFrame - 1, kFrame, kFrame + 1, 5 * kFrame, 5 * kFrame + 7}) {
            const std::int64_t frames = (content + kFrame - 1) / kFrame;
            const std::int64_t sealed =
                SealedFile::kHeadBytes + content + frames * SealedFile::kClosingBytes;
            QCOMPARE(SealedFile::framesIn(sealed), frames);
            QCOMPARE(SealedFile::contentIn(sealed), content);
        }
        QCOMPARE(SealedFile::framesIn(SealedFile::kHeadBytes), 0);
        QCOMPARE(SealedFile::contentIn(0), 0);
    }
};

BANSO_TEST(SealedFileTest);

}  // namespace banso::tests

#include "sealed_file_test.moc"
