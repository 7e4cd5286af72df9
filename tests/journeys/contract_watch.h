#pragma once

#include "server/bookstore/free_ports.h"
#include "tests/journeys/push_recorder.h"
#include "tests/journeys/running_shop.h"

#include <QTemporaryDir>

#include <memory>

namespace journeys {

// Stands between the players and the shop and holds all that passes against the published documents: requests and
// answers by Prism, which they go through, and messages by Ajv, once they have all been heard.
class ContractWatch {
public:
    // `tools` is a folder in which node finds both.
    ContractWatch(RunningShop &shop, const QString &tools);
    ~ContractWatch();

    [[nodiscard]] QUrl gateway() const; // the way through Prism

    // Throws a Surprise for the first thing that was not as published.
    void close(Narrator &narrator, const QList<const PushRecorder *> &pushes);

private:
    QString save(const QString &document);
    void proxy(const QString &document);
    void listen(const QString &service, const QStringList &producers);
    void readPrism(Narrator &narrator) const;
    void askAjv(Narrator &narrator, const QStringList &heard) const;
    [[nodiscard]] QString writeDown(const QList<const PushRecorder *> &pushes) const;

    RunningShop &m_shop;
    QString m_tools;
    QTemporaryDir m_folder;
    bookstore::FreePorts m_ports;
    quint16 m_port = 0;
    QString m_asyncApi;
    QProcess m_prism;
    std::vector<std::unique_ptr<QProcess>> m_listeners;
    QStringList m_heard;
};

} // namespace journeys
