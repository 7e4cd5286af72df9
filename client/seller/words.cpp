#include "client/seller/words.h"

#include "client/widgets/error_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace seller {

namespace {

struct Words {
    const char *slug;
    const char *text;
};

constexpr std::array kWords{
    Words{"title-missing", QT_TRANSLATE_NOOP("seller::Refusal", "A book needs a title.")},
    Words{"category-missing", QT_TRANSLATE_NOOP("seller::Refusal", "A book needs a category.")},
    Words{"price-not-positive", QT_TRANSLATE_NOOP("seller::Refusal", "A book costs at least ₩1.")},
    Words{"amount-out-of-range", QT_TRANSLATE_NOOP("seller::Refusal", "No book costs so much.")},
    Words{"isbn-checksum",
        QT_TRANSLATE_NOOP("seller::Refusal", "The last digit of the ISBN does not fit the others: please check it.")},
    Words{"isbn-malformed",
        QT_TRANSLATE_NOOP("seller::Refusal", "An ISBN has 10 digits, or 13 that begin with 978 or 979.")},
    Words{"language-unknown", QT_TRANSLATE_NOOP("seller::Refusal", "A language is written like ko or en-US.")},
    Words{"year-impossible", QT_TRANSLATE_NOOP("seller::Refusal", "There was no such year.")},
    Words{"too-long", QT_TRANSLATE_NOOP("seller::Refusal", "This text is too long.")},
    Words{"too-many", QT_TRANSLATE_NOOP("seller::Refusal", "There are too many authors.")},
    Words{"missing-field", QT_TRANSLATE_NOOP("seller::Refusal", "This is needed.")},
    Words{"out-of-range", QT_TRANSLATE_NOOP("seller::Refusal", "This number is too small or too large.")},
    Words{"not-a-number", QT_TRANSLATE_NOOP("seller::Refusal", "This is not a whole number.")},
    Words{"wrong-number-of-fields",
        QT_TRANSLATE_NOOP("seller::Refusal", "This row has more or fewer fields than the header.")},
    Words{"picture-too-large", QT_TRANSLATE_NOOP("seller::Refusal", "A cover has at most 2 MB.")},
    Words{"not-a-picture", QT_TRANSLATE_NOOP("seller::Refusal", "A cover is a PNG, JPEG or WebP picture.")},
    Words{"book-changed-meanwhile",
        QT_TRANSLATE_NOOP("seller::Refusal",
            "The book was changed elsewhere meanwhile. You see it as it is now; please look at it again.")},
    Words{"book-withdrawn", QT_TRANSLATE_NOOP("seller::Refusal", "This book is no longer for sale.")},
    Words{"not-your-book", QT_TRANSLATE_NOOP("seller::Refusal", "Another seller offers this book.")},
    Words{"stock-below-zero",
        QT_TRANSLATE_NOOP("seller::Refusal", "There are fewer copies on the shelf than you want to take away.")},
    Words{"too-many-copies", QT_TRANSLATE_NOOP("seller::Refusal", "No shelf holds so many copies.")},
    Words{"quantity-not-positive", QT_TRANSLATE_NOOP("seller::Refusal", "At least one copy is received.")},
    Words{"courier-missing", QT_TRANSLATE_NOOP("seller::Refusal", "Please name the courier.")},
    Words{"waybill-missing", QT_TRANSLATE_NOOP("seller::Refusal", "Please give the waybill number.")},
    Words{"order-cancelled",
        QT_TRANSLATE_NOOP("seller::Refusal", "The buyer has cancelled this order. Please do not send the parcel.")},
    Words{"already-shipped",
        QT_TRANSLATE_NOOP("seller::Refusal", "This order has already left with another courier or waybill.")},
    Words{"not-on-desk", QT_TRANSLATE_NOOP("seller::Refusal", "There is no such paid order on your desk.")},
    Words{"csv-not-utf8",
        QT_TRANSLATE_NOOP("seller::Refusal", "The file is not text in UTF-8. Please save it as “CSV UTF-8”.")},
    Words{"csv-stray-quote",
        QT_TRANSLATE_NOOP("seller::Refusal", "A quotation mark stands in the middle of an unquoted field.")},
    Words{"csv-unclosed-quote",
        QT_TRANSLATE_NOOP("seller::Refusal", "A quoted field is not closed at the end of the file.")},
    Words{"csv-line-too-long", QT_TRANSLATE_NOOP("seller::Refusal", "A row is too long for the shop.")},
    Words{"file-unreadable", QT_TRANSLATE_NOOP("seller::Refusal", "The file cannot be read.")},
    Words{"file-empty", QT_TRANSLATE_NOOP("seller::Refusal", "There is no book in this file.")},
    Words{"idempotency-key-reused",
        QT_TRANSLATE_NOOP(
            "seller::Refusal", "An earlier version of this was already saved. Please look at your list.")},
};

const Words *wordsOf(const QString &slug)
{
    const auto known = std::find_if(
        kWords.begin(), kWords.end(), [&](const Words &words) { return slug == QLatin1StringView(words.slug); });
    return known == kWords.end() ? nullptr : &*known;
}

} // namespace

QString inWords(const core::Error &error)
{
    const Words *words = wordsOf(error.slug);
    return words ? QCoreApplication::translate("seller::Refusal", words->text) : widgets::inWords(error);
}

QString inWords(const QString &slug, const QString &detail)
{
    const Words *words = wordsOf(slug);
    return words ? QCoreApplication::translate("seller::Refusal", words->text) : detail;
}

} // namespace seller
