#pragma once

#include "common/core/result.h"

#include <QHash>

namespace bookstore {

// Lends free TCP ports between 20000 and 32000. A lent port is nobody else's as long as this object lives: programs
// that run side by side see each other's reservations, also before anybody listens.
class FreePorts {
public:
    static constexpr quint16 kFirst = 20'000;
    static constexpr quint16 kLast = 32'000;

    FreePorts() = default;
    ~FreePorts();
    Q_DISABLE_COPY_MOVE(FreePorts)

    // The preferred port if it is free, any other otherwise. Error: Unavailable "no-free-port".
    [[nodiscard]] core::Result<quint16> take(quint16 preferred = 0);
    void giveBack(quint16 port);

private:
    bool reserve(quint16 port);

    QHash<quint16, int> m_reservations; // port → socket that stands for it
};

} // namespace bookstore
