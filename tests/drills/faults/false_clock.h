#pragma once

#include <QMap>
#include <QString>
#include <QTemporaryDir>

#include <chrono>

namespace drills {

// A clock beside the true one, by libfaketime(1): the programs that are started with its environment go by it, and
// may live through jumps. Stopwatches go on as they should.
class FalseClock {
public:
    FalseClock();

    [[nodiscard]] static bool canBeWound();

    [[nodiscard]] QMap<QString, QString> environment() const;
    void set(std::chrono::seconds ahead); // of the true time

private:
    QTemporaryDir m_folder;
};

} // namespace drills
