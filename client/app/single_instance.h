#pragma once

#include <QLocalServer>
#include <QObject>
#include <QStringList>

namespace app {

// Sees to it that a profile has one running client. A second start hands its arguments to the first and ends.
class SingleInstance : public QObject {
    Q_OBJECT

public:
    explicit SingleInstance(const QString &profile, QObject *parent = nullptr);

    // True when another client of the profile runs and has taken the arguments; else this one is the first.
    [[nodiscard]] bool handOver(const QStringList &arguments);

Q_SIGNALS:
    void called(const QStringList &arguments); // by a second start

private:
    void listen();
    void readFrom(QLocalSocket *caller);

    QString m_name;
    QLocalServer m_server{this};
};

} // namespace app
