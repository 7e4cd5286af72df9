#pragma once

#include "tests/fuzz/api/people.h"
#include "tests/fuzz/api/published.h"

#include <QByteArray>
#include <QHash>

#include <array>

namespace api_fuzz {

enum class Kind { AsPublished, Violation, Rubbish };
inline constexpr std::array kKinds{Kind::AsPublished, Kind::Violation, Kind::Rubbish};
inline constexpr std::array kNamesOfKinds{"as published", "one violation", "rubbish"};

struct Request {
    const Operation *operation = nullptr;
    Kind kind = Kind::AsPublished;
    Person person; // in whose name it is sent
    bool showsToken = false; // or it is sent by nobody
    bool isAddressed = true; // to that operation: its method and its path are as published
    QByteArray method;
    QByteArray path; // as on the wire
    QByteArray query; // "?a=b", or nothing
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QHash<QString, QString> parameters; // as they were meant, by name
    QStringList faults; // that it has, in words

    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    void setHeader(const QByteArray &name, const QByteArray &value);
    void removeHeader(const QByteArray &name);
};

// As a line for a shell, in which $TOKEN stands for the token.
[[nodiscard]] QString curlLine(const Request &request, const QString &shop);

} // namespace api_fuzz
