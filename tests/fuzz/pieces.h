#pragma once

#include <QByteArray>
#include <QList>

#include <algorithm>

namespace fuzz {

// The same bytes as they may come from a network, cut at places that follow from the bytes themselves, so that every
// input is its own choice and corpora stay readable.
[[nodiscard]] inline QList<QByteArray> piecesOf(const QByteArray &bytes)
{
    QList<QByteArray> pieces;
    quint32 chance = quint32(qHash(bytes, 4711));
    for (qsizetype at = 0; at < bytes.size(); at += pieces.constLast().size()) {
        chance = chance * 1'664'525 + 1'013'904'223;
        const bool isLong = (chance >> 31) != 0;
        pieces.append(bytes.mid(at, 1 + qsizetype((chance >> 24) % (isLong ? 64 : 4))));
    }
    return pieces;
}

} // namespace fuzz
