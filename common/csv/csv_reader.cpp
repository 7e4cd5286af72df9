#include "common/csv/csv_reader.h"

#include <QStringDecoder>

namespace csv {

using core::Fault;
using core::Result;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QByteArrayView kByteOrderMark("\xEF\xBB\xBF");

} // namespace

Reader::Reader(qsizetype longestRecord)
    : m_longestRecord(longestRecord)
{
}

Result<QList<Row>> Reader::feed(QByteArrayView bytes)
{
    for (const char c : bytes) {
        if (m_fault)
            break;
        if (const auto taken = isByteOrderMark(c) ? Result<>() : take(c); !taken)
            m_fault = taken.error();
    }
    return completed();
}

Result<QList<Row>> Reader::finish()
{
    if (!m_fault && m_state == State::Quoted)
        (void)refuse("csv-unclosed-quote"_L1, u"A quoted field is not closed at the end of the file."_s);
    if (!m_fault && m_markBytes > 0 && m_markBytes < kByteOrderMark.size())
        (void)refuse("csv-not-utf8"_L1, u"The file is not text in UTF-8."_s);
    if (!m_fault && m_recordBytes > 0) {
        if (const auto ended = endRecord(); !ended)
            m_fault = ended.error();
    }
    return completed();
}

Result<> Reader::take(char c)
{
    if (++m_recordBytes > m_longestRecord)
        return refuse("csv-line-too-long"_L1, u"A record has at most %1 bytes."_s.arg(m_longestRecord));
    if (c == '\0') // what UTF-16 is full of
        return refuse("csv-not-utf8"_L1, u"The file is not text in UTF-8."_s);
    const bool quoted = m_state == State::Quoted;
    if (!quoted && c == '\n')
        return endRecord();
    if (!quoted && c == ',')
        return endField();
    switch (m_state) {
    case State::FieldStart:
        m_state = c == '"' ? State::Quoted : State::Plain;
        if (c != '"')
            m_field += c;
        return {};
    case State::Plain:
        if (c == '"')
            return refuse("csv-stray-quote"_L1, u"A quote stands inside an unquoted field."_s);
        m_field += c;
        return {};
    case State::Quoted:
        if (c == '"')
            m_state = State::QuoteInQuoted;
        else
            m_field += c;
        return {};
    case State::QuoteInQuoted:
        if (c != '"')
            return c == '\r' ? Result<>() : refuse("csv-stray-quote"_L1, u"Text follows a closing quote."_s);
        m_field += c;
        m_state = State::Quoted;
        return {};
    }
    return {};
}

Result<> Reader::endField()
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(m_field);
    if (decoder.hasError())
        return refuse("csv-not-utf8"_L1, u"The file is not in UTF-8."_s);
    m_fields.append(text);
    m_field.clear();
    m_state = State::FieldStart;
    return {};
}

Result<> Reader::endRecord()
{
    if (m_state == State::Plain && m_field.endsWith('\r'))
        m_field.chop(1);
    const bool empty = m_fields.isEmpty() && m_field.isEmpty() && m_state != State::QuoteInQuoted;
    const auto ended = endField();
    if (!ended)
        return ended;
    ++m_number;
    if (!empty)
        m_rows.append({m_number, m_fields});
    m_fields.clear();
    m_recordBytes = 0;
    return {};
}

// The mark is taken away before fields are looked at, for the first field may be a quoted one.
bool Reader::isByteOrderMark(char c)
{
    if (m_markBytes == kByteOrderMark.size())
        return false;
    if (c == kByteOrderMark.at(m_markBytes)) {
        ++m_markBytes;
        return true;
    }
    m_field = kByteOrderMark.first(m_markBytes).toByteArray(); // it was none
    m_state = m_field.isEmpty() ? State::FieldStart : State::Plain;
    m_markBytes = kByteOrderMark.size();
    return false;
}

tl::unexpected<core::Error> Reader::refuse(QLatin1StringView slug, const QString &detail)
{
    m_fault = core::Error{Fault::Malformed, slug, detail, {}, {{u"row"_s, m_number + 1}}};
    return core::fail(*m_fault);
}

Result<QList<Row>> Reader::completed()
{
    if (m_fault)
        return core::fail(*m_fault);
    return std::exchange(m_rows, {});
}

QByteArray toRecord(const QStringList &fields)
{
    QByteArrayList written;
    for (const QString &field : fields) {
        const bool special =
            field.contains(u',') || field.contains(u'"') || field.contains(u'\n') || field.contains(u'\r');
        written.append(special ? '"' + QString(field).replace(u'"', u"\"\""_s).toUtf8() + '"' : field.toUtf8());
    }
    // An empty field alone would look like an empty line, which is passed over.
    return (fields == QStringList{QString()} ? QByteArray("\"\"") : written.join(',')) + "\r\n";
}

} // namespace csv
