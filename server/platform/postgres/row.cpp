#include "server/platform/postgres/row.h"

#include <QJsonDocument>

#include <stdexcept>

namespace platform::postgres {

using namespace Qt::Literals::StringLiterals;

namespace {

[[noreturn]] void refuse(QLatin1StringView column, const char *reason)
{
    throw std::out_of_range("column \"" + std::string(column.data(), size_t(column.size())) + "\" " + reason);
}

QJsonDocument documentOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8());
}

// Reads '{a,"b c",NULL}', PostgreSQL's text form of a one-dimensional array; NULL becomes a null QString.
QStringList elementsOf(QStringView array)
{
    QStringList elements;
    QString element;
    bool quoted = false;
    bool wasQuoted = false;
    const QStringView inner = array.mid(1, array.size() - 2);
    for (qsizetype i = 0; i < inner.size(); ++i) {
        const QChar c = inner.at(i);
        if (c == u'\\') {
            element += inner.at(++i);
        } else if (c == u'"') {
            quoted = !quoted;
            wasQuoted = true;
        } else if (c == u',' && !quoted) {
            elements << (!wasQuoted && element == "NULL"_L1 ? QString() : element);
            element = u""_s;
            wasQuoted = false;
        } else {
            element += c;
        }
    }
    if (!inner.isEmpty())
        elements << (!wasQuoted && element == "NULL"_L1 ? QString() : element);
    return elements;
}

} // namespace

Row::Row(std::shared_ptr<const Columns> columns, QVariantList values)
    : m_columns(std::move(columns))
    , m_values(std::move(values))
{
}

bool Row::isNull(QLatin1StringView column) const
{
    return value(column).isNull();
}

QString Row::text(QLatin1StringView column) const
{
    return value(column).toString();
}

qint64 Row::number(QLatin1StringView column) const
{
    const QVariant &read = value(column);
    bool isNumber = read.isNull();
    const qint64 number = read.toLongLong(&isNumber);
    if (!isNumber && !read.isNull())
        refuse(column, "is no whole number");
    return number;
}

double Row::real(QLatin1StringView column) const
{
    return value(column).toDouble();
}

bool Row::flag(QLatin1StringView column) const
{
    const QVariant &read = value(column);
    if (read.userType() != QMetaType::Bool)
        refuse(column, "is no boolean");
    return read.toBool();
}

QUuid Row::uuid(QLatin1StringView column) const
{
    return QUuid::fromString(value(column).toString());
}

QDateTime Row::time(QLatin1StringView column) const
{
    return value(column).toDateTime().toUTC();
}

QJsonObject Row::object(QLatin1StringView column) const
{
    return documentOf(text(column)).object();
}

QJsonArray Row::array(QLatin1StringView column) const
{
    return documentOf(text(column)).array();
}

QStringList Row::texts(QLatin1StringView column) const
{
    return elementsOf(text(column));
}

QByteArray Row::bytes(QLatin1StringView column) const
{
    return value(column).toByteArray();
}

// Answers have few columns: comparing them one by one is faster than any index.
const QVariant &Row::value(QLatin1StringView column) const
{
    for (qsizetype i = 0; i < m_columns->size(); ++i)
        if (column == QLatin1StringView(m_columns->at(i)))
            return m_values.at(i);
    refuse(column, "is not in the answer");
}

} // namespace platform::postgres
