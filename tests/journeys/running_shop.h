#pragma once

#include "server/platform/postgres/settings.h"
#include "tests/journeys/narrator.h"
#include "tests/support/mail/received_mail.h"

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

#include <optional>

namespace journeys {

struct ShopChoice {
    QString data = {}; // of a shop on this machine; empty: one of our own, in a folder that is thrown away
    QUrl gateway = {}; // of a shop elsewhere, which cannot be broken on purpose
    QUrl mqtt = {};
    QStringList upArguments = {}; // for one that is started
    bool start = false; // the shop of `data` does not run yet
    QMap<QString, QString> environment = {}; // of one that is started, beside ours
};

// The shop that is played against: our own, made for this journey and thrown away after it, or one that runs.
class RunningShop {
public:
    explicit RunningShop(const ShopChoice &choice); // returns when it is ready
    ~RunningShop();

    [[nodiscard]] QUrl gateway() const;
    [[nodiscard]] QUrl mqtt() const;
    [[nodiscard]] bool canBeBroken() const;

    void stopPart(const QString &name);
    void startPart(const QString &name); // returns when it is ready
    void killPart(const QString &name); // kill -9; the runner starts it again
    void freezePart(const QString &name); // kill -STOP; the runner notices that it hangs and replaces it
    void wakePart(const QString &name); // that is frozen still
    void waitUntilBack(const QString &name); // after killing or freezing: started again and ready
    void killRunner(); // kill -9, and everything that it started goes with it
    void openAgain(); // on the same data and the same ports; returns when it is ready
    void loseBrokersMemory(); // whatever it has saved
    void waitUntilReady(const QString &name);
    [[nodiscard]] qint64 pid(const QString &part);
    [[nodiscard]] QList<quint16> ports(const QString &part); // where others reach it, and where they look after it
    [[nodiscard]] platform::postgres::Settings databaseOf(const QString &service); // as the service itself gets in
    // Sets the payment provider's knobs.
    void turnKnobs(const QJsonObject &knobs);
    [[nodiscard]] QString secret(const QString &name) const;
    [[nodiscard]] QList<tests::ReceivedMail> mails() const; // that the shop has sent, where it has no mail server
    [[nodiscard]] QList<std::pair<QString, qint64>> processes(); // name and pid of every part, and of the runner
    [[nodiscard]] QUrl address(const QString &part); // where the other parts reach it
    [[nodiscard]] QUrl publicAddress(const QString &service); // where the gateway reaches it
    // What the payment provider has charged and paid back for an order.
    [[nodiscard]] QJsonObject chargeOf(const QString &orderId);
    [[nodiscard]] QJsonObject ledgerOfProvider(); // {charges, refunds, charged, refunded}
    // What `bookstore audit --json` finds, and its `exitCode`, which tells of the view and the log of admins too.
    [[nodiscard]] QJsonObject audit() const;

private:
    QJsonObject ask(const QJsonObject &request);
    [[nodiscard]] QJsonObject configurationOf(const QString &service) const;
    void tell(const QString &name, int signal); // the part and who serves for it
    [[nodiscard]] QJsonObject part(const QString &name);
    void startOn(const QString &data, const QStringList &arguments);

    QTemporaryDir m_folder;
    QProcess m_runner;
    QString m_data;
    QStringList m_upArguments;
    QUrl m_gateway;
    QUrl m_mqtt;
    QMap<QString, QString> m_environment;
    int m_restartsBefore = 0;
};

} // namespace journeys
