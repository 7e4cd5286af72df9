#pragma once

#include <QAbstractHttpServer>
#include <QHttpServerResponder>
#include <QTcpSocket>

#include <optional>

namespace platform::http {

// What Qt's HTTP server takes for the client's socket. Nothing is connected to it: Qt reads here only what the guard
// of the real socket lets through.
class Gate : public QTcpSocket {
    Q_OBJECT

public:
    Gate(const QHostAddress &peer, quint16 port, QObject *parent);
    ~Gate() override;

    void letThrough(const QByteArray &bytes);
    void shut(); // Qt then deletes the gate

    [[nodiscard]] qint64 bytesAvailable() const override;
    // How Qt refuses a request, or ends a connection that it takes for idle. Both are the guard's to decide.
    void disconnectFromHost() override { }
    void close() override { }

protected:
    qint64 readData(char *data, qint64 largest) override;

private:
    QByteArray m_waiting;
};

// Qt's HTTP server behind the guard. It is shown one request line at a time and confirms that it sees exactly one
// request in it. Fields and body stay on our side, where they have been checked: Qt's parser reads framing loosely
// (which is what makes smuggling possible) and byte by byte (which costs more than all the checks).
// The only file that knows which version of Qt it is built with.
class QtHttpServer : public QAbstractHttpServer {
    Q_OBJECT

public:
    using QAbstractHttpServer::QAbstractHttpServer;

    [[nodiscard]] bool attach(QTcpServer *listening); // takes ownership
    [[nodiscard]] bool sees(Gate &gate, const QByteArray &method, const QByteArray &target);

protected:
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override;
    void missingHandler(const QHttpServerRequest &request, QTcpSocket *socket) override;
#else
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
#if QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    void missingHandler(const QHttpServerRequest &request, QHttpServerResponder &&responder) override;
#else
    void missingHandler(const QHttpServerRequest &request, QHttpServerResponder &responder) override;
#endif
#endif

private:
    int m_seen = 0;
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    std::optional<QHttpServerResponder> m_responder; // must be taken out of Qt's hands; unused otherwise
#endif
};

} // namespace platform::http
