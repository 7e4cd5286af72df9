#include "client/api/network_transport.h"

#include "client/api/problem.h"

#include <QNetworkReply>
#include <QPromise>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

#include <memory>

namespace api {

using core::Error;
using core::Fault;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto kShown = "shownCertificate";
constexpr int kPatienceWithFiles = 3; // times that with others

const QByteArray &methodOf(Verb verb)
{
    static const QMap<Verb, QByteArray> methods{
        {Verb::Get, "GET"}, {Verb::Post, "POST"}, {Verb::Put, "PUT"}, {Verb::Delete, "DELETE"}};
    return *methods.find(verb);
}

bool isAnswered(const QNetworkReply &reply)
{
    // Codes from 200 on are about what was answered; below, the connection or a proxy failed.
    const auto error = reply.error();
    return error == QNetworkReply::NoError
        || (error > QNetworkReply::UnknownProxyError && error != QNetworkReply::ContentReSendError
            && error != QNetworkReply::ProtocolFailure
            && reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).isValid());
}

bool wasNeverSent(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProtocolUnknownError:
        return true;
    default:
        return error > QNetworkReply::UnknownNetworkError && error <= QNetworkReply::UnknownProxyError;
    }
}

Error failureOf(const QNetworkReply &reply, Verb verb)
{
    if (const QByteArray shown = reply.property(kShown).toByteArray(); !shown.isEmpty())
        return {Fault::Refused, kUntrusted, reply.errorString(), {},
            {{kCertificate, QString::fromLatin1(shown.toBase64())}}};
    if (verb == Verb::Get || wasNeverSent(reply.error()))
        return {Fault::Unavailable, kUnreachable, reply.errorString(), {}, {}};
    return {Fault::TimedOut, kAnswerLost, reply.errorString(), {}, {}};
}

// A gateway that lost the answer of a part knows no more than a client whose connection broke.
Error problemFor(Verb verb, int status, const QByteArray &body)
{
    Error problem = problemOf(status, body);
    if (verb != Verb::Get && (status == 502 || status == 504))
        problem.slug = kAnswerLost;
    return problem;
}

Answered answerOf(QNetworkReply &reply, Verb verb)
{
    if (!isAnswered(reply))
        return core::fail(failureOf(reply, verb));
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QByteArray body = reply.readAll();
    if (status < 200 || status > 299)
        return core::fail(problemFor(verb, status, body));
    return Answer{status, body, reply.header(QNetworkRequest::ContentTypeHeader).toByteArray()};
}

void setUnlessEmpty(QNetworkRequest &request, const QByteArray &field, const QByteArray &value)
{
    if (!value.isEmpty())
        request.setRawHeader(field, value);
}

} // namespace

NetworkTransport::NetworkTransport(QUrl gateway, QByteArray trusted, QObject *parent)
    : Transport(parent)
    , m_gateway(std::move(gateway))
    , m_trusted(std::move(trusted))
{
    connect(&m_network, &QNetworkAccessManager::sslErrors, this, &NetworkTransport::judge);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy); // a token is for this shop alone
}

void NetworkTransport::setLanguage(const QString &language)
{
    m_language = language.toLatin1();
}

void NetworkTransport::setPatience(std::chrono::milliseconds patience)
{
    m_patience = patience;
}

QFuture<Answered> NetworkTransport::send(const Request &request)
{
    auto promise = std::make_shared<QPromise<Answered>>();
    promise->start();
    QNetworkReply *reply = start(request);
    connect(reply, &QNetworkReply::finished, this, [this, reply, promise, verb = request.verb] {
        reply->deleteLater();
        note(isAnswered(*reply));
        promise->addResult(answerOf(*reply, verb));
        promise->finish();
    });
    return promise->future();
}

QNetworkRequest NetworkTransport::requestFor(const Request &request) const
{
    const QString root = m_gateway.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    QNetworkRequest asked(QUrl(QString(root + request.path), QUrl::StrictMode));
    const bool carriesFile = request.mediaType == "text/csv";
    asked.setTransferTimeout(int((carriesFile ? m_patience * kPatienceWithFiles : m_patience).count()));
    if (!request.body.isEmpty())
        asked.setHeader(QNetworkRequest::ContentTypeHeader, request.mediaType);
    setUnlessEmpty(asked, "Accept-Language", m_language);
    setUnlessEmpty(asked, "Idempotency-Key", request.idempotencyKey);
    setUnlessEmpty(asked, "If-Match", request.ifMatch);
    setUnlessEmpty(asked, "Authorization", request.token.isEmpty() ? QByteArray() : "Bearer " + request.token);
    // So that people know the computer again in the list of where they are signed in.
    asked.setRawHeader("User-Agent", "bookstore-desktop (" + QSysInfo::prettyProductName().toLatin1() + ')');
    return asked;
}

// Who is not trusted is remembered, so that people can look at the certificate.
void NetworkTransport::judge(QNetworkReply *reply, const QList<QSslError> &errors) const
{
    const QByteArray shown = reply->sslConfiguration().peerCertificate().toDer();
    if (shown == m_trusted)
        reply->ignoreSslErrors(errors);
    else
        reply->setProperty(kShown, shown);
}

QNetworkReply *NetworkTransport::start(const Request &request)
{
    const QNetworkRequest asked = requestFor(request);
    return request.verb == Verb::Get ? m_network.get(asked)
                                     : m_network.sendCustomRequest(asked, methodOf(request.verb), request.body);
}

void NetworkTransport::note(bool isReached)
{
    if (m_reached == isReached)
        return;
    m_reached = isReached;
    Q_EMIT reached(isReached);
}

} // namespace api
