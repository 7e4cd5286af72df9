#pragma once

#include "tests/journeys/push_recorder.h"
#include "tests/journeys/running_shop.h"
#include "tests/journeys/shop_client.h"

namespace journeys {

// Who plays: a buyer, two sellers and an admin, signed in to one shop, with everything that is pushed to them.
class Cast {
public:
    // `gateway` is the way to the shop, or to who stands before it.
    Cast(RunningShop &shop, Narrator &narrator, QUrl gateway);
    Cast(RunningShop &shop, Narrator &narrator);

    RunningShop &shop;
    Narrator &narrator;
    const QUrl gateway;
    ShopClient client;
    Person buyer;
    Person otherBuyer;
    Person seller;
    Person otherSeller;
    Person admin;
    PushRecorder buyerPushes;
    PushRecorder sellerPushes;
    PushRecorder otherSellerPushes;

    void signInAgain(); // all of them, for a play that is longer than their tokens

    struct Book {
        QString id;
        qint64 price = 0;
    };

    // A new book on the seller's shelf, waited for until buyers find it.
    [[nodiscard]] Book newBook(const Person &owner, const QString &title, qint64 price, int stock);
    // Orders, and tries again while ordering has not heard of the books yet.
    Reply order(const QJsonObject &body);
    // An order of one book, placed and paid.
    [[nodiscard]] QString placedOrder(const Book &book, int quantity = 1);
    // The order as the view shows it, once it has reached that status.
    QJsonObject waitForStatus(const QString &orderId, const QString &status);
    // Asks again and again; only the last answer is told.
    void waitUntil(const QString &what, const std::function<bool()> &holds,
        std::chrono::milliseconds limit = std::chrono::seconds(20));
    void waitForDesk(const Person &owner, const QString &orderId);
};

[[nodiscard]] QJsonObject address();
[[nodiscard]] QJsonObject money(qint64 amount);
[[nodiscard]] QJsonObject basket(
    const QList<std::pair<Cast::Book, int>> &books, const QString &paymentMethod = QStringLiteral("card-4242"));
[[nodiscard]] QString orderIdOf(const Reply &reply);

} // namespace journeys
