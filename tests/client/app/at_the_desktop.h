#pragma once

#include "client/app/desktop.h"
#include "client/app/language.h"
#include "client/widgets/theme.h"
#include "tests/client/support/fake_shop.h"
#include "tests/client/support/purse.h"

#include <QAbstractButton>
#include <QTemporaryDir>

namespace tests {

// Somebody sits at the client, whose settings and files are fresh for each test. Behind it is a shop that a test tells
// what to answer; it lets Jiyoung in, who buys.
class AtTheDesktop : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

protected:
    void sitDown(); // before a client that has not started
    void getUp(); // the client ends
    void start(); // signed in, when the shop lets somebody in
    void startAsGuest();

    void letIn(const QString &name, const QStringList &roles = {QStringLiteral("buyer")});
    void goAway(); // the shop
    void comeBack();

    FakeShop &shop() { return *m_shop; }
    app::Desktop &desktop() { return *m_desktop; }
    app::MainWindow &window() { return m_desktop->window(); }
    app::Language &language() { return *m_language; }
    Purse &purse() { return m_purse; }

    [[nodiscard]] QAbstractButton *button(const QString &text); // that can be seen; nullptr when none can
    void press(const QString &text);
    void goTo(const QString &place);
    [[nodiscard]] bool says(const QString &part); // somewhere in the window
    [[nodiscard]] QString toast(); // what it says
    [[nodiscard]] QString countAt(const QString &place);

    [[nodiscard]] QStringList readersKept(); // whose answers lie on this computer

private:
    std::unique_ptr<QTemporaryDir> m_home;
    Purse m_purse;
    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<app::Language> m_language;
    std::unique_ptr<FakeShop> m_waiting; // until a client starts
    FakeShop *m_shop = nullptr;
    std::unique_ptr<app::Desktop> m_desktop;
};

[[nodiscard]] QString userIdOf(const QString &name);
[[nodiscard]] QJsonObject noOrders(); // as the shop answers whoever has none

} // namespace tests
