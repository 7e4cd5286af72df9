#include "common/contracts/json/json_reader.h"

#include "common/core/clock.h"

#include <cmath>

namespace contracts {

namespace {

constexpr auto kAmount = "amount"_L1;
constexpr auto kCurrencyKey = "currency"_L1;

QString typeName(QJsonValue::Type type)
{
    switch (type) {
    case QJsonValue::Bool:
        return u"true or false"_s;
    case QJsonValue::Double:
        return u"a number"_s;
    case QJsonValue::String:
        return u"text"_s;
    case QJsonValue::Array:
        return u"a list"_s;
    default:
        return u"an object"_s;
    }
}

// A member name inside a JSON pointer, RFC 6901 section 3.
QString escaped(QString name)
{
    return name.replace(u'~', u"~0"_s).replace(u'/', u"~1"_s);
}

// Whether a text is the same when it has been kept: PostgreSQL has no NUL, UTF-8 no half of a surrogate pair, and a
// byte order mark at the beginning is lost on the way back.
bool comesBack(const QString &text)
{
    return !text.contains(QChar(u'\0')) && text.isValidUtf16() && !text.contains(QChar(QChar::ByteOrderMark));
}

Result<Money> parseMoney(const QJsonObject &object, const QString &pointer)
{
    JsonReader json(object, pointer);
    const qint64 amount = json.number(kAmount, 0, Money::kLargest);
    if (json.text(kCurrencyKey, 3, 3) != core::kCurrency)
        json.refuse(kCurrencyKey, "unknown-currency"_L1, u"This shop counts in %1."_s.arg(core::kCurrency));
    return json.done().and_then([&] { return Money::fromMinorUnits(amount); });
}

} // namespace

QJsonObject toJson(Money amount)
{
    return {{kAmount, amount.minorUnits()}, {kCurrencyKey, core::kCurrency}};
}

JsonReader::JsonReader(QJsonObject object, QString pointer)
    : m_object(std::move(object))
    , m_pointer(std::move(pointer))
{
}

QString JsonReader::text(QLatin1StringView key, int longest, int shortest)
{
    const QString value = take(key, QJsonValue::String).toString();
    if (value.size() < shortest || value.size() > longest)
        refuse(key, "out-of-range"_L1, u"Between %1 and %2 characters are expected here."_s.arg(shortest).arg(longest));
    if (!comesBack(value))
        refuse(key, "out-of-range"_L1, u"Text must not contain NUL, half a character or a byte order mark."_s);
    return value;
}

std::optional<QString> JsonReader::optionalText(QLatin1StringView key, int longest)
{
    return isGiven(key) ? std::optional(text(key, longest, 0)) : std::nullopt;
}

qint64 JsonReader::number(QLatin1StringView key, qint64 smallest, qint64 largest)
{
    const QJsonValue value = take(key, QJsonValue::Double);
    const double real = value.toDouble();
    const bool whole = value.isDouble() && std::floor(real) == real && std::abs(real) < 9e15;
    if (!whole || qint64(real) < smallest || qint64(real) > largest) {
        refuse(key, "out-of-range"_L1, u"A whole number from %1 to %2 is expected here."_s.arg(smallest).arg(largest));
        return smallest;
    }
    return qint64(real);
}

std::optional<qint64> JsonReader::optionalNumber(QLatin1StringView key, qint64 smallest, qint64 largest)
{
    return isGiven(key) ? std::optional(number(key, smallest, largest)) : std::nullopt;
}

bool JsonReader::flag(QLatin1StringView key)
{
    return take(key, QJsonValue::Bool).toBool();
}

Money JsonReader::money(QLatin1StringView key)
{
    return object(key, parseMoney);
}

QDateTime JsonReader::time(QLatin1StringView key)
{
    const QString written = text(key, 40);
    const QDateTime read = QDateTime::fromString(written, Qt::ISODateWithMs);
    if (!read.isValid() || read.timeSpec() == Qt::LocalTime)
        refuse(key, "out-of-range"_L1, u"A time like 2026-03-01T09:30:00Z is expected here."_s);
    return read.toUTC();
}

QStringList JsonReader::texts(QLatin1StringView key, int largestCount, int longest)
{
    QStringList read;
    const QJsonArray items = array(key, 0, largestCount);
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (!items.at(i).isString() || items.at(i).toString().size() > longest)
            refuse(pointerTo(key) + u'/' + QString::number(i), "wrong-type"_L1,
                u"Text of at most %1 characters is expected here."_s.arg(longest));
        if (!comesBack(items.at(i).toString()))
            refuse(pointerTo(key) + u'/' + QString::number(i), "out-of-range"_L1,
                u"Text must not contain NUL, half a character or a byte order mark."_s);
        read.append(items.at(i).toString());
    }
    return read;
}

void JsonReader::refuse(QLatin1StringView key, QLatin1StringView slug, const QString &detail)
{
    refuse(pointerTo(key), slug, detail);
}

void JsonReader::allowUnknown()
{
    m_unknownAllowed = true;
}

Result<> JsonReader::done() const
{
    if (m_fault)
        return core::fail(*m_fault);
    for (auto member = m_object.begin(); !m_unknownAllowed && member != m_object.end(); ++member) {
        if (!m_known.contains(member.key()))
            return core::fail(core::Error{Fault::Invalid, u"unknown-field"_s, u"There is no such field here."_s,
                QString(m_pointer + u'/' + escaped(member.key())), {}});
    }
    return {};
}

QJsonValue JsonReader::take(QLatin1StringView key, QJsonValue::Type type)
{
    m_known.insert(key);
    const QJsonValue value = m_object.value(key);
    if (value.isUndefined())
        refuse(key, "missing-field"_L1, u"This field is required."_s);
    else if (value.type() != type)
        refuse(key, "wrong-type"_L1, u"%1 is expected here."_s.arg(typeName(type)));
    return value;
}

QJsonArray JsonReader::array(QLatin1StringView key, int fewest, int most)
{
    const QJsonArray items = take(key, QJsonValue::Array).toArray();
    if (items.size() < fewest || items.size() > most)
        refuse(key, "out-of-range"_L1, u"Between %1 and %2 items are expected here."_s.arg(fewest).arg(most));
    return items.size() > most ? QJsonArray() : items;
}

bool JsonReader::isGiven(QLatin1StringView key)
{
    m_known.insert(key);
    const QJsonValue value = m_object.value(key);
    return !value.isUndefined() && !value.isNull();
}

QString JsonReader::pointerTo(QLatin1StringView key) const
{
    return m_pointer + u'/' + escaped(key);
}

void JsonReader::refuse(const QString &pointer, QLatin1StringView slug, const QString &detail)
{
    keep(core::Error{Fault::Invalid, slug, detail, pointer, {}});
}

void JsonReader::keep(const core::Error &error)
{
    if (!m_fault)
        m_fault = error;
}

} // namespace contracts
