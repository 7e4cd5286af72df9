#pragma once

#include "common/core/result.h"

#include <QJsonObject>
#include <QLocalServer>

#include <functional>

namespace bookstore {

// How `bookstore status`, `down`, `stop` and `start` talk to the running `bookstore up`: a socket in the data
// directory that only its owner can open; one JSON object each way.
class ControlSocket : public QObject {
    Q_OBJECT

public:
    using Answer = std::function<core::Result<QJsonObject>(const QJsonObject &request)>;

    explicit ControlSocket(Answer answer, QObject *parent = nullptr);

    // Error: Conflict "already-running" when another runner answers there.
    [[nodiscard]] core::Result<> listen(const QString &path);

private:
    void serve(QLocalSocket *socket);

    Answer m_answer;
    QLocalServer m_server;
};

// Blocks until the answer is there. Error: Unavailable "not-running", or what the runner refuses.
[[nodiscard]] core::Result<QJsonObject> askRunner(const QString &path, const QJsonObject &request);

} // namespace bookstore
