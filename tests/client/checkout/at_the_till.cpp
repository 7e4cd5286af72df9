#include "tests/client/checkout/at_the_till.h"

#include "client/checkout/address_book.h"
#include "client/checkout/summary.h"
#include "client/widgets/banner.h"

#include <QLabel>
#include <QTest>

namespace tests {

using namespace checkout;
using namespace std::chrono_literals;
using api::Verb;

void AtTheTill::init()
{
    QLocale::setDefault(QLocale(u"en_US"_s));
    m_folder = std::make_unique<QTemporaryDir>();
    m_user = contracts::UserId::generate();
    m_shop = std::make_unique<FakeShop>();
    m_orders = std::make_unique<api::Orders>(*m_shop);
    m_catalogue = std::make_unique<api::Catalogue>(*m_shop);
    for (const int number : {1, 2})
        m_shop->answer(Verb::Get, pathOf(number), bookPage(shownBook(number)));
    m_cart = std::make_unique<Cart>(m_folder->path());
    m_cart->belongTo(m_user);
    m_cart->add(shownBook(1), 1);
    m_cart->add(shownBook(2), 2);
    AddressBook(m_cart->folder()).use(anAddress());
    start();
}

void AtTheTill::cleanup()
{
    m_checkout.reset();
    QLocale::setDefault(QLocale::c());
}

void AtTheTill::start(bool visible)
{
    m_checkout = std::make_unique<Checkout>(*m_orders, *m_catalogue, *m_cart);
    m_checkout->placing().setPauses({1ms, 1ms, 1ms});
    pages()->resize(900, 640);
    if (visible)
        pages()->show();
}

void AtTheTill::openCheckout()
{
    Q_EMIT pages()->cart->checkoutWanted();
    QTRY_COMPARE(pages()->currentWidget(), pages()->checkout);
}

CheckoutPages *AtTheTill::pages() const
{
    return qobject_cast<CheckoutPages *>(m_checkout->page());
}

QPushButton *AtTheTill::payButton() const
{
    return pages()->checkout->findChild<Summary *>()->findChild<QPushButton *>();
}

QString AtTheTill::banner() const
{
    for (auto *banner : pages()->currentWidget()->findChildren<widgets::Banner *>()) {
        if (!banner->text().isEmpty())
            return banner->text();
    }
    return {};
}

void AtTheTill::press(const QString &text) const
{
    for (auto *button : pages()->currentWidget()->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == text)
            return button->click();
    }
    QFAIL(qPrintable(text));
}

bool AtTheTill::isShown(const QString &text) const
{
    const auto labels = pages()->findChildren<QLabel *>();
    return std::any_of(
        labels.begin(), labels.end(), [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
}

QString AtTheTill::pathOf(int number)
{
    return u"/api/v1/books/"_s + shownBook(number).bookId.toString();
}

} // namespace tests
