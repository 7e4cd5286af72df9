#include "tests/fuzz/api/conformity.h"

#include "tests/journeys/narrator.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

#include <cmath>

namespace api_fuzz {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isOfType(const QString &type, const QJsonValue &value)
{
    if (type == "integer"_L1)
        return value.isDouble() && std::trunc(value.toDouble()) == value.toDouble();
    static const QHash<QString, QJsonValue::Type> types{{u"string"_s, QJsonValue::String},
        {u"number"_s, QJsonValue::Double}, {u"boolean"_s, QJsonValue::Bool}, {u"null"_s, QJsonValue::Null},
        {u"array"_s, QJsonValue::Array}, {u"object"_s, QJsonValue::Object}};
    return types.value(type) == value.type();
}

bool isOfATypeOf(const QJsonValue &types, const QJsonValue &value)
{
    if (types.isString())
        return isOfType(types.toString(), value);
    const QJsonArray list = types.toArray();
    return types.isUndefined() || std::any_of(list.begin(), list.end(), [&](const QJsonValue &type) {
        return isOfType(type.toString(), value);
    });
}

QString ofNumber(const QJsonObject &schema, double number)
{
    if (schema.contains("minimum"_L1) && number < schema.value("minimum"_L1).toDouble())
        return u"is too small"_s;
    if (schema.contains("maximum"_L1) && number > schema.value("maximum"_L1).toDouble())
        return u"is too large"_s;
    return {};
}

QString ofFormat(const QString &format, const QString &text)
{
    static const QHash<QString, QRegularExpression> formats{
        {u"uuid"_s, QRegularExpression(u"\\A[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\z"_s)},
        {u"date"_s, QRegularExpression(u"\\A\\d{4}-\\d\\d-\\d\\d\\z"_s)},
        {u"date-time"_s, QRegularExpression(u"\\A\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z\\z"_s)}};
    const auto found = formats.constFind(format);
    return found == formats.constEnd() || found->match(text).hasMatch() ? QString() : u"is no "_s + format;
}

QString ofText(const QJsonObject &schema, const QString &text)
{
    const qsizetype length = text.toUcs4().size();
    if (length < schema.value("minLength"_L1).toInt())
        return u"is too short"_s;
    if (schema.contains("maxLength"_L1) && length > schema.value("maxLength"_L1).toInt())
        return u"is too long"_s;
    if (schema.contains("pattern"_L1)
        && !QRegularExpression(schema.value("pattern"_L1).toString()).match(text).hasMatch())
        return u"is not of the pattern"_s;
    return ofFormat(schema.value("format"_L1).toString(), text);
}

QString ofList(const Published &published, const QJsonObject &schema, const QJsonArray &list)
{
    if (list.size() < schema.value("minItems"_L1).toInt())
        return u"has too few items"_s;
    if (schema.contains("maxItems"_L1) && list.size() > schema.value("maxItems"_L1).toInt())
        return u"has too many items"_s;
    for (const QJsonValue item : list) {
        const QString fault = disagreement(published, schema.value("items"_L1).toObject(), item);
        if (!fault.isEmpty())
            return u"[]"_s + fault;
    }
    return {};
}

QString ofMember(const Published &published, const QJsonObject &schema, const QString &name, const QJsonValue &value)
{
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    const QJsonValue further = schema.value("additionalProperties"_L1);
    if (schema.contains("propertyNames"_L1)
        && !disagreement(published, schema.value("propertyNames"_L1).toObject(), name).isEmpty())
        return u"may not have that name"_s;
    if (properties.contains(name))
        return disagreement(published, properties.value(name).toObject(), value);
    if (further.isBool() && !further.toBool())
        return u"is unknown"_s;
    return disagreement(published, further.toObject(), value);
}

QString ofObject(const Published &published, const QJsonObject &schema, const QJsonObject &object)
{
    for (const QJsonValue required : schema.value("required"_L1).toArray()) {
        if (!object.contains(required.toString()))
            return u'/' + required.toString() + u" is missing"_s;
    }
    for (auto member = object.begin(); member != object.end(); ++member) {
        const QString fault = ofMember(published, schema, member.key(), member.value());
        if (!fault.isEmpty())
            return u'/' + member.key() + u' ' + fault;
    }
    return {};
}

QString ofChoices(const Published &published, const QJsonObject &schema, const QJsonValue &value)
{
    for (const QJsonValue every : schema.value("allOf"_L1).toArray()) {
        const QString fault = disagreement(published, every.toObject(), value);
        if (!fault.isEmpty())
            return fault;
    }
    const QJsonArray choices = schema.value("oneOf"_L1).toArray();
    const auto fitting = std::count_if(choices.begin(), choices.end(),
        [&](const QJsonValue &choice) { return disagreement(published, choice.toObject(), value).isEmpty(); });
    return choices.isEmpty() || fitting == 1 ? QString() : u"is not one of the choices"_s;
}

void mustBeKnown(const QJsonObject &schema)
{
    static const QSet<QString> known{u"type"_s, u"enum"_s, u"const"_s, u"minimum"_s, u"maximum"_s, u"minLength"_s,
        u"maxLength"_s, u"pattern"_s, u"format"_s, u"minItems"_s, u"maxItems"_s, u"items"_s, u"required"_s,
        u"properties"_s, u"additionalProperties"_s, u"propertyNames"_s, u"allOf"_s, u"oneOf"_s, u"description"_s,
        u"title"_s, u"default"_s, u"example"_s, u"examples"_s};
    for (const QString &keyword : schema.keys())
        journeys::expect(known.contains(keyword), u"a schema says %1, which nobody here understands"_s.arg(keyword));
}

} // namespace

QString disagreement(const Published &published, const QJsonObject &reference, const QJsonValue &value)
{
    const QJsonObject schema = published.followed(reference);
    mustBeKnown(schema);
    if (!isOfATypeOf(schema.value("type"_L1), value))
        return u"is of another type"_s;
    if (schema.contains("const"_L1) && schema.value("const"_L1) != value)
        return u"is another value"_s;
    if (schema.contains("enum"_L1) && !schema.value("enum"_L1).toArray().contains(value))
        return u"is none of the values"_s;
    QString fault = ofChoices(published, schema, value);
    if (fault.isEmpty() && value.isDouble())
        fault = ofNumber(schema, value.toDouble());
    else if (fault.isEmpty() && value.isString())
        fault = ofText(schema, value.toString());
    else if (fault.isEmpty() && value.isArray())
        fault = ofList(published, schema, value.toArray());
    else if (fault.isEmpty() && value.isObject())
        fault = ofObject(published, schema, value.toObject());
    return fault;
}

QString disagreement(const Published &published, const Parameter &parameter, const QString &text)
{
    const QString type = parameter.schema.value("type"_L1).toString();
    if (type == "boolean"_L1)
        return text == "true"_L1 || text == "false"_L1 ? QString() : u"is neither true nor false"_s;
    if (type != "integer"_L1)
        return disagreement(published, parameter.schema, text);
    bool whole = false;
    const qint64 number = text.toLongLong(&whole);
    return whole ? disagreement(published, parameter.schema, double(number)) : u"is no whole number"_s;
}

} // namespace api_fuzz
