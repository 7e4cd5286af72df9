#pragma once

#include <QString>

#include <chrono>
#include <memory>
#include <vector>

namespace bookstore {

// A process that an earlier run has left behind, or a killed one is about to. Its id cannot come to mean another
// process as long as this object lives.
class Leftover {
public:
    // The process of that id if its command line has `argument` as one of its words.
    [[nodiscard]] static std::unique_ptr<Leftover> find(qint64 pid, const QString &argument);
    [[nodiscard]] static std::vector<std::unique_ptr<Leftover>> childrenOf(qint64 pid);
    ~Leftover();
    Q_DISABLE_COPY_MOVE(Leftover)

    void send(int signal) const;
    // False when it is still there after the limit.
    [[nodiscard]] bool waitUntilGone(std::chrono::milliseconds limit) const;

private:
    explicit Leftover(int handle);
    static std::unique_ptr<Leftover> open(qint64 pid);

    int m_handle;
};

} // namespace bookstore
