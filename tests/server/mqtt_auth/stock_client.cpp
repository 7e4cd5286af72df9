#include "tests/server/mqtt_auth/stock_client.h"

#include <QProcess>

namespace stock {

using namespace Qt::Literals::StringLiterals;

namespace {

Outcome run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(20'000))
        qFatal("%s does not end", qPrintable(program));
    return {process.exitCode(), process.readAllStandardOutput().trimmed(), process.readAllStandardError()};
}

} // namespace

QStringList asArguments(const Caller &caller)
{
    QStringList arguments{u"-h"_s, u"127.0.0.1"_s, u"-p"_s, QString::number(caller.port), u"-i"_s, caller.clientId,
        u"-V"_s, caller.protocol, u"-q"_s, u"1"_s};
    if (!caller.user.isEmpty())
        arguments << u"-u"_s << caller.user;
    if (!caller.password.isEmpty())
        arguments << u"-P"_s << QString::fromLatin1(caller.password);
    return arguments;
}

Outcome listen(const Caller &caller, const QString &topic)
{
    return run(u"mosquitto_sub"_s, asArguments(caller) + QStringList{u"-C"_s, u"1"_s, u"-W"_s, u"3"_s, u"-t"_s, topic});
}

Outcome tell(const Caller &caller, const QString &topic, const QByteArray &text, const QStringList &more)
{
    return run(
        u"mosquitto_pub"_s, asArguments(caller) + more + QStringList{u"-t"_s, topic, u"-m"_s, QString::fromUtf8(text)});
}

} // namespace stock
