// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <functional>
#include <memory>
#include <vector>

/// The test classes of one executable, so that many small test files link once.
namespace banso::tests {

using TestFactory = std::function<std::unique_ptr<QObject>()>;
std::vector<TestFactory>& registry();

template <typename Test>
struct Registered {
    Registered() {
        registry().push_back([] { return std::make_unique<Test>(); });
    }
};

}  // namespace banso::tests

/// Adds a Qt Test class to its executable. Stands in the test's .cpp file, before its .moc.
#define BANSO_TEST(Test) static const banso::tests::Registered<Test> registered##Test
