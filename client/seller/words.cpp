#include "client/seller/words.h"

#include "client/widgets/error_text.h"
#include "client/widgets/words_by_slug.h"

#include <QCoreApplication>

#include <array>

namespace seller {

using namespace Qt::Literals::StringLiterals;
using widgets::WordsOfSlug;

namespace {

constexpr std::array kWords{
    WordsOfSlug{"title-missing"_L1, QT_TRANSLATE_NOOP("seller::Refusal", "A book needs a title.")},
    WordsOfSlug{"category-missing"_L1, QT_TRANSLATE_NOOP("seller::Refusal", "A book needs a category.")},
    WordsOfSlug{"price-not-positive"_L1, QT_TRANSLATE_NOOP("seller::Refusal", "A book costs at least ₩1.")},
    WordsOfSlug{"amount-out-of-range"_L1, QT_TRANSLATE_NOOP("seller::Refusal", "No book costs so much.")},
    WordsOfSlug{"isbn-checksum"_L1,
        QT_TRANSLATE_NOOP("seller::Refusal", "The last digit of the ISBN does not fit the others: please check it.")},
    WordsOfSlug{"isbn-malformed"_L1,
        QT_TRANSLATE_NOOP("seller::Refusal", "An ISBN has 10 digits, or 13 that begin with 978 or 979.")},
    WordsOfSlug{"language-unknown"_L1, QT_TRANSLATE_NOOP("seller::Refusal", "A language is written like ko or en-US.")},
    WordsOfSlug{"year-impossible"_L1, QT_TRANSLATE_NOOP("seller::Refusal", "There was no such year.")},
    WordsOfSlug{"too-long"_L1, QT_TRANSLATE_NOOP("seller::Refusal", "This text is too long.")},
    WordsOfSlug{"too-many"_L1, QT_TRANSLATE_NOOP("seller::Refusal", "There are too many authors.")},
    WordsOfSlug{"missing-field"_L1, QT_TRANSLATE_NOOP("seller::Refusal", "This is needed.")},
    WordsOfSlug{"out-of-range"_L1, QT_TRANSLATE_NOOP("seller::Refusal", "This number is too small or too large.")},
    WordsOfSlug{"not-a-number"_L1, QT_TRANSLATE_NOOP("seller::Refusal", "This is not a whole number.")},
    WordsOfSlug{"wrong-number-of-fields"_L1,
        QT_TRANSLATE_NOOP("seller::Refusal", "This row has more or fewer fields than the header.")},
    WordsOfSlug{"picture-too-large"_L1, QT_TRANSLATE_NOOP("seller::Refusal", "A cover has at most 2 MB.")},
    WordsOfSlug{"not-a-picture"_L1, QT_TRANSLATE_NOOP("seller::Refusal", "A cover is a PNG, JPEG or WebP picture.")},
    WordsOfSlug{"book-changed-meanwhile"_L1,
        QT_TRANSLATE_NOOP("seller::Refusal",
            "The book was changed elsewhere meanwhile. You see it as it is now; please look at it again.")},
    WordsOfSlug{"book-withdrawn"_L1, QT_TRANSLATE_NOOP("seller::Refusal", "This book is no longer for sale.")},
    WordsOfSlug{"book-unknown"_L1, QT_TRANSLATE_NOOP("seller::Refusal", "There is no such book on your shelves.")},
    WordsOfSlug{"stock-below-zero"_L1,
        QT_TRANSLATE_NOOP("seller::Refusal", "There are fewer copies on the shelf than you want to take away.")},
    WordsOfSlug{"too-many-copies"_L1, QT_TRANSLATE_NOOP("seller::Refusal", "No shelf holds so many copies.")},
    WordsOfSlug{"quantity-not-positive"_L1, QT_TRANSLATE_NOOP("seller::Refusal", "At least one copy is received.")},
    WordsOfSlug{"courier-missing"_L1, QT_TRANSLATE_NOOP("seller::Refusal", "Please name the courier.")},
    WordsOfSlug{"waybill-missing"_L1, QT_TRANSLATE_NOOP("seller::Refusal", "Please give the waybill number.")},
    WordsOfSlug{"order-cancelled"_L1,
        QT_TRANSLATE_NOOP("seller::Refusal", "The buyer has cancelled this order. Please do not send the parcel.")},
    WordsOfSlug{"already-shipped"_L1,
        QT_TRANSLATE_NOOP("seller::Refusal", "This order has already left with another courier or waybill.")},
    WordsOfSlug{"not-on-desk"_L1, QT_TRANSLATE_NOOP("seller::Refusal", "There is no such paid order on your desk.")},
    WordsOfSlug{"csv-not-utf8"_L1,
        QT_TRANSLATE_NOOP("seller::Refusal", "The file is not text in UTF-8. Please save it as “CSV UTF-8”.")},
    WordsOfSlug{"csv-stray-quote"_L1,
        QT_TRANSLATE_NOOP("seller::Refusal", "A quotation mark stands in the middle of an unquoted field.")},
    WordsOfSlug{"csv-unclosed-quote"_L1,
        QT_TRANSLATE_NOOP("seller::Refusal", "A quoted field is not closed at the end of the file.")},
    WordsOfSlug{"csv-line-too-long"_L1, QT_TRANSLATE_NOOP("seller::Refusal", "A row is too long for the shop.")},
    WordsOfSlug{"file-unreadable"_L1, QT_TRANSLATE_NOOP("seller::Refusal", "The file cannot be read.")},
    WordsOfSlug{"file-empty"_L1, QT_TRANSLATE_NOOP("seller::Refusal", "There is no book in this file.")},
    WordsOfSlug{"idempotency-key-reused"_L1,
        QT_TRANSLATE_NOOP(
            "seller::Refusal", "An earlier version of this was already saved. Please look at your list.")},
};

} // namespace

QString inWords(const core::Error &error)
{
    return inWords(error.slug, widgets::inWords(error));
}

QString inWords(const QString &slug, const QString &otherwise)
{
    const char *words = widgets::wordsFor(slug, kWords);
    return words ? QCoreApplication::translate("seller::Refusal", words) : otherwise;
}

} // namespace seller
