#include "server/storefront/domain/likeness.h"

#include <QList>

#include <algorithm>
#include <vector>

namespace storefront {

namespace {

int slipsForgiven(qsizetype length)
{
    return length < 4 ? 0 : length < 7 ? 1 : 2;
}

} // namespace

// The optimal string alignment distance: Levenshtein's, with neighbours exchanged as one step.
int slipsBetween(const QString &one, const QString &other)
{
    const QString a = one.toLower();
    const QString b = other.toLower();
    std::vector<int> beforeLast;
    std::vector<int> last(size_t(b.size() + 1));
    for (size_t j = 0; j < last.size(); ++j)
        last[j] = int(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        std::vector<int> row(last.size());
        row[0] = int(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = size_t(j);
            row[at] = std::min({row[at - 1] + 1, last[at] + 1, last[at - 1] + (a.at(i - 1) == b.at(j - 1) ? 0 : 1)});
            if (i > 1 && j > 1 && a.at(i - 1) == b.at(j - 2) && a.at(i - 2) == b.at(j - 1))
                row[at] = std::min(row[at], beforeLast[at - 2] + 1);
        }
        beforeLast = std::exchange(last, std::move(row));
    }
    return last.back();
}

QStringList likest(const QString &word, const QStringList &candidates, qsizetype most)
{
    QList<std::pair<int, QString>> likely;
    for (const QString &candidate : candidates) {
        const int slips = slipsBetween(word, candidate);
        if (slips <= slipsForgiven(word.size()))
            likely.append({slips, candidate});
    }
    std::sort(likely.begin(), likely.end());
    QStringList words;
    for (const auto &[slips, candidate] : likely.first(std::min(most, likely.size())))
        words.append(candidate);
    return words;
}

} // namespace storefront
