#pragma once

#include <QString>

#include <chrono>

namespace platform::postgres {

// How to reach one database and how hard to lean on it.
struct Settings {
    QString host = QStringLiteral("127.0.0.1"); // a name, an address, or a socket directory
    quint16 port = 5432;
    QString database;
    QString user;
    QString password;
    QString applicationName;
    QString schema; // the only one in which names are looked up; where empty, as the server has it
    int connections = 4; // threads, each with one connection, opened when first needed
    int queue = 512; // pieces of work that may wait; one more is refused with Unavailable "overloaded"
    std::chrono::milliseconds connectTimeout{2'000};
    std::chrono::milliseconds statementTimeout{5'000}; // 0: none
    bool planEachTime = false; // true where one statement answers questions of many shapes, and one plan fits few
    double randomPageCost = 1.1; // for the planner: reading here and there costs little more than reading on
    bool synchronousCommit = true; // false only where effect and cursor commit together (DESIGN section 3)
};

} // namespace platform::postgres
