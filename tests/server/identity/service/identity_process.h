#pragma once

#include "common/contracts/identity/session_record.h"
#include "server/bookstore/free_ports.h"
#include "server/platform/http/client.h"
#include "server/platform/postgres/settings.h"
#include "tests/support/broker/test_broker.h"
#include "tests/support/program/program_under_test.h"

#include <QTemporaryDir>

#include <memory>

// bookstore-identity as a process, with a database and a broker of its own, and two seeded accounts: admin@demo and
// seller@demo, password "demo".
class IdentityProcess {
public:
    IdentityProcess();
    [[nodiscard]] static std::unique_ptr<IdentityProcess> started();

    void start(); // returns when it is ready; one that does not get ready ends the test program
    void stop(); // as SIGTERM does, waited for
    [[nodiscard]] bool isReady() const;
    [[nodiscard]] tests::ProgramUnderTest &program() { return *m_program; }
    // Makes another program of identity's run with the same configuration.
    void configure(tests::ProgramUnderTest &program) const;
    [[nodiscard]] const platform::postgres::Settings &database() const { return m_database; }
    [[nodiscard]] tests::TestBroker &broker() { return m_broker; }
    [[nodiscard]] QString signingKeyFile() const { return m_folder.filePath(QStringLiteral("key.pem")); }
    [[nodiscard]] QString publishedKeysFile() const { return m_folder.filePath(QStringLiteral("jwks.json")); }
    [[nodiscard]] QString issuer() const;
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] quint16 internalPort() const { return m_internalPort; }

    struct Answer {
        int status = 0;
        QJsonObject body;
        platform::http::Answer whole;

        [[nodiscard]] QString slug() const; // of a problem
    };
    [[nodiscard]] Answer ask(const QByteArray &method, const QString &path, const QJsonObject &body = {},
        const QString &accessToken = {}) const;
    [[nodiscard]] Answer send(platform::http::Call call, const QString &path) const;

    // Registers somebody with this address and the password kPassword.
    [[nodiscard]] Answer registerUser(const QString &email) const;
    [[nodiscard]] contracts::identity::SessionRecord signIn(const QString &email, const QString &password) const;

    // As the gateway passes on a sign-in from this address.
    [[nodiscard]] Answer signInFrom(const QByteArray &address, const QString &email, const QString &password) const;

    static const QString kPassword;

private:
    [[nodiscard]] QString seedFile() const;

    QTemporaryDir m_folder;
    const platform::postgres::Settings m_database;
    bookstore::FreePorts m_ports;
    tests::TestBroker m_broker;
    quint16 m_port;
    quint16 m_internalPort;
    std::unique_ptr<tests::ProgramUnderTest> m_program;
};
