#include "server/mqtt_auth/topic_filter.h"
#include "tests/support/test_suite.h"

using mqtt_auth::covers;

class TopicFilterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsAskedLiesWithinWhatIsGranted_data()
    {
        QTest::addColumn<QByteArray>("granted");
        QTest::addColumn<QByteArray>("wanted");
        QTest::addColumn<bool>("within");
        const auto row = [](const char *granted, const char *wanted, bool within) {
            QTest::addRow("%s in %s", wanted, granted) << QByteArray(granted) << QByteArray(wanted) << within;
        };
        row("a/b", "a/b", true);
        row("a/b", "a", false);
        row("a/b", "a/b/c", false);
        row("a/b", "a/b/", false);
        row("a/b", "a/+", false);
        row("a/+", "a/b", true);
        row("a/+", "a/+", true);
        row("a/+", "a/", true);
        row("a/+", "a", false);
        row("a/+", "a/#", false);
        row("a/+", "a/b/c", false);
        row("a/+/c", "a/b/c", true);
        row("a/+/c", "a/b/d", false);
        row("a/#", "a", true);
        row("a/#", "a/b/c", true);
        row("a/#", "a/+/c", true);
        row("a/#", "a/#", true);
        row("a/#", "#", false);
        row("a/#", "+/b", false);
        row("a/#", "ab", false);
        row("#", "a/b", true);
        row("#", "$SYS/broker", false);
        row("+/broker", "$SYS/broker", false);
        row("$SYS/#", "$SYS/broker", true);
        row("", "a", false);
        row("a", "", false);
    }
    void whatIsAskedLiesWithinWhatIsGranted()
    {
        QFETCH(QByteArray, granted);
        QFETCH(QByteArray, wanted);
        QTEST(covers(granted.toStdString(), wanted.toStdString()), "within");
    }
};

TEST_SUITE(TopicFilterTest);
#include "topic_filter_test.moc"
