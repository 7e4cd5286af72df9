#include "server/platform/csv/reader.h"

#include <QStringDecoder>

namespace platform::csv {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QByteArrayView kByteOrderMark("\xef\xbb\xbf", 3);

} // namespace

Reader::Reader(Take take, qsizetype longestRow)
    : m_take(std::move(take))
    , m_longestRow(longestRow)
{
}

core::Result<> Reader::feed(QByteArrayView bytes)
{
    for (const char c : bytes) {
        if (!m_outcome)
            break;
        if (!isByteOrderMark(c))
            read(c);
    }
    return m_outcome;
}

core::Result<> Reader::finish()
{
    if (m_outcome && m_state == State::Quoted)
        refuse("csv-unclosed-quote"_L1, u"a quote is opened and never closed"_s);
    if (m_outcome && (m_rowBytes > 0 || m_state != State::FieldStart))
        endRow();
    return m_outcome;
}

void Reader::read(char c)
{
    const bool endsCrLf = std::exchange(m_afterCarriageReturn, false) && c == '\n';
    if (endsCrLf)
        return;
    if (++m_rowBytes > m_longestRow)
        refuse("csv-line-too-long"_L1, u"it has more than %1 bytes"_s.arg(m_longestRow));
    else if (c == '\0')
        refuse("csv-not-utf8"_L1, u"it holds a NUL byte; the file is not text in UTF-8"_s);
    else if (m_state == State::Quoted || m_state == State::QuoteInQuoted)
        readQuoted(c);
    else
        readPlain(c);
}

void Reader::readPlain(char c)
{
    if (c == '\r' || c == '\n') {
        m_afterCarriageReturn = c == '\r';
        endRow();
    } else if (c == ',') {
        endField();
        m_rowIsBlank = false;
    } else if (c == '"') {
        if (m_state == State::Plain)
            refuse("csv-stray-quote"_L1, u"a quote stands inside a field that does not begin with one"_s);
        m_state = State::Quoted;
        m_rowIsBlank = false;
    } else {
        m_state = State::Plain;
        m_field.append(c);
    }
}

void Reader::readQuoted(char c)
{
    if (m_state == State::Quoted && c == '"') {
        m_state = State::QuoteInQuoted; // its end, or the first half of a doubled quote
    } else if (m_state == State::Quoted) {
        m_field.append(c);
    } else if (c == '"') {
        m_field.append(c);
        m_state = State::Quoted;
    } else if (c == ',' || c == '\r' || c == '\n') {
        readPlain(c);
    } else {
        refuse("csv-stray-quote"_L1, u"text follows a closing quote"_s);
    }
}

void Reader::endField()
{
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decode(m_field);
    if (decode.hasError())
        refuse("csv-not-utf8"_L1, u"it is not text in UTF-8"_s);
    m_row.fields.append(text);
    m_field.clear();
    m_state = State::FieldStart;
}

void Reader::endRow()
{
    endField();
    const bool blank = m_rowIsBlank && m_row.fields.constFirst().trimmed().isEmpty();
    if (m_outcome && !blank)
        m_outcome = m_take(m_row);
    m_row = {m_row.number + 1, {}};
    m_rowBytes = 0;
    m_rowIsBlank = true;
}

bool Reader::isByteOrderMark(char c)
{
    if (m_markBytes < 0 || m_markBytes == kByteOrderMark.size())
        return false;
    if (c == kByteOrderMark.at(m_markBytes)) {
        ++m_markBytes;
        return true;
    }
    for (const char held : kByteOrderMark.first(std::exchange(m_markBytes, -1)))
        read(held);
    return false;
}

void Reader::refuse(QLatin1StringView slug, const QString &what)
{
    if (!m_outcome)
        return;
    const QString detail = u"Row %1: %2."_s.arg(m_row.number).arg(what);
    m_outcome = core::fail(core::Error{core::Fault::Malformed, slug, detail, {}, {}}.with(u"row"_s, m_row.number));
}

} // namespace platform::csv
