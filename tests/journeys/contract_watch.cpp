#include "tests/journeys/contract_watch.h"

#include "server/platform/http/client.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

namespace journeys {

using namespace Qt::Literals::StringLiterals;

ContractWatch::ContractWatch(RunningShop &shop, const QString &tools)
    : m_shop(shop)
    , m_tools(tools)
    , m_asyncApi(save(u"asyncapi.json"_s))
{
    proxy(save(u"openapi.json"_s));
    if (!shop.canBeBroken())
        return; // the broker of a shop elsewhere tells its events to its own services alone
    listen(u"order_view"_s, {u"store"_s, u"ordering"_s, u"payment"_s, u"delivery"_s});
    listen(u"notification"_s, {u"identity"_s});
}

ContractWatch::~ContractWatch()
{
    for (const auto &listener : m_listeners) {
        listener->terminate();
        listener->waitForFinished(2'000);
    }
    m_prism.kill();
    m_prism.waitForFinished(2'000);
}

QUrl ContractWatch::gateway() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

// The document as the shop itself tells it.
QString ContractWatch::save(const QString &document)
{
    const QUrl url(m_shop.gateway().toString(QUrl::StripTrailingSlash) + u"/api/v1/"_s + document);
    const auto answer = platform::http::send({.url = url, .timeout = std::chrono::seconds(10)});
    expect(answer && answer->status == 200, u"the shop does not tell "_s + url.toString());
    QFile file(m_folder.filePath(document));
    expect(file.open(QIODevice::WriteOnly) && file.write(answer->body) > 0, u"cannot write "_s + file.fileName());
    return file.fileName();
}

void ContractWatch::proxy(const QString &document)
{
    m_port = m_ports.take().value();
    m_prism.setProcessChannelMode(QProcess::MergedChannels);
    m_prism.setStandardOutputFile(m_folder.filePath(u"prism.log"_s));
    m_prism.start(m_tools + u"/.bin/prism"_s,
        {u"proxy"_s, document, m_shop.gateway().toString(QUrl::StripTrailingSlash), u"--errors"_s, u"--port"_s,
            QString::number(m_port)});
    expect(m_prism.waitForStarted(), u"Prism does not start: "_s + m_prism.errorString());
    waitUntil(u"Prism to be there"_s, [this] { return platform::http::send({.url = gateway()}).has_value(); });
}

void ContractWatch::listen(const QString &service, const QStringList &producers)
{
    m_heard.append(m_folder.filePath(service));
    auto listener = std::make_unique<QProcess>();
    listener->setStandardOutputFile(m_heard.last());
    listener->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    // -c with a client id of its own: the broker keeps what comes while the listener connects anew.
    QStringList arguments{u"-h"_s, m_shop.mqtt().host(), u"-p"_s, QString::number(m_shop.mqtt().port(1883)), u"-q"_s,
        u"1"_s, u"-c"_s, u"-k"_s, u"5"_s, u"-i"_s, service + u"-contracts"_s, u"-u"_s, service, u"-P"_s,
        m_shop.secret(u"mqtt-"_s + service), u"-F"_s, u"%t %p"_s};
    for (const QString &producer : producers)
        arguments +=
            {u"-t"_s, u"bookstore/%1/events/+"_s.arg(producer), u"-t"_s, u"bookstore/%1/heads/+"_s.arg(producer)};
    listener->start(u"mosquitto_sub"_s, arguments);
    expect(listener->waitForStarted(), u"mosquitto_sub does not start"_s);
    m_listeners.push_back(std::move(listener));
}

QString ContractWatch::writeDown(const QList<const PushRecorder *> &pushes) const
{
    QFile file(m_folder.filePath(u"pushes"_s));
    expect(file.open(QIODevice::WriteOnly), u"cannot write "_s + file.fileName());
    for (const PushRecorder *recorder : pushes) {
        for (const QJsonObject &message : recorder->messages())
            file.write(recorder->topic().toUtf8() + ' ' + QJsonDocument(message).toJson(QJsonDocument::Compact) + '\n');
    }
    return file.fileName();
}

void ContractWatch::close(Narrator &narrator, const QList<const PushRecorder *> &pushes)
{
    readPrism(narrator);
    if (!m_heard.isEmpty())
        askAjv(narrator, m_heard + QStringList(writeDown(pushes)));
}

void ContractWatch::readPrism(Narrator &narrator) const
{
    QFile log(m_folder.filePath(u"prism.log"_s));
    expect(log.open(QIODevice::ReadOnly), u"Prism has no log"_s);
    const QString told = QString::fromUtf8(log.readAll());
    const auto violation = QRegularExpression(u"^.*Violation: .*$"_s, QRegularExpression::MultilineOption).match(told);
    expect(!violation.hasMatch(), u"not as published: "_s + violation.captured());
    narrator.remark(u"Prism: %1 requests and answers as published"_s.arg(told.count(u"Request received"_s)));
}

void ContractWatch::askAjv(Narrator &narrator, const QStringList &heard) const
{
    QProcess check;
    check.setProcessChannelMode(QProcess::MergedChannels);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"NODE_PATH"_s, m_tools);
    check.setProcessEnvironment(environment);
    check.start(u"node"_s, QStringList{QStringLiteral(CONTRACT_TESTS "/check_messages.js"), m_asyncApi} + heard);
    const bool ended = check.waitForFinished(60'000);
    const QString verdict = QString::fromUtf8(check.readAll()).trimmed();
    expect(ended && check.exitCode() == 0, u"messages are not as published:\n"_s + verdict.left(4'000));
    for (const QString &line : verdict.split(u'\n'))
        narrator.remark(u"Ajv: "_s + line);
}

} // namespace journeys
