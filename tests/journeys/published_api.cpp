#include "tests/journeys/published_api.h"

#include "common/core/uuid_v7.h"
#include "tests/journeys/narrator.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

namespace journeys {

using namespace Qt::Literals::StringLiterals;

namespace {

// What a reference of the document leads to, or the value itself.
QJsonObject followed(const QJsonObject &document, const QJsonValue &value)
{
    QJsonObject object = value.toObject();
    while (object.contains("$ref"_L1)) {
        QJsonObject target = document;
        for (const QString &step : object.value("$ref"_L1).toString().mid(2).split(u'/'))
            target = target.value(step).toObject();
        object = target;
    }
    return object;
}

QList<QStringList> doorsOf(const Operation &operation, const QJsonArray &security)
{
    QList<QStringList> doors;
    for (const QJsonValue requirement : security) {
        const QJsonObject schemes = requirement.toObject();
        expect(schemes.keys() == QStringList{u"accessToken"_s},
            u"%1 is entered by %2, which no row tries"_s.arg(operation.name(), schemes.keys().join(u" and "_s)));
        doors.append(QStringList());
        for (const QJsonValue role : schemes.value("accessToken"_L1).toArray())
            doors.last().append(role.toString());
    }
    return doors;
}

// Those that a parameter may have, where the document counts them.
QStringList valuesOf(const QJsonObject &document, const QJsonObject &parameter)
{
    QStringList values;
    for (const QJsonValue value : followed(document, parameter.value("schema"_L1)).value("enum"_L1).toArray())
        values.append(value.toString());
    return values;
}

void readParameters(Operation &operation, const QJsonObject &document, const QJsonArray &parameters)
{
    for (const QJsonValue value : parameters) {
        const QJsonObject parameter = followed(document, value);
        const QString name = parameter.value("name"_L1).toString();
        const QString in = parameter.value("in"_L1).toString();
        if (in == "path"_L1 && !valuesOf(document, parameter).isEmpty())
            continue; // one operation for each of them
        if (in == "path"_L1)
            operation.pathParameters.append(name);
        else if (in == "query"_L1 && parameter.contains("example"_L1))
            operation.requiredQuery.append({name, parameter.value("example"_L1).toString()});
        else if (parameter.value("required"_L1).toBool()) {
            expect(in == "header"_L1, u"%1 needs %2 %3, which no row gives"_s.arg(operation.name(), in, name));
            operation.requiredHeaders.append(name.toLatin1());
        }
    }
}

// One pixel; without it nobody gets as far as to whom the book belongs.
QByteArray picture()
{
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
}

QByteArray form(const QJsonObject &fields)
{
    QUrlQuery form;
    for (auto field = fields.begin(); field != fields.end(); ++field)
        form.addQueryItem(field.key(), QString::fromLatin1(QUrl::toPercentEncoding(field->toString())));
    return form.toString(QUrl::FullyEncoded).toLatin1();
}

QByteArray toBytes(const QJsonValue &example, const QString &mediaType)
{
    if (mediaType == "application/x-www-form-urlencoded"_L1)
        return form(example.toObject());
    if (example.isObject())
        return QJsonDocument(example.toObject()).toJson(QJsonDocument::Compact);
    return mediaType == "image/png"_L1 ? picture() : example.toString(u"title,price,category\n"_s).toUtf8();
}

QString mediaTypeIn(const QJsonObject &content)
{
    for (const QString &preferred : {u"application/json"_s, u"image/png"_s}) {
        if (content.contains(preferred))
            return preferred;
    }
    return content.keys().first();
}

void readBody(Operation &operation, const QJsonObject &content)
{
    if (content.isEmpty())
        return;
    const QString mediaType = mediaTypeIn(content);
    operation.mediaType = mediaType.toLatin1();
    const QJsonObject examples = content.value(mediaType).toObject().value("examples"_L1).toObject();
    expect(!examples.isEmpty() || mediaType != "application/json"_L1,
        u"%1 has no example of its body"_s.arg(operation.name()));
    const QJsonValue example = examples.isEmpty() ? QJsonValue() : examples.begin().value()["value"_L1];
    operation.body = toBytes(example, mediaType);
}

Operation operationOf(const QJsonObject &document, const QString &path, const QString &method)
{
    const QJsonObject written = document["paths"_L1][path][method].toObject();
    Operation operation{.id = written.value("operationId"_L1).toString(),
        .method = method.toUpper().toLatin1(),
        .path = path,
        .open = written.value("security"_L1).toArray().isEmpty()};
    operation.doors = doorsOf(operation, written.value("security"_L1).toArray());
    readParameters(operation, document, written.value("parameters"_L1).toArray());
    readBody(operation, followed(document, written.value("requestBody"_L1)).value("content"_L1).toObject());
    return operation;
}

// With each of the values that the document counts for a part of the path in its place.
QList<Operation> spelledOut(const QJsonObject &document, const Operation &operation)
{
    QList<Operation> all{operation};
    const QJsonObject written =
        document["paths"_L1][operation.path][QString::fromLatin1(operation.method).toLower()].toObject();
    for (const QJsonValue value : written.value("parameters"_L1).toArray()) {
        const QJsonObject parameter = followed(document, value);
        const QStringList values = valuesOf(document, parameter);
        if (values.isEmpty() || parameter.value("in"_L1).toString() != "path"_L1)
            continue;
        QList<Operation> more;
        for (const Operation &each : all) {
            for (const QString &one : values) {
                more.append(each);
                more.last().path.replace(u"{%1}"_s.arg(parameter.value("name"_L1).toString()), one);
            }
        }
        all = more;
    }
    return all;
}

} // namespace

QString Operation::name() const
{
    return QString::fromLatin1(method) + u' ' + path;
}

bool Operation::admits(const QStringList &roles) const
{
    return open || std::any_of(doors.begin(), doors.end(), [&](const QStringList &door) {
        return std::all_of(door.begin(), door.end(), [&](const QString &role) { return roles.contains(role); });
    });
}

platform::http::Call Operation::call(const QHash<QString, QString> &ids) const
{
    QString address = path;
    for (const QString &parameter : pathParameters) {
        expect(ids.contains(parameter), u"%1 names a %2, and no row has one"_s.arg(name(), parameter));
        address.replace(u"{%1}"_s.arg(parameter), ids.value(parameter));
    }
    static const QHash<QByteArray, QByteArray> known{{"If-Match", "\"1\""}};
    platform::http::Call call{.method = method, .url = QUrl(address), .body = body};
    if (!requiredQuery.isEmpty()) {
        QUrlQuery query;
        query.setQueryItems(requiredQuery);
        call.url.setQuery(query);
    }
    for (const QByteArray &header : requiredHeaders) {
        const QByteArray value =
            header == "Idempotency-Key" ? core::uuidV7().toByteArray(QUuid::WithoutBraces) : known.value(header);
        expect(!value.isEmpty(), u"%1 needs %2, which no row gives"_s.arg(name(), QString::fromLatin1(header)));
        call.headers.emplaceBack(header, value);
    }
    if (!mediaType.isEmpty())
        call.headers.emplaceBack("Content-Type", mediaType);
    return call;
}

QList<Operation> operationsOf(const QJsonObject &openapi)
{
    QList<Operation> operations;
    const QJsonObject paths = openapi.value("paths"_L1).toObject();
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        for (const QString &method : path->toObject().keys())
            operations += spelledOut(openapi, operationOf(openapi, path.key(), method));
    }
    return operations;
}

} // namespace journeys
