#pragma once

#include "client/account/entering.h"
#include "tests/client/support/controls.h"
#include "tests/client/support/fake_shop.h"
#include "tests/client/support/no_tokens.h"

namespace tests {

// Somebody before the door of a shop that lets in whoever asks.
class AtTheDoor : public QObject {
    Q_OBJECT

    NoTokens m_tokens;

private Q_SLOTS:
    void cleanup() { m_entering.reset(); }

protected:
    void arrive();
    // The door that is open now.
    [[nodiscard]] QWidget *door() const;
    // What the shop was sent last.
    [[nodiscard]] QJsonObject asked(const QString &path) const;

    std::unique_ptr<FakeShop> m_shop;
    std::unique_ptr<api::Session> m_session;
    std::unique_ptr<account::Entering> m_entering;
};

} // namespace tests
