#include "server/platform/postgres/sql_text.h"

#include <QFile>

namespace platform::postgres {

using namespace Qt::Literals::StringLiterals;

namespace {

core::Error malformed(const QString &reason)
{
    return {core::Fault::Broken, u"malformed-sql"_s, reason, {}, {}};
}

bool isWordStart(QChar c)
{
    return c.isLetter() || c == u'_';
}

bool isWord(QChar c)
{
    return c.isLetterOrNumber() || c == u'_';
}

// Walks through the source once and copies what is to be kept.
class Reader {
public:
    explicit Reader(const QString &source)
        : m_source(source)
    {
    }

    core::Result<SqlText> read()
    {
        while (m_at < m_source.size() && m_fault.isEmpty())
            step();
        m_read.text = m_read.text.trimmed();
        if (m_fault.isEmpty() && m_read.text.isEmpty())
            m_fault = u"there is no statement"_s;
        if (!m_fault.isEmpty())
            return core::fail(malformed(m_fault));
        return m_read;
    }

private:
    void step()
    {
        const QChar c = m_source.at(m_at);
        if (startsWith("--"_L1))
            skipLineComment();
        else if (startsWith("/*"_L1))
            skipBlockComment();
        else if (c == u'\'' || c == u'"')
            copyQuoted(c);
        else if (c == u'$' && !isWord(before()))
            copyDollarQuoted();
        else if (c == u':')
            copyColon();
        else
            copyPlain(c);
    }

    void skipLineComment()
    {
        const qsizetype end = m_source.indexOf(u'\n', m_at);
        m_at = end < 0 ? m_source.size() : end;
    }

    void skipBlockComment()
    {
        int depth = 0;
        do {
            if (m_at >= m_source.size()) {
                m_fault = u"a comment is not closed"_s;
                return;
            }
            const int step = startsWith("/*"_L1) ? 1 : startsWith("*/"_L1) ? -1 : 0;
            depth += step;
            m_at += step == 0 ? 1 : 2;
        } while (depth > 0);
        m_read.text += u' ';
    }

    // E'…' knows backslashes; everywhere else a doubled quote is two quoted texts side by side.
    void copyQuoted(QChar quote)
    {
        const bool escapes = quote == u'\'' && (before() == u'E' || before() == u'e') && !isWord(before(2));
        qsizetype end = m_at + 1;
        while (end < m_source.size() && m_source.at(end) != quote)
            end += escapes && m_source.at(end) == u'\\' ? 2 : 1;
        copyUntil(end + 1, u"a quote is not closed"_s);
    }

    void copyDollarQuoted()
    {
        qsizetype end = m_at + 1;
        while (end < m_source.size() && isWord(m_source.at(end)))
            ++end;
        if (end >= m_source.size() || m_source.at(end) != u'$') {
            copyUntil(m_at + 1, {});
            return;
        }
        const QString tag = m_source.mid(m_at, end - m_at + 1);
        const qsizetype closing = m_source.indexOf(tag, end + 1);
        copyUntil(closing < 0 ? m_source.size() + 1 : closing + tag.size(), u"a dollar quote is not closed"_s);
    }

    void copyColon()
    {
        if (startsWith("::"_L1)) {
            copyUntil(m_at + 2, {});
        } else if (m_at + 1 < m_source.size() && isWordStart(m_source.at(m_at + 1))) {
            copyPlaceholder();
        } else {
            // QtSql would take the colon of a slice, [1:2], for a placeholder; not so with a space behind.
            copyUntil(m_at + 1, {});
            m_read.text += u' ';
        }
    }

    void copyPlaceholder()
    {
        qsizetype end = m_at + 1;
        while (end < m_source.size() && isWord(m_source.at(end)))
            ++end;
        const QString name = m_source.mid(m_at + 1, end - m_at - 1);
        if (!m_read.placeholders.contains(name))
            m_read.placeholders << name;
        m_read.text += u'$' + QString::number(m_read.placeholders.indexOf(name) + 1);
        m_at = end;
        refuseWhatFollowsTheEnd();
    }

    void copyPlain(QChar c)
    {
        if (!c.isSpace() && c != u';')
            refuseWhatFollowsTheEnd();
        m_hasEnded = m_hasEnded || c == u';';
        m_read.hasQuestionMark = m_read.hasQuestionMark || c == u'?';
        if (c != u';')
            m_read.text += c;
        ++m_at;
    }

    void copyUntil(qsizetype end, const QString &faultBeyondEnd)
    {
        if (end > m_source.size())
            m_fault = faultBeyondEnd;
        refuseWhatFollowsTheEnd();
        m_read.text += QStringView(m_source).mid(m_at, end - m_at);
        m_at = end;
    }

    void refuseWhatFollowsTheEnd()
    {
        if (m_hasEnded)
            m_fault = u"there is more than one statement"_s;
    }

    bool startsWith(QLatin1StringView text) const { return QStringView(m_source).mid(m_at).startsWith(text); }

    QChar before(qsizetype distance = 1) const { return m_at >= distance ? m_source.at(m_at - distance) : QChar(u' '); }

    const QString &m_source;
    qsizetype m_at = 0;
    bool m_hasEnded = false;
    QString m_fault;
    SqlText m_read;
};

} // namespace

core::Result<SqlText> SqlText::read(const QString &source)
{
    return Reader(source).read();
}

core::Result<SqlText> readSqlFile(const QString &name)
{
    QFile file(u":/sql/"_s + name + u".sql"_s);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(core::Fault::Broken, "sql-file-missing"_L1, file.fileName());
    auto read = SqlText::read(QString::fromUtf8(file.readAll()));
    if (!read)
        return core::fail(malformed(name + u": "_s + read.error().detail));
    if (read->hasQuestionMark)
        return core::fail(malformed(name + u": QtSql takes `?` for a placeholder; use the function of the operator"_s));
    return read;
}

} // namespace platform::postgres
