// SPDX-License-Identifier: Apache-2.0
// Runs every registered test class; the exit code is the number of failures, at most 100.
#include <QCoreApplication>
#include <QtTest>
#include <algorithm>

#include "tests/support/test_registry.h"

namespace banso::tests {

std::vector<TestFactory>& registry() {
    static std::vector<TestFactory> factories;
    return factories;
}

}  // namespace banso::tests

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    int failures = 0;
    for (const auto& factory : banso::tests::registry())
        failures += QTest::qExec(factory().get(), argc, argv);
    return std::min(failures, 100);
}
