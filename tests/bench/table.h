#pragma once

#include <QList>
#include <QString>

namespace bench {

// Latencies or counts, sorted when asked.
class Samples {
public:
    void add(double value);
    void add(const Samples &others);
    [[nodiscard]] qsizetype size() const;
    [[nodiscard]] double percentile(double share) const; // 0.5: the median; 0 without samples
    [[nodiscard]] double largest() const;

private:
    QList<double> m_values;
};

void printTitle(const QString &title, const QString &conditions);
void printRow(const QString &name, const QString &figure);
[[nodiscard]] QString milliseconds(double value);

} // namespace bench
