#pragma once

#include "common/core/result.h"

#include <QByteArray>
#include <QStringList>

#include <functional>

namespace platform::csv {

// One row of a table. The first one is number 1; rows that are blank count, but are not told.
struct Row {
    int number = 0;
    QStringList fields;
};

// Reads comma-separated values as RFC 4180 describes them, in UTF-8 with or without a byte order mark, from pieces of
// any size: memory is bounded by one row. Lines may end with CRLF, LF or CR.
//
// Errors: Malformed "csv-not-utf8" (a NUL byte counts as that), "csv-stray-quote", "csv-unclosed-quote",
// "csv-line-too-long", each with the fact `row`; and whatever `take` says. After an error nothing more is read.
class Reader {
public:
    static constexpr qsizetype kLongestRow = 64 * 1024; // bytes

    using Take = std::function<core::Result<>(const Row &)>;

    explicit Reader(Take take, qsizetype longestRow = kLongestRow);

    [[nodiscard]] core::Result<> feed(QByteArrayView bytes);
    [[nodiscard]] core::Result<> finish(); // the last row may lack its line end

private:
    enum class State { FieldStart, Plain, Quoted, QuoteInQuoted };

    void read(char c);
    void readPlain(char c);
    void readQuoted(char c);
    void endField();
    void endRow();
    [[nodiscard]] bool isByteOrderMark(char c);
    void refuse(QLatin1StringView slug, const QString &what);

    Take m_take;
    qsizetype m_longestRow;
    State m_state = State::FieldStart;
    QByteArray m_field;
    Row m_row{1, {}};
    qsizetype m_rowBytes = 0;
    bool m_rowIsBlank = true;
    bool m_afterCarriageReturn = false;
    int m_markBytes = 0; // of the byte order mark seen so far; -1 when it cannot come any more
    core::Result<> m_outcome;
};

} // namespace platform::csv
