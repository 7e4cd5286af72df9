#pragma once

#include "server/bookstore/part.h"

#include <array>
#include <memory>
#include <vector>

namespace bookstore {

// When a part of the shop is started: each wave after everything of the one before it is ready.
enum class Wave {
    Servers, // postgres and mosquitto
    Sources, // the provider, and whose keys the others ask for when they start
    Services,
    Gateway, // after the services, so that its first look finds all of them ready
};
inline constexpr size_t kWaves = size_t(Wave::Gateway) + 1;

// The parts of the shop, started wave after wave and stopped the other way round, each watched until then.
class Waves : public QObject {
    Q_OBJECT

public:
    Part *add(Wave wave, std::unique_ptr<Part> part); // before start()
    void start(); // `ready` follows
    void stop(); // `stopped` follows

    [[nodiscard]] Part *part(const QString &name) const; // nullptr: there is none
    [[nodiscard]] const std::vector<std::unique_ptr<Part>> &parts() const; // in the order they were added

Q_SIGNALS:
    void ready(); // every part is, for the first time
    void stopped();
    void partRestarting(const QString &part, const QString &why);

private:
    using Parts = QList<Part *>;

    void startNext();
    void stopLast();
    void goOnAfter(const Parts &wave, void (Part::*fact)(), void (Waves::*next)());

    std::vector<std::unique_ptr<Part>> m_parts;
    std::array<Parts, kWaves> m_waves;
    size_t m_started = 0; // how many waves are
};

} // namespace bookstore
