#pragma once

#include <QMap>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <deque>

namespace tests {

// An HTTP server that does what a network can do to a client: answers, answers nothing, breaks off before, in the
// middle of, or instead of an answer.
class BareServer : public QObject {
    Q_OBJECT

public:
    enum class Manner { Answer, Silence, HangUp, HangUpInTheMiddle };

    struct Reply {
        int status = 200;
        QByteArray body = "{}";
        QByteArray mediaType = "application/json";
        Manner manner = Manner::Answer;
    };

    struct Heard {
        QByteArray method;
        QByteArray target;
        QMap<QByteArray, QByteArray> fields; // by lower-case name
        QByteArray body;
    };

    explicit BareServer(quint16 port = 0, QObject *parent = nullptr);

    void replyWith(const Reply &reply); // to the next request that has no reply yet; the last one stays
    void close(); // nobody listens any more

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] const QList<Heard> &heard() const { return m_heard; }

private:
    void welcome();
    void read(QTcpSocket *socket);
    void reply(QTcpSocket *socket);

    QTcpServer m_server;
    QMap<QTcpSocket *, QByteArray> m_read;
    std::deque<Reply> m_replies;
    Reply m_last;
    QList<Heard> m_heard;
};

} // namespace tests
