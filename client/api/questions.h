#pragma once

#include "client/api/transport.h"

#include <QJsonObject>

namespace api {

using namespace Qt::Literals::StringLiterals;

// A name and what it is asked to be; an empty value is not asked for.
struct Asked {
    QLatin1StringView name;
    QString value;
};

// "/api/v1/books" and {q: "카뮈"} make "/api/v1/books?q=%EC%B9%B4%EB%AE%88".
[[nodiscard]] QString withQuery(const QString &path, const QList<Asked> &query);

[[nodiscard]] Request get(const QString &path);
[[nodiscard]] Request post(const QString &path, const QJsonObject &body = {}, const QByteArray &idempotencyKey = {});
[[nodiscard]] Request put(const QString &path, const QJsonObject &body);

// If-Match names a version in quotes.
[[nodiscard]] QByteArray ifMatch(int version);

} // namespace api
