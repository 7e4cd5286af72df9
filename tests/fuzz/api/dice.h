#pragma once

#include <QByteArray>
#include <QList>

#include <cstdint>
#include <random>

namespace api_fuzz {

// Every choice comes from here, so that a seed repeats them.
class Dice {
public:
    explicit Dice(std::uint64_t seed);

    [[nodiscard]] qint64 between(qint64 least, qint64 most);
    [[nodiscard]] bool inAHundred(int chances);
    [[nodiscard]] QByteArray letters(qsizetype count, QByteArrayView alphabet);

    template <class List> [[nodiscard]] auto oneOf(const List &list)
    {
        return list[static_cast<decltype(list.size())>(between(0, qint64(list.size()) - 1))];
    }

private:
    std::mt19937_64 m_random;
};

} // namespace api_fuzz
