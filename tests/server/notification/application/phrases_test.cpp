#include "server/notification/application/phrases.h"
#include "tests/support/test_suite.h"

#include <QRegularExpression>

using namespace notification;
using namespace Qt::Literals::StringLiterals;
using contracts::notification::kMessageKinds;
using contracts::notification::MessageKind;

class PhrasesTest : public QObject {
    Q_OBJECT

    // The words of a kind's phrases, one set for each phrase.
    static QList<QSet<QString>> wordsOf(std::span<const Phrase> phrases, MessageKind kind)
    {
        static const QRegularExpression word(u"\\{([^}]*)\\}"_s);
        QList<QSet<QString>> all;
        for (const Phrase &phrase : phrases) {
            if (phrase.kind != kind)
                continue;
            QSet<QString> words;
            for (const auto &match : word.globalMatch(phrase.text.toString()))
                words.insert(match.captured(1));
            all.append(words);
        }
        return all;
    }

private Q_SLOTS:
    void bothLanguagesSayTheSameThings()
    {
        for (int i = 0; i < kMessageKinds; ++i) {
            const auto korean = wordsOf(koreanPhrases(), MessageKind(i));
            QVERIFY2(!korean.isEmpty(), qPrintable(toText(MessageKind(i))));
            QCOMPARE(wordsOf(englishPhrases(), MessageKind(i)), korean);
        }
    }

    void onlyKnownWordsAreUsed()
    {
        const QSet<QString> known{u"books"_s, u"amount"_s, u"deadline"_s, u"courier"_s, u"waybill"_s, u"place"_s,
            u"shortBy"_s, u"shopName"_s};
        for (int i = 0; i < kMessageKinds; ++i) {
            for (const QSet<QString> &words : wordsOf(koreanPhrases(), MessageKind(i)))
                QVERIFY(known.contains(words));
        }
    }
};

TEST_SUITE(PhrasesTest);
#include "phrases_test.moc"
