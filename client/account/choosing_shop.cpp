#include "client/account/choosing_shop.h"

#include "client/api/transport.h"
#include "client/widgets/question.h"
#include "common/core/on_answer.h"

#include <QCryptographicHash>

namespace account {

using widgets::Question;

namespace {

// SHA-256, as the shop tells it when it opens, on two lines.
QString fingerprintOf(const QByteArray &certificate)
{
    const QByteArray digits = QCryptographicHash::hash(certificate, QCryptographicHash::Sha256).toHex(':').toUpper();
    return QString::fromLatin1(digits.left(digits.size() / 2) + '\n' + digits.mid(digits.size() / 2 + 1));
}

} // namespace

ChoosingShop::ChoosingShop(Find find, QObject *parent)
    : QObject(parent)
    , m_find(std::move(find))
    , m_page(std::make_unique<ShopPage>().release())
{
    connect(m_page, &ShopPage::searchWanted, this, [this](const QString &address) { search(address); });
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
    search(address, {});
}

void ChoosingShop::search(const QString &address, const QByteArray &trusted)
{
    const int search = ++m_search;
    m_page->setAddress(address);
    m_page->setBusy(true);
    core::onAnswer(m_find(address, trusted), this, [this, search, address](const core::Result<api::KnownShop> &found) {
        if (search != m_search || !m_page)
            return;
        m_page->setBusy(false);
        if (found)
            Q_EMIT shopFound(*found);
        else
            refuse(address, found.error());
    });
}

void ChoosingShop::refuse(const QString &address, const core::Error &error)
{
    m_page->showError(error);
    if (error.slug != api::kUntrusted)
        return;
    const auto shown = QByteArray::fromBase64(error.facts.value(api::kCertificate).toString().toLatin1());
    const Question question{tr("Do you know this shop?"),
        tr("No authority has confirmed who answers at %1. Ask your bookseller for the fingerprint of the shop’s "
           "certificate, and go in only if it is this one:\n\n%2")
            .arg(address, fingerprintOf(shown)),
        tr("Trust this shop"), tr("Stay outside"), true};
    widgets::ask(m_page, question, [this, address, shown] { search(address, shown); });
}

} // namespace account
