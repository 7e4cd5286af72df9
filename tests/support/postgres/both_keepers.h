#pragma once

#include <QTest>

// The contract of a port is tried twice, with what keeps in memory and with what keeps in PostgreSQL.
namespace tests {

// For initTestCase_data().
inline void inMemoryAndInPostgres()
{
    QTest::addColumn<bool>("inPostgres");
    QTest::newRow("in memory") << false;
    QTest::newRow("PostgreSQL") << true;
}

// Which of them is being tried.
[[nodiscard]] inline bool isInPostgres()
{
    QFETCH_GLOBAL(bool, inPostgres);
    return inPostgres;
}

} // namespace tests
