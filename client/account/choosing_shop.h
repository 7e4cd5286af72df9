#pragma once

#include "client/account/shop_page.h"
#include "client/api/known_shop.h"

#include <QPointer>

#include <functional>

namespace account {

// The first run: from an address to a shop that has answered.
class ChoosingShop : public QObject {
    Q_OBJECT

public:
    using Find =
        std::function<QFuture<core::Result<api::KnownShop>>(const QString &address, const QByteArray &trusted)>;

    explicit ChoosingShop(Find find = &api::findShop, QObject *parent = nullptr);
    ~ChoosingShop() override;

    [[nodiscard]] QWidget *page() const; // whoever takes it into a window owns it
    void suggest(const QString &address); // such as the one of the last time

public Q_SLOTS:
    void search(const QString &address);

Q_SIGNALS:
    void shopFound(const api::KnownShop &shop);

private:
    void search(const QString &address, const QByteArray &trusted);
    void refuse(const QString &address, const core::Error &error);

    Find m_find;
    QPointer<ShopPage> m_page;
    int m_search = 0; // answers to earlier ones came too late
};

} // namespace account
