#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

namespace tests {

// A request or an answer as it is on the wire, taken apart.
struct RawMessage {
    QByteArray start; // "HTTP/1.1 404 Not Found"
    QList<QPair<QByteArray, QByteArray>> fields; // names in lower case
    QByteArray body;

    [[nodiscard]] int status() const; // 0 when nothing came
    [[nodiscard]] QByteArray field(const QByteArray &name) const; // several are joined by ", "
};

[[nodiscard]] RawMessage parseRaw(const QByteArray &bytes);

// Sends the bytes to the port on this machine and takes what comes until the other side closes, so say
// "Connection: close". Local servers of this thread go on meanwhile. All of 127.0.0.0/8 is this machine, so it can come
// from many addresses.
[[nodiscard]] RawMessage exchange(quint16 port, const QByteArray &bytes, const QString &from = {});

// The same for a whole request without a body. Each further field is "Name: value".
[[nodiscard]] QByteArray rawRequest(
    const QByteArray &method, const QByteArray &path, const QByteArrayList &fields = {});
[[nodiscard]] RawMessage ask(
    quint16 port, const QByteArray &method, const QByteArray &path, const QByteArrayList &fields = {});

} // namespace tests
