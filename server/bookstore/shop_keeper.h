#pragma once

#include "server/bookstore/control_socket.h"
#include "server/bookstore/first_books.h"
#include "server/bookstore/stack.h"

#include <memory>

namespace bookstore {

struct UpSettings {
    StackSettings stack;
    FirstBooks books;
};

// `bookstore up`: brings a shop up, tells on standard output when it is ready, answers `bookstore status` and the
// others, and takes it down when asked or interrupted.
class ShopKeeper : public QObject {
    Q_OBJECT

public:
    explicit ShopKeeper(UpSettings settings, QObject *parent = nullptr);
    ~ShopKeeper() override;

    // Error: what the stack or the data folder says, Conflict "already-running".
    [[nodiscard]] core::Result<> open();
    void close(); // `closed` follows

Q_SIGNALS:
    void closed(int exitCode);

private:
    [[nodiscard]] core::Result<QJsonObject> answer(const QJsonObject &request);
    [[nodiscard]] QJsonObject status() const;
    void bringBooks();
    void tellReady(const core::Result<int> &imported);

    UpSettings m_settings;
    std::unique_ptr<Stack> m_stack;
    std::unique_ptr<ControlSocket> m_control;
    bool m_ready = false;
    bool m_closing = false;
    int m_exitCode = 0;
};

} // namespace bookstore
