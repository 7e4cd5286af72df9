#include "server/storefront/adapters/postgres/search_text.h"

#include "server/storefront/domain/folding.h"

namespace storefront {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostWords = 1'000; // of one book; fifty authors of two hundred letters stay below

void write(QStringList &lexemes, const QStringList &words, QChar weight)
{
    for (const QString &word : words) {
        if (lexemes.size() < kMostWords)
            lexemes.append(u"'%1':%2%3"_s.arg(word).arg(lexemes.size() + 1).arg(weight));
    }
}

QString anyOf(const QStringList &words)
{
    QStringList choices{u"'%1':*"_s.arg(words.constFirst())};
    for (const QString &word : words.sliced(1))
        choices.append(u"'%1'"_s.arg(word));
    return u'(' + choices.join(u'|') + u')';
}

} // namespace

QString searchVector(const QString &title, const QStringList &authors, const QString &publisher)
{
    QStringList lexemes;
    write(lexemes, wordsOf(title), u'A');
    write(lexemes, wordsOf(authors.join(u' ')), u'B');
    write(lexemes, wordsOf(publisher), u'C');
    return lexemes.join(u' ');
}

QString searchQuery(const QList<QStringList> &words)
{
    QStringList all;
    for (const QStringList &choices : words)
        all.append(anyOf(choices));
    return all.join(u'&');
}

} // namespace storefront
