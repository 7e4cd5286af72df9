#include "client/widgets/error_text.h"

#include "client/widgets/words_by_slug.h"

#include <QCoreApplication>

#include <array>

namespace widgets {

using namespace Qt::Literals::StringLiterals;

using core::Fault;

namespace {

constexpr std::array kWordsOfSlugs{
    WordsOfSlug{"shop-unreachable"_L1,
        QT_TRANSLATE_NOOP("widgets::Error", "The shop cannot be reached. Please check the connection.")},
    WordsOfSlug{"answer-lost"_L1,
        QT_TRANSLATE_NOOP(
            "widgets::Error", "The connection broke off. It is safe to try again: nothing happens twice.")},
    WordsOfSlug{"not-kept"_L1, QT_TRANSLATE_NOOP("widgets::Error", "This was not saved for reading offline.")},
    WordsOfSlug{
        "wrong-credentials"_L1, QT_TRANSLATE_NOOP("widgets::Error", "The e-mail address or the password is wrong.")},
    WordsOfSlug{
        "account-suspended"_L1, QT_TRANSLATE_NOOP("widgets::Error", "This account is suspended. Please ask the shop.")},
    WordsOfSlug{
        "email-taken"_L1, QT_TRANSLATE_NOOP("widgets::Error", "There is already an account with this e-mail address.")},
    WordsOfSlug{"price-changed"_L1,
        QT_TRANSLATE_NOOP("widgets::Error", "The price has changed. Please look at the new total.")},
    WordsOfSlug{"sold-out"_L1, QT_TRANSLATE_NOOP("widgets::Error", "There are not enough copies left.")},
    WordsOfSlug{
        "payment-declined"_L1, QT_TRANSLATE_NOOP("widgets::Error", "The payment was declined. Nothing was charged.")},
    WordsOfSlug{"order-not-cancellable"_L1,
        QT_TRANSLATE_NOOP("widgets::Error", "The order can no longer be cancelled: a parcel is on its way.")},
    WordsOfSlug{"not-an-address"_L1,
        QT_TRANSLATE_NOOP("widgets::Error", "This is no address. It looks like shop.example or 192.168.0.10:8080.")},
    WordsOfSlug{"not-a-bookstore"_L1, QT_TRANSLATE_NOOP("widgets::Error", "There is no Bookstore at this address.")},
    WordsOfSlug{"too-old"_L1,
        QT_TRANSLATE_NOOP(
            "widgets::Error", "The shop and this program are too far apart. Please update the older of the two.")},
    WordsOfSlug{"certificate-unknown"_L1,
        QT_TRANSLATE_NOOP("widgets::Error", "This shop could not prove who it is. Nothing was told to it.")},
    WordsOfSlug{"not-an-email"_L1, QT_TRANSLATE_NOOP("widgets::Error", "This is no e-mail address.")},
    WordsOfSlug{"password-too-short"_L1, QT_TRANSLATE_NOOP("widgets::Error", "The password is too short.")},
    WordsOfSlug{"password-too-long"_L1, QT_TRANSLATE_NOOP("widgets::Error", "The password is too long.")},
    WordsOfSlug{"password-is-email"_L1,
        QT_TRANSLATE_NOOP("widgets::Error", "The e-mail address is no password: everybody knows it.")},
    WordsOfSlug{"password-too-simple"_L1, QT_TRANSLATE_NOOP("widgets::Error", "The password is too simple.")},
    WordsOfSlug{"name-missing"_L1, QT_TRANSLATE_NOOP("widgets::Error", "Please say your name.")},
    WordsOfSlug{"too-many-sign-ins"_L1,
        QT_TRANSLATE_NOOP("widgets::Error", "Many people are signing in. Please try again in a moment.")},
    WordsOfSlug{"too-many-guesses"_L1,
        QT_TRANSLATE_NOOP("widgets::Error", "That was wrong too often. Please wait a few minutes.")},
    WordsOfSlug{"too-many-resets"_L1,
        QT_TRANSLATE_NOOP("widgets::Error", "Enough codes were sent for now. Please wait a few minutes.")},
    WordsOfSlug{"wrong-password"_L1, QT_TRANSLATE_NOOP("widgets::Error", "This is not your password.")},
    WordsOfSlug{"wrong-code"_L1,
        QT_TRANSLATE_NOOP("widgets::Error", "This code is wrong, used or too old. Only the newest one is good.")},
    WordsOfSlug{
        "no-mail"_L1, QT_TRANSLATE_NOOP("widgets::Error", "This shop cannot send mail. Please ask whoever runs it.")},
    WordsOfSlug{"already-a-seller"_L1, QT_TRANSLATE_NOOP("widgets::Error", "You already sell here.")},
    WordsOfSlug{"isbn-taken"_L1, QT_TRANSLATE_NOOP("widgets::Error", "You already sell a book with this ISBN.")},
};

const char *wordsOf(Fault fault)
{
    switch (fault) {
    case Fault::Unauthenticated:
        return QT_TRANSLATE_NOOP("widgets::Error", "Please sign in again.");
    case Fault::Forbidden:
        return QT_TRANSLATE_NOOP("widgets::Error", "Your account may not do this.");
    case Fault::NotFound:
        return QT_TRANSLATE_NOOP("widgets::Error", "This is not there any more.");
    case Fault::Conflict:
        return QT_TRANSLATE_NOOP("widgets::Error", "This is being worked on at this moment. Please try again.");
    case Fault::Refused:
        return QT_TRANSLATE_NOOP("widgets::Error", "The shop does not allow this now.");
    case Fault::Outdated:
    case Fault::ConditionMissing:
        return QT_TRANSLATE_NOOP("widgets::Error", "Somebody has changed this meanwhile. Please look at it again.");
    case Fault::TooLarge:
        return QT_TRANSLATE_NOOP("widgets::Error", "This is too large for the shop.");
    case Fault::TooMany:
        return QT_TRANSLATE_NOOP("widgets::Error", "That was too much at once. Please wait a moment.");
    case Fault::Unavailable:
    case Fault::TimedOut:
        return QT_TRANSLATE_NOOP("widgets::Error", "This part of the shop is away for a moment. Please try again.");
    case Fault::Malformed:
    case Fault::Invalid:
    case Fault::Unsupported:
        return QT_TRANSLATE_NOOP("widgets::Error", "The shop did not accept this. Please check what was entered.");
    case Fault::Broken:
        break;
    }
    return QT_TRANSLATE_NOOP("widgets::Error", "Something went wrong in the shop. It has been noted.");
}

} // namespace

QString inWords(const core::Error &error)
{
    const char *known = wordsFor(error.slug, kWordsOfSlugs);
    return QCoreApplication::translate("widgets::Error", known ? known : wordsOf(error.fault));
}

} // namespace widgets
