#include "tests/fuzz/api/requests.h"

#include "tests/fuzz/api/odd_bytes.h"
#include "tests/fuzz/api/violations.h"

#include <QJsonDocument>
#include <QUrl>

namespace api_fuzz {

using namespace Qt::Literals::StringLiterals;

namespace {

// One pixel; without it nobody gets as far as to whom the book belongs.
QByteArray picture()
{
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
}

constexpr auto kJson = "application/json"_L1;

} // namespace

Requests::Requests(const Author &author)
    : m_author(author)
{
}

Request Requests::make(const Operation &operation, Kind kind, const Person &person)
{
    Request request;
    request.operation = &operation;
    request.kind = kind;
    request.person = person;
    request.method = operation.method;
    address(request);
    dress(request);
    fill(request);
    if (kind == Kind::Violation)
        violate(request);
    if (kind == Kind::Rubbish)
        makeRubbish(request, m_author.dice);
    return request;
}

void Requests::address(Request &request)
{
    Values values(m_author, request);
    for (const Parameter &parameter : request.operation->parameters) {
        if (parameter.in != "header"_L1 && (parameter.required || m_author.dice.inAHundred(35)))
            request.parameters.insert(parameter.name, values.asText(parameter));
    }
    write(request);
}

void Requests::write(Request &request)
{
    QString path = request.operation->path;
    QByteArrayList query;
    for (const Parameter &parameter : request.operation->parameters) {
        if (!request.parameters.contains(parameter.name) || parameter.in == "header"_L1)
            continue;
        const QByteArray encoded = QUrl::toPercentEncoding(request.parameters.value(parameter.name));
        if (parameter.in == "path"_L1)
            path.replace(u'{' + parameter.name + u'}', QString::fromLatin1(encoded));
        else
            query.append(parameter.name.toLatin1() + '=' + encoded);
    }
    request.path = path.toLatin1();
    request.query = query.isEmpty() ? QByteArray() : '?' + query.join('&');
}

void Requests::dress(Request &request)
{
    Values values(m_author, request);
    if (!request.operation->isOpen() || m_author.dice.inAHundred(20)) {
        request.showsToken = true;
        request.setHeader("Authorization", "Bearer " + request.person.token);
    }
    for (const Parameter &parameter : request.operation->parameters) {
        if (parameter.in != "header"_L1 || (!parameter.required && m_author.dice.inAHundred(50)))
            continue;
        // Of the keys there are few, so that some come again, with another body and from somebody else.
        const QString value = parameter.name == "Idempotency-Key"_L1
            ? QString::fromLatin1(m_author.dice.letters(m_author.dice.inAHundred(10) ? 2 : 12, "0123456789"))
                + u"-the-key"_s
            : values.asText(parameter);
        request.parameters.insert(parameter.name, value);
        request.setHeader(parameter.name.toLatin1(), value.toUtf8());
    }
}

void Requests::fill(Request &request)
{
    const Contents &bodies = request.operation->bodies;
    if (bodies.isEmpty())
        return;
    Values values(m_author, request);
    const QString type = bodies.contains(u"image/png"_s) ? u"image/png"_s : m_author.dice.oneOf(bodies.keys());
    request.setHeader("Content-Type", type.toLatin1());
    if (type == kJson)
        request.body = QJsonDocument(values.of(bodies.value(type), {}).toObject()).toJson(QJsonDocument::Compact);
    else if (type == "text/csv"_L1)
        request.body = values.csv();
    else
        request.body = type.startsWith("image/"_L1) ? picture() : values.form(bodies.value(type));
}

void Requests::violate(Request &request)
{
    Dice &dice = m_author.dice;
    const bool hasParameters = !request.operation->parameters.isEmpty();
    if (!request.operation->bodies.isEmpty() && dice.inAHundred(hasParameters ? 60 : 80)) {
        if (request.header("Content-Type") == kJson.latin1())
            request.body = violated(QJsonDocument::fromJson(request.body).object(), dice);
        else
            request.body = odd::mutated(request.body, dice);
    } else if (hasParameters && dice.inAHundred(70)) {
        violateAParameter(request);
    } else {
        violateTheDoor(request);
    }
}

void Requests::violateAParameter(Request &request)
{
    Dice &dice = m_author.dice;
    const Parameter parameter = dice.oneOf(request.operation->parameters);
    static const QStringList values{u"0"_s, u"-1"_s, u"101"_s, u"1e2"_s, u"99999999999999999999"_s, u"x"_s, u" "_s,
        u"nobody"_s, QString(QChar(0)), u"a\0b"_s, u"\uFFFE"_s, u"'"_s, u"%"_s, u"true"_s, u"null"_s, u"2026-01-01"_s,
        QString(300, u'l'), QString(3'000, u'l'), u"018f0000-0000-7000-8000-00000000000"_s,
        u"{018f0000-0000-7000-8000-000000000000}"_s, u"018F0000-0000-7000-8000-00000000000A"_s, u"\U0001F4DA"_s};
    const QString value = dice.oneOf(values);
    if (parameter.in != "header"_L1) {
        request.parameters.insert(parameter.name, value);
        write(request);
    } else if (dice.inAHundred(40)) {
        request.parameters.remove(parameter.name);
        request.removeHeader(parameter.name.toLatin1());
    } else {
        QByteArray bytes = value.toUtf8();
        bytes.removeIf([](char byte) { return static_cast<unsigned char>(byte) < 0x20; });
        request.parameters.insert(parameter.name, QString::fromUtf8(bytes));
        request.setHeader(parameter.name.toLatin1(), bytes);
    }
}

void Requests::violateTheDoor(Request &request)
{
    Dice &dice = m_author.dice;
    if (!request.body.isEmpty() && dice.inAHundred(40)) {
        request.setHeader("Content-Type", dice.oneOf(odd::mediaTypes()));
        return;
    }
    const QByteArray token = request.person.token;
    const QByteArrayList broken{"", "Bearer", "Bearer " + token.left(token.size() / 2), "Bearer " + token + "A",
        "Basic " + token.toBase64(), "Bearer " + token.left(token.lastIndexOf('.') + 1)};
    const QByteArray shown = dice.oneOf(broken);
    request.showsToken = false;
    request.removeHeader("Authorization");
    if (!shown.isEmpty())
        request.setHeader("Authorization", shown);
}

} // namespace api_fuzz
