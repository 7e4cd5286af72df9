#pragma once

#include "client/api/transport.h"

#include <QNetworkAccessManager>
#include <QUrl>

#include <chrono>

class QNetworkReply;
class QSslError;

namespace api {

// The way to a shop over HTTP. A question that nobody answers for ten seconds is given up; a file of books may take
// thirty. Reading without an answer is always "shop-unreachable": nothing can have been done.
class NetworkTransport : public Transport {
    Q_OBJECT

public:
    // `trusted`: a certificate, DER, that is good enough although no authority vouches for it.
    explicit NetworkTransport(QUrl gateway, QByteArray trusted = {}, QObject *parent = nullptr);

    void setLanguage(const QString &language); // "ko": how the shop shall speak
    void setPatience(std::chrono::milliseconds patience);

    [[nodiscard]] QFuture<Answered> send(const Request &request) override;

Q_SIGNALS:
    void reached(bool reached); // whenever this has changed, and with the first answer

private:
    [[nodiscard]] QNetworkRequest requestFor(const Request &request) const;
    [[nodiscard]] QNetworkReply *start(const Request &request);
    void note(bool reached);

    void judge(QNetworkReply *reply, const QList<QSslError> &errors) const;

    QUrl m_gateway;
    QByteArray m_trusted;
    QByteArray m_language;
    std::chrono::milliseconds m_patience{10'000};
    QNetworkAccessManager m_network;
    std::optional<bool> m_reached;
};

} // namespace api
