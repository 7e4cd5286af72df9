#pragma once

#include <QByteArray>
#include <QList>
#include <QMutex>
#include <QSemaphore>
#include <QThread>

class QTcpSocket;

namespace tests {

// A server of few words, in a thread of its own: it answers each request with the next reply of its script, whatever
// was asked, and then keeps the connection, closes it, or says nothing more.
class RawServer : public QThread {
public:
    enum class Then { Keep, Close, Silence };
    struct Reply {
        QByteArray bytes;
        Then then = Then::Keep;
    };

    explicit RawServer(QList<Reply> script);
    ~RawServer() override;

    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QList<QByteArray> requests() const; // as received
    [[nodiscard]] int connections() const;

protected:
    void run() override;

private:
    [[nodiscard]] bool serve(QTcpSocket &client); // false: the script has ended
    [[nodiscard]] QByteArray readRequest(QTcpSocket &client) const;

    QList<Reply> m_script;
    quint16 m_port = 0;
    QSemaphore m_listening;
    mutable QMutex m_mutex;
    QList<QByteArray> m_requests;
    int m_connections = 0;
};

} // namespace tests
