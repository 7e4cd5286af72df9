#pragma once

#include <QObject>
#include <QTest>

#include <functional>
#include <memory>

// The tests of a room are one program; each file registers its test object with TEST_SUITE(MoneyTest), and
// `core_tests money_test` runs that file alone. A name that is nobody's fails.
namespace tests {

using MakeTest = std::function<std::unique_ptr<QObject>()>;

bool registerTest(const char *className, MakeTest make);

// For main(): runs the test named by the first argument, or all; 0 when none failed.
[[nodiscard]] int run(const QStringList &arguments);

} // namespace tests

#define TEST_SUITE(Class)                                                                                              \
    [[maybe_unused]] static const bool registered##Class                                                              \
        = tests::registerTest(#Class, [] { return std::make_unique<Class>(); })
