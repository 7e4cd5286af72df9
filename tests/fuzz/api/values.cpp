#include "tests/fuzz/api/values.h"

#include <QJsonArray>
#include <QUrl>

namespace api_fuzz {

using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList kThings{
    u"bookId"_s, u"orderId"_s, u"deliveryId"_s, u"sessionId"_s, u"userId"_s, u"sha256"_s, u"number"_s, u"after"_s};
const QStringList kPasswords{u"password"_s, u"newPassword"_s, u"currentPassword"_s};

// What stands after the mark: words of a bookseller, and what makes trouble although every schema allows it.
const QStringList kWords{u""_s, u" 파친코"_s, u" 한국 소설"_s, u" Kafka on the Shore"_s, u" O'Reilly \"quoted\""_s,
    u" <b>bold</b>"_s, u" 50 % off; -- "_s, u" \U0001F4DA\U0001F469\u200D\U0001F467"_s, u" e\u0301\u0301"_s,
    u" \u05E9\u05DC\u05D5\u05DD"_s, u" a,b;c\td"_s, u" {\"json\": true}"_s, u" ../../etc"_s, u" \\u0041 %41 &amp;"_s};

QString isbn(Dice &dice)
{
    QString digits = u"978"_s + QString::fromLatin1(dice.letters(9, "0123456789"));
    int sum = 0;
    for (int i = 0; i < 12; ++i)
        sum += digits[i].digitValue() * (i % 2 == 0 ? 1 : 3);
    return digits + QString::number((10 - sum % 10) % 10);
}

QByteArray inQuotes(QString text)
{
    return '"' + text.replace(u'"', u"\"\""_s).toUtf8() + '"';
}

} // namespace

Values::Values(const Author &author, const Request &request)
    : m_author(author)
    , m_request(request)
{
}

QJsonValue Values::of(const QJsonObject &reference, const QString &name)
{
    const QJsonObject schema = m_author.published.followed(reference);
    if (schema.contains("oneOf"_L1))
        return of(m_author.dice.oneOf(schema.value("oneOf"_L1).toArray()).toObject(), name);
    if (schema.contains("const"_L1))
        return schema.value("const"_L1);
    if (schema.contains("enum"_L1))
        return m_author.dice.oneOf(schema.value("enum"_L1).toArray());
    QJsonValue type = schema.value("type"_L1);
    if (type.isArray())
        type = type[m_author.dice.inAHundred(80) ? 0 : 1];
    if (type == "object"_L1)
        return object(schema);
    if (type == "array"_L1)
        return list(schema, name);
    if (type == "integer"_L1)
        return number(schema);
    if (type == "boolean"_L1)
        return m_author.dice.inAHundred(50);
    return type == "null"_L1 ? QJsonValue() : QJsonValue(text(schema, name));
}

QJsonValue Values::object(const QJsonObject &schema)
{
    const QJsonArray required = schema.value("required"_L1).toArray();
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    QJsonObject made;
    for (auto property = properties.begin(); property != properties.end(); ++property) {
        // A price that the buyer has seen is rarely the right one.
        const int chances = m_request.operation->id == "placeOrder"_L1 ? 15 : 60;
        if (required.contains(property.key()) || m_author.dice.inAHundred(chances))
            made.insert(property.key(), of(property->toObject(), property.key()));
    }
    return made;
}

QJsonValue Values::list(const QJsonObject &schema, const QString &name)
{
    const qint64 least = schema.value("minItems"_L1).toInt();
    const qint64 most = schema.value("maxItems"_L1).toInt(10);
    const qint64 count = m_author.dice.inAHundred(95) ? std::min(most, least + m_author.dice.between(0, 2)) : most;
    QJsonArray made;
    for (qint64 i = 0; i < count; ++i)
        made.append(of(schema.value("items"_L1).toObject(), name));
    return made;
}

QJsonValue Values::number(const QJsonObject &schema)
{
    Dice &dice = m_author.dice;
    const qint64 least = schema.value("minimum"_L1).toInteger(-1'000);
    const qint64 most = schema.value("maximum"_L1).toInteger(1'000'000);
    if (dice.inAHundred(60))
        return dice.between(std::max<qint64>(least, -5), std::min(most, std::max<qint64>(least, -5) + 50));
    return dice.inAHundred(40) ? dice.oneOf(QList<qint64>{least, most}) : dice.between(least, most);
}

QString Values::text(const QJsonObject &schema, const QString &name)
{
    if (kThings.contains(name))
        return m_author.pool.thing(name, m_request.person.index, m_author.dice);
    const QString known = knownText(name);
    return known.isEmpty() ? marked(schema, name) : known;
}

// Where not every text is a value, although the schema says no more.
QString Values::knownText(const QString &name)
{
    Dice &dice = m_author.dice;
    if (name == "isbn"_L1)
        return isbn(dice);
    if (name == "language"_L1)
        return dice.oneOf(QStringList{u"ko"_s, u"en"_s, u"pt-BR"_s});
    if (name == "zone"_L1)
        return dice.oneOf(QStringList{u"Asia/Seoul"_s, u"Europe/Berlin"_s, u"UTC"_s});
    if (name == "paymentMethod"_L1 && dice.inAHundred(10))
        return u"card-declined"_s;
    if (name == "code_verifier"_L1 || name == "code_challenge"_L1)
        return QString::fromLatin1(dice.letters(43, "abcdefghijklmnopqrstuvwxyz0123456789-_"));
    if (name == "redirect_uri"_L1)
        return u"http://127.0.0.1:49152/callback"_s;
    if (name == "client_id"_L1)
        return u"bookstore-desktop"_s;
    if (name == "If-Match"_L1)
        return u"\"%1\""_s.arg(m_author.pool.versionOf(m_request.parameters.value(u"bookId"_s)));
    if (name == "If-None-Match"_L1)
        return u"\"%1\""_s.arg(dice.between(1, 3));
    return secret(name);
}

QString Values::secret(const QString &name)
{
    Dice &dice = m_author.dice;
    const Person &person = m_request.person;
    const bool registers = m_request.operation->id == "registerUser"_L1;
    if (name == "email"_L1)
        return registers ? QString::fromLatin1(dice.letters(10, "abcdefghijklmnop")) + u'.' + person.email
                         : person.email;
    if (name == "refreshToken"_L1 || name == "refresh_token"_L1)
        return person.refreshToken;
    // A new password is the one there was: who has really changed it could not come in again. The admin of the demo has
    // one that is too short for anybody new.
    const bool mayStay = person.password.size() >= 10;
    if ((name == "newPassword"_L1 && mayStay) || (name == "password"_L1 && !registers && dice.inAHundred(85)))
        return person.password;
    if (name == "currentPassword"_L1 && mayStay && m_request.kind == Kind::AsPublished && dice.inAHundred(60))
        return person.password;
    return {};
}

QString Values::marked(const QJsonObject &schema, const QString &name)
{
    Dice &dice = m_author.dice;
    const qint64 most = schema.value("maxLength"_L1).toInt(200);
    QString text = m_author.marks.text({m_request.person.index, reachOf(name)});
    if (most < text.size())
        return text.right(most);
    text += dice.oneOf(kWords);
    text = text.leftJustified(schema.value("minLength"_L1).toInt(), u'.');
    if (dice.inAHundred(8))
        text += u"책"_s.repeated(int(most));
    while (text.toUcs4().size() > most)
        text.chop(text.back().isLowSurrogate() ? 2 : 1);
    return text;
}

Reach Values::reachOf(const QString &name) const
{
    static const QHash<QString, Reach> reaches{{u"registerBook"_s, Reach::Public}, {u"changeBook"_s, Reach::Public},
        {u"importBooks"_s, Reach::Public}, {u"applyAsSeller"_s, Reach::Public}, {u"placeOrder"_s, Reach::Parties},
        {u"shipOrder"_s, Reach::Sender}, {u"progressDelivery"_s, Reach::Sender}};
    if (kPasswords.contains(name))
        return Reach::Nobody;
    return name == "paymentMethod"_L1 ? Reach::Self : reaches.value(m_request.operation->id, Reach::Self);
}

QString Values::asText(const Parameter &parameter)
{
    if (!parameter.example.isEmpty() && m_author.dice.inAHundred(80))
        return parameter.example;
    if (kThings.contains(parameter.name)) // "after" is a number here and an id there
        return m_author.pool.thing(parameter.name == "after"_L1 && parameter.schema.contains("format"_L1) ? u"orderId"_s
                : parameter.schema.value("type"_L1) == "integer"_L1                                       ? u"number"_s
                                                                    : parameter.name,
            m_request.person.index, m_author.dice);
    return of(parameter.schema, parameter.name).toVariant().toString();
}

QByteArray Values::csv()
{
    Dice &dice = m_author.dice;
    QByteArray lines = "title,authors,isbn,price,stock,category,description\n";
    for (qint64 row = dice.between(0, 4); row > 0; --row)
        lines += inQuotes(marked({}, u"title"_s)) + ",저자 미상," + (dice.inAHundred(50) ? isbn(dice).toLatin1() : "")
            + ',' + QByteArray::number(dice.between(0, 30'000)) + ',' + QByteArray::number(dice.between(0, 500))
            + ",소설," + inQuotes(marked({}, u"description"_s)) + '\n';
    return lines;
}

QByteArray Values::form(const QJsonObject &schema)
{
    QByteArrayList fields;
    const QJsonObject made = of(schema, {}).toObject();
    for (auto field = made.begin(); field != made.end(); ++field)
        fields.append(field.key().toLatin1() + '=' + QUrl::toPercentEncoding(field->toVariant().toString()));
    return fields.join('&');
}

} // namespace api_fuzz
