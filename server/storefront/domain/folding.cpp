#include "server/storefront/domain/folding.h"

#include "server/storefront/domain/hangul_keys.h"

#include <QList>

namespace storefront {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestWord = 60; // longer ones are cut, in books and in searches alike

bool isApostrophe(char32_t c)
{
    return c == U'\'' || c == U'\u2019' || c == U'\u02BC';
}

bool isAccent(char32_t c)
{
    return QChar::isMark(c);
}

QString asText(char32_t c)
{
    return QString::fromUcs4(&c, 1);
}

// Letters and digits without case and accents, blanks for all else; `write` says how a letter is written.
template <class Write> QString reduced(const QString &text, Write write)
{
    QString plain;
    // Capitals first: only they spell out the German sharp s.
    for (const uint c : text.normalized(QString::NormalizationForm_KD).toUpper().toCaseFolded().toUcs4()) {
        if (isAccent(c) || isApostrophe(c))
            continue;
        plain += QChar::isLetterOrNumber(c) ? write(c) : u" "_s;
    }
    return plain.simplified();
}

QString keysOrLetter(char32_t c)
{
    if (const auto keys = hangulKeys(c); !keys.isEmpty())
        return keys;
    return QChar::script(c) == QChar::Script_Han ? QString(u' ' + asText(c) + u' ') : asText(c);
}

} // namespace

QString folded(const QString &text)
{
    return reduced(text, keysOrLetter);
}

QStringList wordsOf(const QString &text)
{
    QStringList words = folded(text).split(u' ', Qt::SkipEmptyParts);
    for (QString &word : words)
        word.truncate(kLongestWord);
    return words;
}

QString sortKey(const QString &title)
{
    return reduced(title, asText).normalized(QString::NormalizationForm_C);
}

} // namespace storefront
