#include "server/platform/http/response.h"

#include <QJsonDocument>
#include <QUrl>

namespace platform::http {

namespace {

Response jsonOf(const QJsonDocument &document, int status)
{
    return {status, "application/json", document.toJson(QJsonDocument::Compact), {}};
}

} // namespace

Response Response::with(const QByteArray &name, const QByteArray &value) const
{
    Response extended = *this;
    extended.headers.emplaceBack(name, value);
    return extended;
}

Response Response::withEtag(int version) const
{
    return with("ETag", '"' + QByteArray::number(version) + '"');
}

Response noContent()
{
    return {};
}

Response json(const QJsonObject &body, int status)
{
    return jsonOf(QJsonDocument(body), status);
}

Response json(const QJsonArray &body, int status)
{
    return jsonOf(QJsonDocument(body), status);
}

Response created(const QJsonObject &body, const QString &location)
{
    return json(body, 201).with("Location", QUrl(location).toEncoded());
}

} // namespace platform::http
