#include "tests/server/auditor/audited_shop.h"

#include "server/bookstore/service_catalogue.h"
#include "tests/journeys/chapters.h"

#include <QFile>
#include <QJsonDocument>

namespace tests {

using namespace Qt::Literals::StringLiterals;
using journeys::Cast;
using platform::postgres::Connection;
using platform::postgres::Settings;

namespace {

journeys::RunningShop &started(std::optional<journeys::RunningShop> &shop, const QTemporaryDir &folder)
{
    // PostgreSQL runs as its own user.
    QFile::setPermissions(folder.path(), QFile::permissions(folder.path()) | QFile::ExeGroup | QFile::ExeOther);
    return shop.emplace(journeys::ShopChoice{
        .data = folder.filePath(u"shop"_s), .gateway = {}, .mqtt = {}, .upArguments = {u"--demo"_s}, .start = true});
}

} // namespace

AuditedShop::AuditedShop()
    : m_cast(started(m_shop, m_folder), m_silent)
{
    journeys::sellersShipAndBuyersFollow(m_cast);
    journeys::buyersCancel(m_cast);
    const Cast::Book book = m_cast.newBook(m_cast.seller, u"장부의 책"_s, 12'000, 40);
    (void)m_cast.placedOrder(book, 2);
    (void)m_cast.client.post(m_cast.buyer, u"/orders"_s, journeys::basket({{book, 1}}, u"card-declined"_s));
}

void AuditedShop::closeServices()
{
    for (const bookstore::ServiceEntry &service : bookstore::serviceCatalogue())
        m_shop->stopPart(service.name);
}

Settings AuditedShop::auditor() const
{
    const QJsonObject values = QJsonDocument::fromJson(contentOf(u"services/auditor.json"_s)).object();
    Settings settings;
    settings.port = quint16(values.value("DATABASE_PORT"_L1).toInt());
    settings.database = values.value("DATABASE_NAME"_L1).toString();
    settings.user = values.value("DATABASE_USER"_L1).toString();
    settings.password = values.value("DATABASE_PASSWORD"_L1).toString();
    settings.connections = 1;
    return settings;
}

void AuditedShop::execute(const QString &database, const QStringList &statements) const
{
    Settings settings = auditor();
    settings.database = database;
    settings.user = u"bookstore"_s;
    settings.password = QString::fromLatin1(contentOf(u"postgres/passwords/bookstore"_s).trimmed());
    Connection connection(settings);
    for (const QString &statement : statements) {
        const auto done = connection.executeText(statement);
        journeys::expect(done.has_value(), done ? statement : statement + u": "_s + done.error().detail);
    }
}

QByteArray AuditedShop::contentOf(const QString &name) const
{
    QFile file(m_folder.filePath(u"shop/"_s + name));
    journeys::expect(file.open(QIODevice::ReadOnly), file.fileName() + u" cannot be read"_s);
    return file.readAll();
}

} // namespace tests
