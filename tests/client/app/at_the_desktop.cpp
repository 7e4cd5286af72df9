#include "tests/client/app/at_the_desktop.h"

#include "client/app/shop_connection.h"
#include "tests/client/support/book_shelf.h"
#include "tests/support/examples.h"

#include <QDir>
#include <QJsonArray>
#include <QLabel>
#include <QSettings>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QTest>

namespace tests {

using namespace Qt::Literals::StringLiterals;
using api::Verb;

namespace {

const QString kSessions = u"/api/v1/sessions"_s;

api::Answered unreachable()
{
    return core::fail(core::Fault::Unavailable, api::kUnreachable);
}

QJsonObject sessionOf(const QString &name, const QStringList &roles)
{
    QJsonObject session = example(u"identity"_s, u"session_record"_s);
    QJsonObject user = session["user"_L1].toObject();
    user["name"_L1] = name;
    user["userId"_L1] = userIdOf(name);
    user["roles"_L1] = QJsonArray::fromStringList(roles);
    session["user"_L1] = user;
    return session;
}

QStringList readersIn(const QString &file)
{
    QStringList readers;
    const QString name = u"readers"_s;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(file);
        QSqlQuery query(database);
        if (database.open() && query.exec(u"select distinct reader from kept where reader <> '' order by reader"_s)) {
            while (query.next())
                readers.append(query.value(0).toString());
        }
    }
    QSqlDatabase::removeDatabase(name);
    return readers;
}

} // namespace

void AtTheDesktop::initTestCase()
{
    QStandardPaths::setTestModeEnabled(false); // each test has a home of its own instead
    QCoreApplication::setOrganizationName(u"Bookstore"_s);
    QCoreApplication::setApplicationName(u"desktop"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
}

void AtTheDesktop::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    for (const char *folder : {"XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"})
        qputenv(folder, m_home->filePath(QString::fromLatin1(folder)).toUtf8());
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home->path());
    m_purse.kept.clear();
    sitDown();
    letIn(u"Jiyoung"_s);
}

void AtTheDesktop::cleanup()
{
    getUp();
    QLocale::setDefault(QLocale::c());
    m_home.reset();
}

void AtTheDesktop::sitDown()
{
    getUp();
    m_theme = std::make_unique<widgets::Theme>(*qApp);
    m_language = std::make_unique<app::Language>();
    m_language->choose(u"en"_s);
    m_waiting = std::make_unique<FakeShop>();
    m_shop = m_waiting.get();
    m_shop->answer(Verb::Get, u"/api/v1/books"_s, bookPart(1, 5));
    m_shop->answer(Verb::Get, u"/api/v1/messages"_s, example(u"notification"_s, u"message_list_last_page"_s));
    m_shop->answer(Verb::Get, u"/api/v1/orders"_s, noOrders());
    m_desktop = std::make_unique<app::Desktop>(m_purse, *m_theme, *m_language);
}

void AtTheDesktop::getUp()
{
    m_desktop.reset();
    m_waiting.reset();
    m_shop = nullptr;
    m_language.reset();
    m_theme.reset();
}

void AtTheDesktop::start()
{
    m_desktop->startOn(std::move(m_waiting));
    QTRY_VERIFY(window().places().contains(u"orders"_s) || window().places().contains(u"desk"_s));
    QTRY_COMPARE(m_shop->waiting(), 0);
}

void AtTheDesktop::startAsGuest()
{
    m_shop->refuse(Verb::Post, kSessions, core::Fault::Unauthenticated, "wrong-credentials"_L1);
    m_desktop->startOn(std::move(m_waiting));
    QTRY_VERIFY(window().places().contains(u"books"_s));
    QTRY_COMPARE(m_shop->waiting(), 0);
}

void AtTheDesktop::letIn(const QString &name, const QStringList &roles)
{
    m_shop->answer(Verb::Post, kSessions, sessionOf(name, roles), 201);
}

void AtTheDesktop::goAway()
{
    for (const Verb verb : {Verb::Get, Verb::Post, Verb::Put, Verb::Delete}) {
        for (const QString &path : {u"/api/v1/books"_s, u"/api/v1/orders"_s, u"/api/v1/messages"_s, u"/"_s})
            m_shop->answer(verb, path, unreachable());
    }
    m_desktop->shop()->kept.tryNow();
    QTRY_VERIFY(m_desktop->shop()->kept.awaySince());
}

void AtTheDesktop::comeBack()
{
    for (const QString &path : {u"/"_s, u"/api/v1/orders"_s, u"/api/v1/messages"_s})
        m_shop->answer(Verb::Get, path, QJsonObject());
    m_shop->answer(Verb::Get, u"/api/v1/books"_s, bookPart(1, 7));
    auto &kept = m_desktop->shop()->kept;
    QTRY_VERIFY((kept.tryNow(), !kept.awaySince()));
}

QAbstractButton *AtTheDesktop::button(const QString &text)
{
    for (auto *button : window().findChildren<QAbstractButton *>()) {
        if (button->text() == text && button->isVisible())
            return button;
    }
    return nullptr;
}

void AtTheDesktop::press(const QString &text)
{
    QTRY_VERIFY2(button(text), qPrintable(text));
    button(text)->click();
}

void AtTheDesktop::goTo(const QString &place)
{
    window().goTo(place);
    QCOMPARE(window().place(), place);
}

bool AtTheDesktop::says(const QString &part)
{
    const auto labels = window().findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(),
        [&](const QLabel *label) { return label->isVisible() && label->text().contains(part); });
}

QString AtTheDesktop::toast()
{
    const auto *toast = window().findChild<QWidget *>(u"toast"_s);
    return toast ? toast->accessibleName() : QString();
}

QString AtTheDesktop::countAt(const QString &place)
{
    const auto *entry = window().findChild<QWidget *>(u"place-"_s + place);
    const auto *count = entry ? entry->findChild<QLabel *>(u"count"_s) : nullptr;
    return count && count->isVisible() ? count->text() : QString();
}

QStringList AtTheDesktop::readersKept()
{
    const QDir cache(QStandardPaths::writableLocation(QStandardPaths::CacheLocation));
    QStringList readers;
    for (const QString &file : cache.entryList({u"*.sqlite"_s}))
        readers += readersIn(cache.filePath(file));
    return readers;
}

QString userIdOf(const QString &name)
{
    return u"019509a4-6c00-7aaa-8000-%1"_s.arg(qHash(name, 0) & 0xffffffff, 12, 16, QChar(u'0'));
}

QJsonObject noOrders()
{
    return {{u"items"_s, QJsonArray()}, {u"next"_s, {}}, {u"counts"_s, QJsonObject()}};
}

} // namespace tests
