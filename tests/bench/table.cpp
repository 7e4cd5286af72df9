#include "tests/bench/table.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace bench {

void Samples::add(double value)
{
    m_values.append(value);
}

void Samples::add(const Samples &others)
{
    m_values += others.m_values;
}

qsizetype Samples::size() const
{
    return m_values.size();
}

double Samples::percentile(double share) const
{
    if (m_values.isEmpty())
        return 0;
    QList<double> sorted = m_values;
    std::sort(sorted.begin(), sorted.end());
    return sorted.at(std::min(sorted.size() - 1, qsizetype(std::floor(share * double(sorted.size())))));
}

double Samples::largest() const
{
    return m_values.isEmpty() ? 0 : *std::max_element(m_values.begin(), m_values.end());
}

void printTitle(const QString &title, const QString &conditions)
{
    std::printf("\n%s\n  %s\n", qUtf8Printable(title), qUtf8Printable(conditions));
    std::fflush(stdout);
}

void printRow(const QString &name, const QString &figure)
{
    std::printf("  %-44s %s\n", qUtf8Printable(name), qUtf8Printable(figure));
    std::fflush(stdout);
}

QString milliseconds(double value)
{
    return QStringLiteral("%1 ms").arg(value, 0, 'f', 1);
}

} // namespace bench
