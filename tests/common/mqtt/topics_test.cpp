#include "common/mqtt/topics.h"
#include "tests/support/test_suite.h"

using namespace mqtt;
using namespace Qt::Literals::StringLiterals;

class TopicsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyWhatABrokerTakesIsATopicOrAFilter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("topic");
        QTest::addColumn<bool>("filter");
        QTest::newRow("plain") << u"a/b/c"_s << true << true;
        QTest::newRow("with empty levels") << u"/a//b/"_s << true << true;
        QTest::newRow("Korean") << u"책/알림"_s << true << true;
        QTest::newRow("empty") << QString() << false << false;
        QTest::newRow("one level open") << u"a/+/c"_s << false << true;
        QTest::newRow("the rest open") << u"a/#"_s << false << true;
        QTest::newRow("everything") << u"#"_s << false << true;
        QTest::newRow("half a level open") << u"a/b+/c"_s << false << false;
        QTest::newRow("open in the middle") << u"a/#/c"_s << false << false;
        QTest::newRow("half of the rest open") << u"a/b#"_s << false << false;
        QTest::newRow("with NUL") << u"a\0b"_s << false << false;
        QTest::newRow("half a character") << QString(QChar(0xd800)) << false << false;
        QTest::newRow("longest") << QString(65'535, u'a') << true << true;
        QTest::newRow("too long") << QString(65'536, u'a') << false << false;
        QTest::newRow("too long in UTF-8") << QString(30'000, u'책') << false << false;
    }

    void onlyWhatABrokerTakesIsATopicOrAFilter()
    {
        QFETCH(const QString, text);
        QTEST(isTopic(text), "topic");
        QTEST(isFilter(text), "filter");
    }
};

TEST_SUITE(TopicsTest);
#include "topics_test.moc"
