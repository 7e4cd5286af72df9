#include "client/tracking/fact_words.h"
#include "tests/support/test_suite.h"

#include <QRegularExpression>
#include <QSet>

using namespace tracking;
using namespace Qt::Literals::StringLiterals;

namespace {

// The facts that the view knows, read where it names them.
QStringList factsOfTheView()
{
    QFile file(QStringLiteral(SOURCE_ROOT "/server/order_view/application/facts.h"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QStringList facts;
    static const QRegularExpression name(u"= \"(\\w+)\"_L1"_s);
    auto found = name.globalMatch(QString::fromUtf8(file.readAll()));
    while (found.hasNext())
        facts.append(found.next().captured(1));
    return facts;
}

TimelineEntry anEntry(const QString &fact)
{
    return {QUuid::createUuid(), fact, QDateTime::currentDateTimeUtc()};
}

} // namespace

class FactWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFactOfTheViewHasWordsAndAnIcon()
    {
        const QStringList facts = factsOfTheView();
        QVERIFY(facts.size() >= 17);
        const QString unknown = inWords(anEntry(u"orderGiftWrapped"_s)).title;
        QSet<QString> titles;
        for (const QString &fact : facts) {
            const FactWords words = inWords(anEntry(fact));
            QVERIFY2(words.title != unknown, qPrintable(fact));
            QVERIFY2(QFile::exists(u":/icons/%1.svg"_s.arg(words.icon)), qPrintable(words.icon));
            titles.insert(words.title);
        }
        QCOMPARE(titles.size(), facts.size());
    }

    void aFactOfTomorrowIsShownNeutrally()
    {
        TimelineEntry entry = anEntry(u"orderGiftWrapped"_s);
        entry.place = u"Okcheon hub"_s;
        const FactWords words = inWords(entry);
        QVERIFY(!words.title.isEmpty());
        QVERIFY(!words.title.contains(u"orderGiftWrapped"_s));
        QCOMPARE(words.detail, u"Okcheon hub"_s);
        QCOMPARE(words.tone, Tone::Neutral);
    }

    void aParcelThatMovedSaysWhereItGotTo()
    {
        TimelineEntry entry = anEntry(u"deliveryProgressed"_s);
        entry.status = u"outForDelivery"_s;
        entry.place = u"Mapo"_s;
        QCOMPARE(inWords(entry).title, lookOf(DeliveryStatus::OutForDelivery).words());
        QCOMPARE(inWords(entry).detail, u"Mapo"_s);
    }

    void aFailedTryIsAWarning()
    {
        TimelineEntry entry = anEntry(u"deliveryProgressed"_s);
        entry.status = u"failed"_s;
        QCOMPARE(inWords(entry).tone, Tone::Warning);
    }

    void moneyIsPartOfTheWords()
    {
        TimelineEntry entry = anEntry(u"paymentRefunded"_s);
        entry.amount = core::Money::krw(27'000);
        QVERIFY(inWords(entry).detail.contains(QLocale().toString(27'000)));
    }

    void aReasonIsInWordsOrNotShown()
    {
        TimelineEntry entry = anEntry(u"paymentDeclined"_s);
        entry.reason = u"card-declined"_s;
        QCOMPARE(inWords(entry).detail, reasonInWords(u"card-declined"_s));
        QVERIFY(!inWords(entry).detail.isEmpty());
        entry.reason = u"error-0x80"_s;
        QVERIFY(inWords(entry).detail.isEmpty());
    }

    void aWayOfPayingThatIsNotKnownKeepsItsName()
    {
        QVERIFY(methodInWords(u"card"_s) != u"card"_s);
        QCOMPARE(methodInWords(u"shells"_s), u"shells"_s);
    }
};

TEST_SUITE(FactWordsTest);
#include "fact_words_test.moc"
