#pragma once

#include "common/core/result.h"

#include <QByteArray>
#include <QDateTime>
#include <QFuture>
#include <QObject>
#include <QString>

#include <optional>

namespace api {

using core::Result;

enum class Verb { Get, Post, Put, Delete };

// One question to the shop. `path` begins with /api/v1/ and carries its query.
struct Request {
    Verb verb = Verb::Get;
    QString path;
    QByteArray body = {};
    QByteArray mediaType = "application/json"; // of the body
    QByteArray idempotencyKey = {}; // of commands that create or charge
    QByteArray ifMatch = {}; // the version of a book that a change speaks of
    QByteArray token = {}; // set by the session
    QString reader = {}; // the id of who asks, set by the session: answers are kept apart by it
};

struct Answer {
    int status = 0; // 200 to 299
    QByteArray body;
    QByteArray mediaType;
    std::optional<QDateTime> asOf = std::nullopt; // when it was given, if it comes from what was kept
};

// What the shop refuses is an Error with the slug of its problem document. Of the way there: Unavailable
// "shop-unreachable" (nothing was done), TimedOut "answer-lost" (it is not known whether it was done).
using Answered = Result<Answer>;

inline constexpr QLatin1StringView kUnreachable("shop-unreachable");
// No authority vouches for the certificate that the shop has shown: the fact kCertificate, DER in Base64.
inline constexpr QLatin1StringView kUntrusted("certificate-unknown");
inline constexpr QLatin1StringView kCertificate("certificate");
inline constexpr QLatin1StringView kAnswerLost("answer-lost");

// A way to the shop: the network, what was kept of it, or the examples of its contracts. Lives in the GUI thread and
// never blocks it.
class Transport : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual QFuture<Answered> send(const Request &request) = 0;
};

} // namespace api
