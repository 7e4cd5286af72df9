#include "client/widgets/error_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace widgets {

using core::Fault;

namespace {

struct Words {
    const char *slug;
    const char *text;
};

constexpr std::array kWordsOfSlugs{
    Words{"shop-unreachable",
        QT_TRANSLATE_NOOP("widgets::Error", "The shop cannot be reached. Please check the connection.")},
    Words{"answer-lost",
        QT_TRANSLATE_NOOP(
            "widgets::Error", "The connection broke off. It is safe to try again: nothing happens twice.")},
    Words{"not-kept", QT_TRANSLATE_NOOP("widgets::Error", "This was not saved for reading offline.")},
    Words{"wrong-credentials", QT_TRANSLATE_NOOP("widgets::Error", "The e-mail address or the password is wrong.")},
    Words{"email-taken", QT_TRANSLATE_NOOP("widgets::Error", "There is already an account with this e-mail address.")},
    Words{"price-changed", QT_TRANSLATE_NOOP("widgets::Error", "The price has changed. Please look at the new total.")},
    Words{"sold-out", QT_TRANSLATE_NOOP("widgets::Error", "There are not enough copies left.")},
    Words{"payment-declined", QT_TRANSLATE_NOOP("widgets::Error", "The payment was declined. Nothing was charged.")},
    Words{"order-not-cancellable",
        QT_TRANSLATE_NOOP("widgets::Error", "The order can no longer be cancelled: a parcel is on its way.")},
    Words{"not-an-address",
        QT_TRANSLATE_NOOP("widgets::Error", "This is no address. It looks like shop.example or 192.168.0.10:8080.")},
    Words{"not-a-bookstore", QT_TRANSLATE_NOOP("widgets::Error", "There is no Bookstore at this address.")},
    Words{"too-old",
        QT_TRANSLATE_NOOP(
            "widgets::Error", "The shop and this program are too far apart. Please update the older of the two.")},
    Words{"not-an-email", QT_TRANSLATE_NOOP("widgets::Error", "This is no e-mail address.")},
    Words{"password-too-short", QT_TRANSLATE_NOOP("widgets::Error", "The password is too short.")},
    Words{"password-too-long", QT_TRANSLATE_NOOP("widgets::Error", "The password is too long.")},
    Words{"password-is-email",
        QT_TRANSLATE_NOOP("widgets::Error", "The e-mail address is no password: everybody knows it.")},
    Words{"password-too-simple", QT_TRANSLATE_NOOP("widgets::Error", "The password is too simple.")},
    Words{"name-missing", QT_TRANSLATE_NOOP("widgets::Error", "Please say your name.")},
    Words{"too-many-sign-ins",
        QT_TRANSLATE_NOOP("widgets::Error", "Many people are signing in. Please try again in a moment.")},
    Words{"already-a-seller", QT_TRANSLATE_NOOP("widgets::Error", "You already sell here.")},
    Words{"isbn-taken", QT_TRANSLATE_NOOP("widgets::Error", "You already sell a book with this ISBN.")},
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
    const auto known = std::find_if(kWordsOfSlugs.begin(), kWordsOfSlugs.end(),
        [&](const Words &words) { return error.slug == QLatin1StringView(words.slug); });
    return QCoreApplication::translate(
        "widgets::Error", known == kWordsOfSlugs.end() ? wordsOf(error.fault) : known->text);
}

} // namespace widgets
