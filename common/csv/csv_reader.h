#pragma once

#include "common/core/result.h"

#include <QByteArray>
#include <QStringList>

namespace csv {

struct Row {
    int number = 0; // counts records from 1, the header included
    QStringList fields;

    friend bool operator==(const Row &, const Row &) = default;
};

// Reads comma-separated values (RFC 4180) in UTF-8, a piece at a time, so that a file of any size takes no more memory
// than its longest record. Takes LF as well as CRLF, a byte order mark, and passes over empty lines.
//
// Errors, all Malformed with the record in `row`: "csv-not-utf8", "csv-stray-quote" (a quote inside an unquoted
// field, or text after a closing one), "csv-unclosed-quote", "csv-line-too-long". After an error it reads no more.
class Reader {
public:
    static constexpr qsizetype kLongestRecord = 64 * 1024; // bytes

    explicit Reader(qsizetype longestRecord = kLongestRecord);

    [[nodiscard]] core::Result<QList<Row>> feed(QByteArrayView bytes); // the records completed by these bytes
    [[nodiscard]] core::Result<QList<Row>> finish(); // the last record when no line end follows it

private:
    enum class State { FieldStart, Plain, Quoted, QuoteInQuoted };

    [[nodiscard]] core::Result<> take(char c);
    [[nodiscard]] bool isByteOrderMark(char c);
    [[nodiscard]] core::Result<> endField();
    [[nodiscard]] core::Result<> endRecord();
    [[nodiscard]] tl::unexpected<core::Error> refuse(QLatin1StringView slug, const QString &detail);
    [[nodiscard]] core::Result<QList<Row>> completed();

    qsizetype m_longestRecord;
    State m_state = State::FieldStart;
    QByteArray m_field;
    QStringList m_fields;
    QList<Row> m_rows;
    qsizetype m_recordBytes = 0;
    int m_number = 0;
    qsizetype m_markBytes = 0; // of the byte order mark, that have been seen or ruled out
    std::optional<core::Error> m_fault;
};

// One record, quoted where needed, with its line end.
[[nodiscard]] QByteArray toRecord(const QStringList &fields);

} // namespace csv
