#pragma once

#include "server/platform/http/client.h"

#include <QHash>
#include <QJsonObject>
#include <QStringList>

namespace journeys {

// An operation as the shop's OpenAPI document tells it.
struct Operation {
    QString id;
    QByteArray method;
    QString path; // "/api/v1/orders/{orderId}"
    bool open = false; // to anyone, without a token
    QList<QStringList> doors = {}; // each a list of the roles it takes to come in by it; none: whoever has signed in
    QStringList pathParameters = {};
    QList<QByteArray> requiredHeaders = {};
    QList<std::pair<QString, QString>> requiredQuery = {}; // with the example of each
    QByteArray mediaType = {}; // of the body; empty: it has none
    QByteArray body = {}; // the first example

    [[nodiscard]] QString name() const; // "GET /api/v1/orders/{orderId}"
    [[nodiscard]] bool admits(const QStringList &roles) const;
    // A request as the document describes it. Throws a Surprise when it asks for something nobody here knows of.
    [[nodiscard]] platform::http::Call call(const QHash<QString, QString> &ids) const;
};

// All operations of the document; where a part of the path is one of a few words, one for each of them. Throws a
// Surprise where it cannot be understood.
[[nodiscard]] QList<Operation> operationsOf(const QJsonObject &openapi);

} // namespace journeys
