#include "tests/support/gateway/raw_http.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QTest>

namespace tests {

int RawMessage::status() const
{
    return start.mid(9, 3).toInt();
}

QByteArray RawMessage::field(const QByteArray &name) const
{
    QByteArrayList values;
    for (const auto &[key, value] : fields) {
        if (key == name.toLower())
            values << value;
    }
    return values.join(", ");
}

RawMessage parseRaw(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    QByteArrayList lines = bytes.left(end).split('\n');
    RawMessage message{lines.takeFirst().trimmed(), {}, end < 0 ? QByteArray() : bytes.mid(end + 4)};
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        message.fields.emplaceBack(line.left(colon).trimmed().toLower(), line.mid(colon + 1).trimmed());
    }
    return message;
}

RawMessage exchange(quint16 port, const QByteArray &bytes, const QString &from)
{
    constexpr int patience = 20'000;
    QTcpSocket socket;
    if (!from.isEmpty())
        socket.bind(QHostAddress(from));
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    socket.write(bytes);
    (void)QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }, patience);
    return parseRaw(socket.readAll());
}

QByteArray rawRequest(const QByteArray &method, const QByteArray &path, const QByteArrayList &fields)
{
    const QByteArrayList head = QByteArrayList{method + ' ' + path + " HTTP/1.1", "Host: shop.example",
                                    "Connection: close", "Content-Length: 0"}
        + fields;
    return head.join("\r\n") + "\r\n\r\n";
}

RawMessage ask(quint16 port, const QByteArray &method, const QByteArray &path, const QByteArrayList &fields)
{
    return exchange(port, rawRequest(method, path, fields));
}

} // namespace tests
