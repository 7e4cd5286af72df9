#pragma once

#include "tests/journeys/shop_client.h"

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryFile>
#include <QUrl>

#include <chrono>
#include <functional>

namespace journeys {

// A stock mosquitto_sub that writes down every push to one user, in whose name it comes.
class PushRecorder {
public:
    PushRecorder(const QUrl &mqtt, const Person &who);
    ~PushRecorder();

    [[nodiscard]] QString topic() const;
    [[nodiscard]] QList<QJsonObject> messages() const;
    [[nodiscard]] QList<QJsonObject> ofOrder(const QString &orderId, const QString &kind = {}) const;

    // Throws a Surprise when there are not that many of this kind within the limit, or more than that.
    void waitFor(const QString &orderId, const QString &kind, int count = 1) const;

private:
    QString m_topic;
    QTemporaryFile m_record;
    QProcess m_subscriber;
};

// Asks again every 20 ms until it holds; throws a Surprise that says `what` after the limit.
void waitUntil(const QString &what, const std::function<bool()> &holds,
    std::chrono::milliseconds limit = std::chrono::seconds(20));

} // namespace journeys
