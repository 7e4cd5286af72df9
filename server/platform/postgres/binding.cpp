#include "server/platform/postgres/binding.h"

#include <QJsonDocument>

#include <array>

namespace platform::postgres {

using namespace Qt::Literals::StringLiterals;
using core::fail;
using core::Fault;

namespace {

// PostgreSQL takes a bound NULL of any type.
QVariant nullValue()
{
    return QVariant(QMetaType::fromType<QString>());
}

QString jsonText(const QJsonDocument &document)
{
    return QString::fromUtf8(document.toJson(QJsonDocument::Compact));
}

QString quotedElement(QString element)
{
    if (element.isNull())
        return u"NULL"_s;
    return u'"' + element.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s) + u'"';
}

QString arrayText(const QStringList &elements)
{
    return u'{' + elements.join(u',') + u'}';
}

template <class List, class Write> QStringList each(const List &list, Write write)
{
    QStringList texts;
    texts.reserve(list.size());
    for (const auto &element : list)
        texts << write(element);
    return texts;
}

// What QtSql writes into SQL without loss.
bool isCarried(int type)
{
    static constexpr std::array kCarried{QMetaType::Bool, QMetaType::Short, QMetaType::UShort, QMetaType::Int,
        QMetaType::UInt, QMetaType::LongLong, QMetaType::ULongLong, QMetaType::Float, QMetaType::Double,
        QMetaType::QString, QMetaType::QByteArray, QMetaType::QUuid, QMetaType::QDate, QMetaType::QDateTime};
    return std::find(kCarried.begin(), kCarried.end(), type) != kCarried.end();
}

bool isNullValue(const QVariant &value)
{
    switch (value.userType()) {
    case QMetaType::UnknownType:
        return true;
    case QMetaType::QUuid:
        return value.toUuid().isNull();
    case QMetaType::QDateTime:
        return !value.toDateTime().isValid();
    default:
        return value.isNull();
    }
}

} // namespace

Binding::Binding(QLatin1StringView name, const QVariant &value)
    : m_name(name)
    , m_value(isNullValue(value) ? nullValue() : value)
{
}

Binding::Binding(QLatin1StringView name, const QString &text)
    : m_name(name)
    , m_value(text)
{
}

Binding::Binding(QLatin1StringView name, const QByteArray &bytes)
    : Binding(name, QVariant(bytes))
{
}

Binding::Binding(QLatin1StringView name, const QJsonObject &json)
    : Binding(name, jsonText(QJsonDocument(json)))
{
}

Binding::Binding(QLatin1StringView name, const QJsonArray &json)
    : Binding(name, jsonText(QJsonDocument(json)))
{
}

Binding::Binding(QLatin1StringView name, const QStringList &textArray)
    : Binding(name, arrayText(each(textArray, quotedElement)))
{
}

Binding::Binding(QLatin1StringView name, const QList<qint64> &numberArray)
    : Binding(name, arrayText(each(numberArray, [](qint64 number) { return QString::number(number); })))
{
}

Binding::Binding(QLatin1StringView name, std::nullopt_t)
    : Binding(name, QVariant())
{
}

QLatin1StringView Binding::name() const
{
    return m_name;
}

core::Result<QVariant> Binding::value() const
{
    if (!isCarried(m_value.userType()))
        return fail(Fault::Broken, "unbindable-value"_L1,
            u"%1 is a %2, which QtSql would drop"_s.arg(m_name, QLatin1StringView(m_value.typeName())));
    if (m_value.userType() == QMetaType::QString) {
        const QString &text = *static_cast<const QString *>(m_value.constData());
        if (text.contains(QChar::Null) || !text.isValidUtf16())
            return fail(Fault::Invalid, "unstorable-text"_L1, u"The text has a character that cannot be kept."_s);
    }
    return m_value;
}

} // namespace platform::postgres
