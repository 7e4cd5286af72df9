#pragma once

#include <QByteArray>

namespace tests {

// Requests to the shop of these tests, byte by byte.
inline const QByteArray kHost = "Host: shop\r\n";
inline const QByteArray kJson = "Content-Type: application/json\r\n";

inline QByteArray get(const QByteArray &target, const QByteArray &moreHeaders = {})
{
    return "GET " + target + " HTTP/1.1\r\n" + kHost + moreHeaders + "\r\n";
}

inline QByteArray post(const QByteArray &headers, const QByteArray &body)
{
    return "POST /echo HTTP/1.1\r\n" + kHost + kJson + headers + "\r\n" + body;
}

} // namespace tests
