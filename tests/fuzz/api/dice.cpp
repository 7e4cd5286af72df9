#include "tests/fuzz/api/dice.h"

namespace api_fuzz {

Dice::Dice(std::uint64_t seed)
    : m_random(seed)
{
}

qint64 Dice::between(qint64 least, qint64 most)
{
    return std::uniform_int_distribution<qint64>(least, most)(m_random);
}

bool Dice::inAHundred(int chances)
{
    return between(0, 99) < chances;
}

QByteArray Dice::letters(qsizetype count, QByteArrayView alphabet)
{
    QByteArray text;
    for (qsizetype i = 0; i < count; ++i)
        text.append(alphabet.at(between(0, alphabet.size() - 1)));
    return text;
}

} // namespace api_fuzz
