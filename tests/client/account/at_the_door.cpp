#include "tests/client/account/at_the_door.h"

#include "tests/support/examples.h"

#include <QJsonDocument>
#include <QStackedWidget>

namespace tests {

using namespace Qt::Literals::StringLiterals;
using api::Verb;

void AtTheDoor::arrive()
{
    m_shop = std::make_unique<FakeShop>();
    m_shop->answer(Verb::Post, u"/api/v1/sessions"_s, example(u"identity"_s, u"session_record"_s), 201);
    m_session = std::make_unique<api::Session>(*m_shop, m_tokens, u"shop"_s);
    m_entering = std::make_unique<account::Entering>(*m_session, u"shop.example"_s);
    m_entering->page()->resize(1024, 640);
    m_entering->page()->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_entering->page()));
}

QWidget *AtTheDoor::door() const
{
    return static_cast<QStackedWidget *>(m_entering->page())->currentWidget();
}

QJsonObject AtTheDoor::asked(const QString &path) const
{
    const auto requests = m_shop->asked(Verb::Post, path);
    return requests.isEmpty() ? QJsonObject() : QJsonDocument::fromJson(requests.last().body).object();
}

} // namespace tests
