// SPDX-License-Identifier: Apache-2.0
// Runs every registered test class with the application that pages need.
#include <QGuiApplication>
#include <QtTest>
#include <algorithm>

#include "mobile/shell/program.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

std::vector<TestFactory>& registry() {
    static std::vector<TestFactory> factories;
    return factories;
}

}  // namespace banso::tests

int main(int argc, char** argv) {
    const QGuiApplication application(argc, argv);
    banso::prepareApplication(QStringLiteral("ja"));
    int failures = 0;
    for (const auto& factory : banso::tests::registry())
        failures += QTest::qExec(factory().get(), argc, argv);
    return std::min(failures, 100);
}
