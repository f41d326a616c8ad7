// SPDX-License-Identifier: Apache-2.0
#include "shared/secrets/wiped_text.h"

#include <QtTest>
#include <algorithm>
#include <array>
#include <new>

#include "tests/support/test_registry.h"

namespace banso::tests {

class WipedTextTest : public QObject {
    Q_OBJECT

  private slots:
    void what_it_was_made_of_is_wiped_and_each_copy_has_it() {
        std::string typed = "walnut ferry 38 copper tulip";
        const WipedText kept(std::move(typed));
        // It is wiped, not moved from.
        QVERIFY(typed.find("walnut") == std::string::npos);  // NOLINT(bugprone-use-after-move)
        const WipedText copy(kept);
        QCOMPARE(copy.view(), std::string_view("walnut ferry 38 copper tulip"));
    }

    void nothing_of_a_short_one_is_left_where_it_stood() {
        alignas(WipedText) std::array<std::byte, sizeof(WipedText)> place{};
        auto* kept = new (place.data()) WipedText("walnut 38");
        const auto shows = [&] {
            std::string seen(place.size(), '\0');
            std::ranges::transform(place, seen.begin(),
                                   [](std::byte byte) { return static_cast<char>(byte); });
            return seen.find("walnut") != std::string::npos;
        };
        QVERIFY(shows());
        kept->~WipedText();
        QVERIFY(!shows());
    }
};

BANSO_TEST(WipedTextTest);

}  // namespace banso::tests

#include "wiped_text_test.moc"
