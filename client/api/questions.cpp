#include "client/api/questions.h"

#include <QJsonDocument>
#include <QUrl>

namespace api {

QString withQuery(const QString &path, const QList<Asked> &query)
{
    QStringList parts;
    for (const Asked &asked : query) {
        if (!asked.value.isEmpty())
            parts.append(asked.name + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(asked.value)));
    }
    return parts.isEmpty() ? path : path + u'?' + parts.join(u'&');
}

Request get(const QString &path)
{
    return {.path = path};
}

Request post(const QString &path, const QJsonObject &body, const QByteArray &idempotencyKey)
{
    return {.verb = Verb::Post,
        .path = path,
        .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
        .idempotencyKey = idempotencyKey};
}

Request put(const QString &path, const QJsonObject &body)
{
    return {.verb = Verb::Put, .path = path, .body = QJsonDocument(body).toJson(QJsonDocument::Compact)};
}

QByteArray ifMatch(int version)
{
    return '"' + QByteArray::number(version) + '"';
}

} // namespace api
