#include "client/account/choosing_shop.h"

#include "common/core/on_answer.h"

namespace account {

ChoosingShop::ChoosingShop(Find find, QObject *parent)
    : QObject(parent)
    , m_find(std::move(find))
    , m_page(std::make_unique<ShopPage>().release())
{
    connect(m_page, &ShopPage::searchWanted, this, &ChoosingShop::search);
}

ChoosingShop::~ChoosingShop()
{
    delete m_page;
}

QWidget *ChoosingShop::page() const
{
    return m_page;
}

void ChoosingShop::suggest(const QString &address)
{
    if (m_page)
        m_page->setAddress(address);
}

void ChoosingShop::search(const QString &address)
{
    const int search = ++m_search;
    m_page->setAddress(address);
    m_page->setBusy(true);
    core::onAnswer(m_find(address), this, [this, search](const core::Result<api::KnownShop> &found) {
        if (search != m_search || !m_page)
            return;
        m_page->setBusy(false);
        if (found)
            Q_EMIT shopFound(*found);
        else
            m_page->showError(found.error());
    });
}

} // namespace account
