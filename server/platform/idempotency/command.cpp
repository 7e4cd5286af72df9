#include "server/platform/idempotency/command.h"

#include <QCryptographicHash>

namespace platform::idempotency {

using namespace Qt::Literals::StringLiterals;
using core::fail;
using core::Fault;

namespace {

constexpr qsizetype kShortest = 8;
constexpr qsizetype kLongest = 200;

bool isVisibleAscii(char c)
{
    return c > ' ' && c <= '~';
}

QByteArrayList keysOf(const http::Request &request)
{
    QByteArrayList keys;
    for (const auto &[name, value] : request.headers)
        if (name == "idempotency-key")
            keys << value;
    return keys;
}

// Each part with its length before it, so that no two requests read the same.
QByteArray fingerprintOf(const http::Request &request)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&hash](const QByteArray &part) {
        hash.addData(QByteArray::number(part.size()).append(':'));
        hash.addData(part);
    };
    add(http::nameOf(request.method));
    add(request.path.toUtf8());
    for (auto it = request.query.cbegin(); it != request.query.cend(); ++it) {
        add(it.key().toUtf8());
        add(it.value().toUtf8());
    }
    add(request.body);
    return hash.result();
}

} // namespace

core::Result<Command> commandOf(const http::Request &request, const QString &owner, const QString &operation)
{
    const QByteArrayList keys = keysOf(request);
    if (keys.isEmpty())
        return fail(Fault::Malformed, "idempotency-key-required"_L1,
            u"This request needs a header Idempotency-Key, a new one for everything you want to happen once."_s);
    const QByteArray &key = keys.first();
    const bool wellFormed = keys.size() == 1 && key.size() >= kShortest && key.size() <= kLongest
        && std::all_of(key.begin(), key.end(), isVisibleAscii);
    if (!wellFormed)
        return fail(Fault::Malformed, "malformed-idempotency-key"_L1,
            u"Idempotency-Key is one value of 8 to 200 visible ASCII characters."_s);
    return Command{owner, QString::fromLatin1(key), operation, fingerprintOf(request)};
}

} // namespace platform::idempotency
