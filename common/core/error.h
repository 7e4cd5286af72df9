#pragma once

#include <QJsonObject>
#include <QString>

namespace core {

// What kind of thing went wrong. It decides the HTTP status and nothing else; clients tell errors apart by slug.
enum class Fault {
    Malformed, // the request cannot be read at all
    Invalid, // it can be read, but a value is not acceptable
    Unauthenticated, // nobody knows who asks
    Forbidden, // known, but may not
    NotFound,
    Conflict, // somebody was faster, or the same thing is under way
    Refused, // the rules of the shop say no in this state
    Outdated, // If-Match names an older version
    ConditionMissing, // If-Match is required
    TooLarge,
    Unsupported, // a media type that is not understood
    TooMany,
    Unavailable, // a part is away; the same request may work later
    TimedOut,
    Broken, // a fault of ours
};

// A failure as a value: what kind, a stable slug for programs, a sentence for people.
struct Error {
    Fault fault = Fault::Broken;
    QString slug;
    QString detail;
    QString pointer; // RFC 6901 pointer to the offending value, or empty
    QJsonObject facts; // further members of the problem document, such as the current price

    [[nodiscard]] Error at(const QString &jsonPointer) const;
    [[nodiscard]] Error with(const QString &key, const QJsonValue &value) const;
    [[nodiscard]] bool isTransient() const; // trying again later may help

    friend bool operator==(const Error &, const Error &) = default;
};

} // namespace core
