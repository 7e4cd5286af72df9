#include "server/bookstore/goodbooks.h"

#include "common/csv/csv_reader.h"

#include <QMap>

namespace bookstore {

using core::Fault;
using core::Result;
using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList kImportColumns{u"title"_s, u"authors"_s, u"isbn"_s, u"price"_s, u"stock"_s, u"category"_s,
    u"language"_s, u"year"_s, u"description"_s, u"publisher"_s};

int digitOf(QChar c)
{
    return c == u'X' || c == u'x' ? 10 : c.digitValue();
}

// ISO 2108: the weighted sum of an ISBN-10 is divisible by 11.
bool isIsbn10(const QString &text)
{
    int sum = 0;
    for (int i = 0; i < 10; ++i) {
        const int digit = digitOf(text.at(i));
        if (digit < 0 || (digit == 10 && i != 9))
            return false;
        sum += (10 - i) * digit;
    }
    return sum % 11 == 0;
}

QString mendedIsbn(const QString &written)
{
    const QString padded = written.trimmed().rightJustified(10, u'0');
    return !written.trimmed().isEmpty() && padded.size() == 10 && isIsbn10(padded) ? padded : QString();
}

QString mendedYear(const QString &written)
{
    bool isNumber = false;
    const int year = int(written.toDouble(&isNumber)); // "2008.0"
    return isNumber && year > 0 ? QString::number(year) : QString();
}

QString languageOf(const QString &code)
{
    static const QMap<QString, QString> twoLetters{{u"eng"_s, u"en"_s}, {u"fre"_s, u"fr"_s}, {u"spa"_s, u"es"_s},
        {u"ger"_s, u"de"_s}, {u"jpn"_s, u"ja"_s}, {u"ita"_s, u"it"_s}, {u"por"_s, u"pt"_s}, {u"kor"_s, u"ko"_s}};
    return code.startsWith("en"_L1) ? u"en"_s : twoLetters.value(code);
}

// A number below `bound` that looks random and is always the same for a book (Knuth's multiplicative hash).
int drawn(int book, quint32 salt, int bound)
{
    return int(((quint32(book) + salt) * 2654435761u >> 8) % quint32(bound));
}

QStringList importRow(const QMap<QString, QString> &book)
{
    const int number = book.value(u"book_id"_s).toInt();
    return {book.value(u"title"_s), book.value(u"authors"_s).split(u", "_s).join(u';'),
        mendedIsbn(book.value(u"isbn"_s)), QString::number(9'000 + 100 * drawn(number, 1, 261)),
        QString::number(20 + drawn(number, 2, 180)), u"General"_s, languageOf(book.value(u"language_code"_s)),
        mendedYear(book.value(u"original_publication_year"_s)), {}, {}};
}

} // namespace

bool isGoodbooks(QByteArrayView file)
{
    return file.startsWith("book_id,goodreads_book_id,");
}

Result<QByteArray> fromGoodbooks(const QByteArray &file, int limit)
{
    csv::Reader reader;
    auto rows = reader.feed(file).and_then([&](QList<csv::Row> read) {
        return reader.finish().transform([&](const QList<csv::Row> &last) { return read + last; });
    });
    if (!rows)
        return core::fail(rows.error());
    const QStringList columns = rows->isEmpty() ? QStringList() : rows->takeFirst().fields;
    for (const QString &needed : {u"book_id"_s, u"title"_s, u"authors"_s, u"isbn"_s}) {
        if (!columns.contains(needed))
            return core::fail(core::Error{Fault::Malformed, u"missing-column"_s,
                u"The column %1 is missing."_s.arg(needed), {}, {{u"column"_s, needed}}});
    }
    QByteArray importable = csv::toRecord(kImportColumns);
    for (const csv::Row &row : limit > 0 ? rows->mid(0, limit) : *rows) {
        QMap<QString, QString> book;
        for (qsizetype i = 0; i < std::min(columns.size(), row.fields.size()); ++i)
            book.insert(columns.at(i), row.fields.at(i));
        importable += csv::toRecord(importRow(book));
    }
    return importable;
}

} // namespace bookstore
