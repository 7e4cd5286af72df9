#include "server/provider_simulator/knobs.h"

#include "tests/support/test_suite.h"

using namespace provider_simulator;
using namespace Qt::Literals::StringLiterals;

class KnobsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aProviderIsWellByDefault()
    {
        QCOMPARE(Knobs().mood([] { return 0.0; }), Mood::Well);
        QVERIFY(!Knobs().declines([] { return 0.0; }));
    }

    void aShareOfOneIsAlways()
    {
        const Chance unlucky = [] { return 0.999; };
        QCOMPARE(parseKnobs({{u"overload"_s, 1}})->mood(unlucky), Mood::Overloaded);
        QCOMPARE(parseKnobs({{u"timeout"_s, 1}})->mood(unlucky), Mood::Silent);
        QCOMPARE(parseKnobs({{u"answerLost"_s, 1}})->mood(unlucky), Mood::AnswerLost);
        QCOMPARE(parseKnobs({{u"nonsense"_s, 1}})->mood(unlucky), Mood::Nonsense);
        QVERIFY(parseKnobs({{u"decline"_s, 1}})->declines(unlucky));
    }

    void aShareBetweenIsSometimes()
    {
        const Knobs knobs = parseKnobs({{u"overload"_s, 0.3}}).value();
        QCOMPARE(knobs.mood([] { return 0.2; }), Mood::Overloaded);
        QCOMPARE(knobs.mood([] { return 0.4; }), Mood::Well);
    }

    void knobsAreWrittenAsTheyWereRead()
    {
        const QJsonObject body{{u"decline"_s, 0.1}, {u"timeout"_s, 0.2}, {u"overload"_s, 0.3}, {u"answerLost"_s, 0.4},
            {u"nonsense"_s, 0.5}, {u"delayMs"_s, 250}};
        QCOMPARE(toJson(parseKnobs(body).value()), body);
        QCOMPARE(parseKnobs({}).value(), Knobs());
    }

    void whatIsNoKnobIsRefused()
    {
        QCOMPARE(parseKnobs({{u"bribe"_s, 1}}).error().pointer, u"/bribe"_s);
        QCOMPARE(parseKnobs({{u"decline"_s, 2}}).error().slug, u"out-of-range"_s);
        QCOMPARE(parseKnobs({{u"decline"_s, u"1"_s}}).error().pointer, u"/decline"_s);
        QCOMPARE(parseKnobs({{u"delayMs"_s, -1}}).error().pointer, u"/delayMs"_s);
    }
};

TEST_SUITE(KnobsTest);
#include "knobs_test.moc"
