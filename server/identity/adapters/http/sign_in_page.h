#pragma once

#include "server/identity/domain/roles.h"
#include "server/platform/http/response.h"

#include <chrono>

namespace identity {

// Pages for people who are sent here by a client: without scripts, and nothing in them comes from elsewhere.

enum class SignInNotice { None, WrongCredentials, Suspended, TooManyGuesses, Busy };

struct SignInPage {
    Language language = Language::English;
    QString client;
    QString clientOrigin; // where the browser is sent afterwards: "http://127.0.0.1:49152"
    QByteArray form; // sealed
    QString email = {}; // as typed before
    SignInNotice notice = SignInNotice::None;
    std::chrono::seconds wait{0}; // until something may be tried again
};

[[nodiscard]] platform::http::Response signInPage(const SignInPage &page, int status);

enum class SignInRefusal {
    StrangeClient, // nobody knows who sent them
    Outdated, // the page was open for too long, or its form is not ours
};

[[nodiscard]] platform::http::Response refusalPage(Language language, SignInRefusal refusal);

// The first of "ko" and "en" that is wished for: by the client (ui_locales), else by the browser (Accept-Language).
[[nodiscard]] Language languageOfPage(const QString &uiLocales, const QByteArray &acceptLanguage);

} // namespace identity
