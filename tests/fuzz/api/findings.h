#pragma once

#include <QMap>
#include <QString>

#include <mutex>

namespace api_fuzz {

// What came out otherwise than it must, each sort once with its first request, and how often.
class Findings {
public:
    void add(const QString &what, const QString &request = {}, const QString &answer = {});

    [[nodiscard]] qsizetype count() const; // of sorts
    void print() const;

private:
    struct Sort {
        int count = 0;
        QString request;
        QString answer;
    };
    mutable std::mutex m_mutex;
    QMap<QString, Sort> m_sorts;
};

} // namespace api_fuzz
