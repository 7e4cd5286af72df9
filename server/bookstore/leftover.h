#pragma once

#include <QString>

#include <chrono>
#include <memory>

namespace bookstore {

// A process that an earlier run has left behind. Its id cannot come to mean another process while we look at it.
class Leftover {
public:
    // The process of that id if its command line has `argument` as one of its words.
    [[nodiscard]] static std::unique_ptr<Leftover> find(qint64 pid, const QString &argument);
    ~Leftover();
    Q_DISABLE_COPY_MOVE(Leftover)

    void send(int signal) const;
    // False when it is still there after the limit.
    [[nodiscard]] bool waitUntilGone(std::chrono::milliseconds limit) const;

private:
    explicit Leftover(int handle);

    int m_handle;
};

} // namespace bookstore
