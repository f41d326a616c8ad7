// SPDX-License-Identifier: Apache-2.0
#include "shared/base/hash.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso {

class HashTest : public QObject {
    Q_OBJECT

  private slots:
    void theStandardsExampleComesOut() {
        QCOMPARE(hex(sha256("abc")),
                 std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QCOMPARE(hex(sha256("")),
                 std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    }

    void piecesHashLikeTheWhole() {
        Sha256Stream stream;
        for (const char* piece : {"事業", "", "者の\n", "記録"}) stream.add(piece);
        QCOMPARE(stream.finish(), sha256("事業者の\n記録"));
    }

    void hexadecimal_digits_are_read_in_either_case_and_others_are_none() {
        QCOMPARE(hexOf("\x01\xff"), std::string("01ff"));
        QCOMPARE(byteOfHex('0', '1'), 1);
        QCOMPARE(byteOfHex('f', 'F'), 255);
        QCOMPARE(byteOfHex('g', '0'), -1);
        QCOMPARE(byteOfHex('0', ' '), -1);
    }
};

BANSO_TEST(HashTest);

}  // namespace banso

#include "hash_test.moc"
