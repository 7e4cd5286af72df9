#include "tests/support/provider/provider_process.h"

#include "server/platform/http/client.h"

#include <QDeadlineTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QThread>

namespace tests {

using namespace Qt::Literals::StringLiterals;
namespace http = platform::http;

namespace {

core::Result<http::Answer> ask(const QByteArray &method, const QUrl &url, const QJsonObject &body = {})
{
    http::Call call{method, url, {}, {}};
    if (method == "PUT") {
        call.body = QJsonDocument(body).toJson();
        call.headers = {{"Content-Type", "application/json"}};
    }
    return http::send(call);
}

int countOf(const QJsonArray &entries, const QString &reference, const QString &status)
{
    return int(std::count_if(entries.begin(), entries.end(), [&](const QJsonValue &entry) {
        return entry.toObject().value("reference"_L1) == reference && entry.toObject().value("status"_L1) == status;
    }));
}

} // namespace

ProviderProcess::ProviderProcess()
    : m_port(m_ports.take().value())
{
    start();
}

QUrl ProviderProcess::url() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

void ProviderProcess::turn(const QJsonObject &knobs)
{
    const auto turned = ask("PUT", url().resolved(QUrl(u"/knobs"_s)), knobs);
    if (!turned || turned->status != 200)
        qFatal("the provider's knobs cannot be turned");
}

void ProviderProcess::kill()
{
    m_process->kill();
    m_process->waitUntilEnded(std::chrono::seconds(5));
}

void ProviderProcess::start()
{
    m_process =
        std::make_unique<bookstore::ChildProcess>(bookstore::Program{.path = QString::fromLatin1(PROVIDER_PROGRAM),
            .arguments = {u"--port"_s, QString::number(m_port), u"--data"_s, m_folder.path()},
            .logFile = m_folder.filePath(u"log"_s)});
    if (!m_process->start())
        qFatal("the provider cannot be started");
    const QDeadlineTimer deadline(10'000);
    while (!ask("GET", url().resolved(QUrl(u"/livez"_s)))) {
        if (deadline.hasExpired())
            qFatal("the provider does not answer");
        QThread::msleep(5);
    }
}

QJsonObject ProviderProcess::ledger() const
{
    const auto answer = ask("GET", url().resolved(QUrl(u"/ledger"_s)));
    return answer ? answer->json().value_or(QJsonObject()) : QJsonObject();
}

int ProviderProcess::charges(const QString &reference) const
{
    return countOf(ledger().value("charges"_L1).toArray(), reference, u"approved"_s);
}

int ProviderProcess::refunds(const QString &reference) const
{
    return countOf(ledger().value("refunds"_L1).toArray(), reference, u"refunded"_s);
}

} // namespace tests
