#include "server/platform/postgres/unopened.h"

#include <QStringList>

#include <atomic>

namespace platform::postgres {

using namespace Qt::Literals::StringLiterals;

namespace {

QString quoted(QString value)
{
    return u'\'' + value.replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\'';
}

// On this machine nobody listens in, and without TLS and Kerberos libpq leaves OpenSSL alone: as a database thread
// ends, OpenSSL gives up what it keeps for that thread, in a race with whatever else ends at that moment.
QString encryptionTo(const QString &host)
{
    const bool isHere =
        host == "localhost"_L1 || host == "::1"_L1 || host.startsWith("127."_L1) || host.startsWith(u'/');
    return isHere ? u"sslmode=disable"_s : u"sslmode=prefer"_s;
}

// libpq has no time limit for an answer. So a server that has vanished is noticed by the kernel, on both sides: there
// it frees the locks we held.
QString connectOptions(const Settings &settings)
{
    const auto wholeSeconds = std::chrono::ceil<std::chrono::seconds>(settings.connectTimeout).count();
    QStringList session{
        u"statement_timeout=%1"_s.arg(settings.statementTimeout.count()),
        u"synchronous_commit=%1"_s.arg(settings.synchronousCommit ? u"on"_s : u"off"_s),
        u"plan_cache_mode=%1"_s.arg(settings.planEachTime ? u"force_custom_plan"_s : u"auto"_s),
        u"random_page_cost=%1"_s.arg(settings.randomPageCost), u"timezone=UTC"_s, u"client_min_messages=warning"_s,
        u"tcp_keepalives_idle=10"_s, u"tcp_keepalives_interval=3"_s, u"tcp_keepalives_count=3"_s,
        u"tcp_user_timeout=15000"_s, // while an answer is on its way to us, nothing else asks whether we live
    };
    if (!settings.schema.isEmpty())
        session.append(u"search_path=%1"_s.arg(settings.schema));
    return QStringList{
        u"connect_timeout=%1"_s.arg(wholeSeconds),
        encryptionTo(settings.host),
        u"gssencmode=disable"_s,
        u"application_name=%1"_s.arg(quoted(settings.applicationName)),
        u"keepalives_idle=10"_s,
        u"keepalives_interval=3"_s,
        u"keepalives_count=3"_s,
        u"tcp_user_timeout=15000"_s,
        u"options='-c %1'"_s.arg(session.join(u" -c "_s)),
    }
        .join(u';');
}

} // namespace

QSqlDatabase unopenedDatabase(const Settings &settings)
{
    static std::atomic<quint64> number = 0;
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QPSQL"_s, u"postgres-%1"_s.arg(++number));
    database.setHostName(settings.host);
    database.setPort(settings.port);
    database.setDatabaseName(settings.database);
    database.setUserName(settings.user);
    database.setPassword(settings.password);
    database.setConnectOptions(connectOptions(settings));
    // Otherwise a sum(bigint), which is numeric, passes through a double.
    database.setNumericalPrecisionPolicy(QSql::HighPrecision);
    return database;
}

} // namespace platform::postgres
