#pragma once

#include <QByteArray>
#include <QStringList>
#include <QUuid>

namespace stock {

// mosquitto_sub and mosquitto_pub, as anybody may run them against the broker at `port`.
struct Caller {
    quint16 port = 0;
    QString clientId;
    QString user = {};
    QByteArray password = {};
    QString protocol = QStringLiteral("mqttv311"); // or mqttv5
};

struct Outcome {
    int exitCode = 0;
    QByteArray heard;
    QByteArray said; // on stderr
};

inline constexpr int kNotAuthorised = 5; // the reason in the broker's answer, and then the exit code
inline constexpr int kNothingCame = 27;

[[nodiscard]] QStringList asArguments(const Caller &caller);
// The first message of the topic: a retained one is there at once, another must come within three seconds.
[[nodiscard]] Outcome listen(const Caller &caller, const QString &topic);
// QoS 1: when it comes back the broker has decided. `more` are further arguments, such as -r.
Outcome tell(const Caller &caller, const QString &topic, const QByteArray &text, const QStringList &more = {});

} // namespace stock
