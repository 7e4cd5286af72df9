#pragma once

#include "client/api/transport.h"

#include <QSqlDatabase>
#include <QSqlQuery>

namespace offline {

// What was asked, and for whom; the catalogue is the same for everybody, and its reader is empty.
struct Question {
    QString reader;
    QString path;
};

// Answers of the shop in an SQLite file, each with its time. It stays below its size: the oldest go. A damaged file is
// put aside and a new one begun; where none can be written, nothing is kept. For one thread, from open() to close().
class Shelf {
public:
    Shelf(QString file, qint64 largest);

    void open();
    void close();

    void keep(const Question &question, const api::Answer &answer, const QDateTime &givenAt);
    [[nodiscard]] std::optional<api::Answer> find(const Question &question);
    void forget(const QString &reader);
    [[nodiscard]] std::optional<QDateTime> newest();
    [[nodiscard]] qint64 size() const; // of the answers, about

private:
    [[nodiscard]] bool begin();
    [[nodiscard]] std::optional<QSqlQuery> run(const QString &statement, const QVariantMap &values);
    [[nodiscard]] QVariant firstValue(const QString &statement, const QVariantMap &values = {});
    [[nodiscard]] qint64 measure();
    void dropOldest();
    void putAside();

    QString m_file;
    QString m_connection;
    qint64 m_largest;
    qint64 m_size = 0;
};

} // namespace offline
