#include "tests/fuzz/api/marks.h"

#include "tests/fuzz/api/dice.h"

namespace api_fuzz {

namespace {

constexpr QByteArrayView kBeginning = "qz";
constexpr QByteArrayView kReaches = "upcsk"; // in the order of Reach

} // namespace

Marks::Marks(std::uint64_t seed)
    : m_suffix(Dice(seed ^ 0x5eed).letters(5, "bcdfghjklmnpqrstvwxz"))
{
}

QString Marks::text(Mark mark) const
{
    const QByteArray word =
        kBeginning.toByteArray() + kReaches.at(int(mark.reach)) + char('0' + mark.person) + m_suffix;
    return QString::fromLatin1(word);
}

QList<Mark> Marks::in(QByteArrayView text) const
{
    QList<Mark> found;
    for (qsizetype at = text.indexOf(m_suffix); at >= 0; at = text.indexOf(m_suffix, at + 1)) {
        const QByteArrayView before = text.first(at).last(std::min<qsizetype>(at, 4));
        const qsizetype reach = before.size() == 4 ? kReaches.indexOf(before.at(2)) : -1;
        if (reach < 0 || !before.startsWith(kBeginning))
            continue;
        const Mark mark{before.at(3) - '0', Reach(reach)};
        if (!found.contains(mark))
            found.append(mark);
    }
    return found;
}

} // namespace api_fuzz
