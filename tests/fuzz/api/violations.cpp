#include "tests/fuzz/api/violations.h"

#include "tests/fuzz/api/odd_bytes.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace api_fuzz {

using namespace Qt::Literals::StringLiterals;

namespace {

// Stands for bytes that no JSON value could hold, until the value is written.
const QString kRaw = u"@raw@"_s;

QByteArray oddValue(Dice &dice)
{
    static const QByteArrayList ofOtherTypes{"null", "true", "[]", "{}", "\"text\"", "17", "[null]", "{\"a\":1}"};
    switch (dice.between(0, 9)) {
    case 0:
    case 1:
    case 2:
        return dice.oneOf(ofOtherTypes);
    case 3:
    case 4:
        return dice.oneOf(odd::jsonNumbers());
    case 5:
        return '"' + QByteArray(dice.oneOf(QList<qsizetype>{41, 101, 201, 501, 5'000, 70'000}), 'l') + '"';
    case 6:
        return odd::deeplyNested(dice);
    default:
        return dice.oneOf(odd::jsonTexts());
    }
}

QJsonValue withOneChanged(const QJsonValue &value, Dice &dice);

QJsonObject withOneChanged(QJsonObject object, Dice &dice)
{
    if (object.isEmpty() || dice.inAHundred(10)) {
        object.insert(dice.oneOf(QStringList{u"unknown"_s, u""_s, u"__proto__"_s, u"a/b~c"_s}), 1);
        return object;
    }
    const QString name = dice.oneOf(object.keys());
    if (dice.inAHundred(15))
        object.remove(name);
    else
        object.insert(name, withOneChanged(object.value(name), dice));
    return object;
}

QJsonValue withOneChanged(const QJsonValue &value, Dice &dice)
{
    if (value.isObject() && dice.inAHundred(85))
        return withOneChanged(value.toObject(), dice);
    if (!value.isArray() || value.toArray().isEmpty() || dice.inAHundred(25))
        return kRaw;
    QJsonArray list = value.toArray();
    const auto at = qsizetype(dice.between(0, list.size() - 1));
    if (dice.inAHundred(20)) {
        while (list.size() < 60)
            list.append(list.at(at));
    } else {
        list.replace(at, withOneChanged(list.at(at), dice));
    }
    return list;
}

QByteArray withAMemberTwice(const QJsonObject &body, Dice &dice)
{
    QByteArray bytes = QJsonDocument(body).toJson(QJsonDocument::Compact);
    const QString name = body.isEmpty() ? u"a"_s : dice.oneOf(body.keys());
    bytes.chop(1);
    return bytes + (body.isEmpty() ? "" : ",") + '"' + name.toUtf8() + "\":" + oddValue(dice) + '}';
}

QByteArray somethingElse(Dice &dice)
{
    static const QByteArrayList bodies{"", " ", "null", "[]", "{}", "\"\"", "0", "{", "[{}]", "{\"a\":}", "{'a':1}",
        "\xef\xbb\xbf{}", "{}{}", "{} x", "/* */ {}", "true", "\0\0", "<a/>", "{\"\\u0000\":1}"};
    return dice.inAHundred(20) ? odd::deeplyNested(dice) : dice.oneOf(bodies);
}

} // namespace

QByteArray violated(const QJsonObject &body, Dice &dice)
{
    if (dice.inAHundred(8))
        return withAMemberTwice(body, dice);
    if (dice.inAHundred(8))
        return somethingElse(dice);
    QByteArray bytes = QJsonDocument(withOneChanged(body, dice)).toJson(QJsonDocument::Compact);
    return bytes.replace("\"@raw@\"", oddValue(dice));
}

} // namespace api_fuzz
