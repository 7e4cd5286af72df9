#pragma once

#include <QStringList>

namespace tests {

// Keeps every line that this program writes to its console through Qt's messages. A client at work has nothing to say
// there, so each is a fault of its own: a warning of Qt, of a style sheet, or something forgotten.
class ConsoleWatch {
public:
    ConsoleWatch();
    ~ConsoleWatch();

    ConsoleWatch(const ConsoleWatch &) = delete;
    ConsoleWatch &operator=(const ConsoleWatch &) = delete;

    [[nodiscard]] QStringList lines() const;
};

} // namespace tests
