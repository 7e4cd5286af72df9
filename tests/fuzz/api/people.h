#pragma once

#include "tests/fuzz/api/marks.h"
#include "tests/journeys/running_shop.h"
#include "tests/journeys/shop_client.h"
#include "tests/journeys/tokens.h"

#include <QElapsedTimer>

#include <mutex>

namespace api_fuzz {

struct Person {
    int index = 0;
    QStringList roles; // as their token has them
    QString email;
    QString password;
    QString id = {};
    QByteArray token = {};
    QString refreshToken = {};

    [[nodiscard]] QString name() const; // "seller 4"
    [[nodiscard]] bool isAdmin() const { return roles.contains(QStringLiteral("admin")); }
};

// Three buyers, three sellers and three admins. Two of the admins are none any more: their tokens have outlived the
// role, so that identity refuses them and the other services do not know yet. Whoever is signed out, or suspended, by a
// request of the fuzzer comes back with a new session.
class People {
public:
    People(journeys::RunningShop &shop, const Marks &marks);

    [[nodiscard]] int count() const { return int(m_people.size()); }
    [[nodiscard]] Person at(int index);
    [[nodiscard]] int indexOf(const QString &userId) const; // -1: none of them
    [[nodiscard]] bool isNoAdminAnyMore(int index) const;
    void sessionIsOver(int index);
    void refreshed(int index, const QString &refreshToken);

private:
    void add(const QString &role, const Marks &marks);
    void signIn(int index);
    void makeSeller(int index, const Marks &marks);
    void reinstate(int index);
    void renewOldTokens();

    journeys::Narrator m_silent = journeys::Narrator::silent();
    journeys::ShopClient m_client;
    mutable std::mutex m_mutex;
    QList<Person> m_people;
    QList<bool> m_isOver;
    std::unique_ptr<journeys::Tokens> m_tokens;
    QElapsedTimer m_sinceTokens;
};

} // namespace api_fuzz
