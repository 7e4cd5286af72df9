#pragma once

#include "tests/server/identity/service/identity_process.h"
#include "tests/support/http/thread_server.h"

#include <QMap>

#include <mutex>

// A client on somebody's computer that signs them in by the page of the shop, and the browser it opens for that: an
// address to listen at, a verifier, a state.
class DesktopClient {
public:
    explicit DesktopClient(const IdentityProcess &identity);

    using Fields = QList<std::pair<QString, QString>>;
    using Answer = IdentityProcess::Answer;

    static const QString kName;
    static const QString kVerifier;
    static const QString kState;

    [[nodiscard]] QString redirectUri() const { return m_listener.url(QStringLiteral("/callback")).toString(); }
    // What it asks for, with some of it otherwise; an empty value takes a parameter out.
    [[nodiscard]] Fields parameters(const Fields &otherwise = {}) const;

    // A page as its browser has it.
    struct Page {
        Answer answer;
        QString form;
        QByteArray cookie;
    };
    [[nodiscard]] Page openPage(const Fields &otherwise = {}, const QByteArray &language = "en") const;
    [[nodiscard]] Answer fillIn(
        const Page &page, const QString &email, const QString &password, const QByteArray &address = "192.0.2.1") const;
    [[nodiscard]] Answer submit(const Fields &fields, const QByteArray &cookie, const QByteArray &address) const;

    // Goes where an answer sends the browser, and tells what the client then hears.
    [[nodiscard]] QMap<QString, QString> follow(const Answer &answer);
    // All of that.
    [[nodiscard]] QString codeFor(const QString &email, const QString &password, const Fields &otherwise = {});

    [[nodiscard]] Fields trade(const QString &code, const Fields &otherwise = {}) const;
    [[nodiscard]] Answer token(const Fields &fields) const;

private:
    [[nodiscard]] platform::http::Response hear(const platform::http::Request &request);
    [[nodiscard]] platform::http::Router routes();

    const IdentityProcess &m_identity;
    std::mutex m_mutex;
    QMap<QString, QString> m_heard;
    tests::ThreadServer m_listener;
};
