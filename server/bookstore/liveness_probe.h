#pragma once

#include <QTcpSocket>
#include <QTimer>

#include <chrono>

namespace bookstore {

// Asks a local port the same question again and again and expects an answer with the right start. A process that is
// stopped or stuck still accepts connections in the kernel; only an answer shows that it lives.
class LivenessProbe : public QObject {
    Q_OBJECT

public:
    struct Question {
        QByteArray bytes;
        QByteArray expected; // what an answer starts with; empty: any byte
    };

    static Question http(const QByteArray &path, const QByteArray &expectedStatus = {});
    static Question postgres(); // SSLRequest, answered with one byte before anything else
    static Question postgresReady(); // a start-up message: refused until recovery is over, as `pg_isready` asks
    static Question mqtt(); // CONNECT, answered with CONNACK also when refused

    LivenessProbe(quint16 port, Question question, QObject *parent = nullptr);

    void start(std::chrono::milliseconds every, std::chrono::milliseconds limit);
    void stop();

Q_SIGNALS:
    void alive();
    void silent(); // refused, wrong, or nothing within the limit

private:
    void ask();
    void take(const QByteArray &answer);
    void finish(bool answered);

    quint16 m_port;
    Question m_question;
    QTcpSocket m_socket;
    QTimer m_pause;
    QTimer m_limit;
    QByteArray m_answer;
    bool m_asking = false;
};

} // namespace bookstore
