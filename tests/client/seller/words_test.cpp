#include "client/seller/desk_words.h"
#include "client/seller/words.h"
#include "client/widgets/error_text.h"
#include "tests/client/seller/a_desk.h"
#include "tests/support/test_suite.h"

using namespace Qt::Literals::StringLiterals;
using namespace tests;
using contracts::delivery::DeliveryStatus;
using core::Fault;
using seller::DeskGroup;

namespace {

constexpr std::array kAll{DeskStatus::Waiting, DeskStatus::ShipmentRequested, DeskStatus::Shipping,
    DeskStatus::InTransit, DeskStatus::OutForDelivery, DeskStatus::Failed, DeskStatus::Returned, DeskStatus::Delivered,
    DeskStatus::Cancelled};

} // namespace

class WordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The slugs of the shop's back door, as its use cases refuse.
    void everyRefusalOfTheBackDoorHasItsOwnWords_data()
    {
        QTest::addColumn<QString>("slug");
        for (const char *slug : {"title-missing", "category-missing", "price-not-positive", "amount-out-of-range",
                 "isbn-checksum", "isbn-malformed", "language-unknown", "year-impossible", "too-long", "too-many",
                 "out-of-range", "not-a-number", "wrong-number-of-fields", "picture-too-large", "not-a-picture",
                 "book-changed-meanwhile", "book-withdrawn", "book-unknown", "stock-below-zero", "too-many-copies",
                 "quantity-not-positive", "courier-missing", "waybill-missing", "order-cancelled", "already-shipped",
                 "not-on-desk", "csv-not-utf8", "csv-stray-quote", "csv-unclosed-quote", "csv-line-too-long"})
            QTest::newRow(slug) << QString::fromLatin1(slug);
    }
    void everyRefusalOfTheBackDoorHasItsOwnWords()
    {
        QFETCH(QString, slug);
        const core::Error refusal{Fault::Refused, slug, u"technical"_s, {}, {}};
        QVERIFY(seller::inWords(refusal) != widgets::inWords({Fault::Refused, u"nobody-knows"_s, {}, {}, {}}));
        QVERIFY(!seller::inWords(refusal).contains(u"technical"_s));
        QCOMPARE(seller::inWords(slug, u"technical"_s), seller::inWords(refusal));
    }

    void whatIsNotOfTheBackDoorIsToldAsEverywhere()
    {
        const core::Error away{Fault::Unavailable, u"shop-unreachable"_s, {}, {}, {}};
        QCOMPARE(seller::inWords(away), widgets::inWords(away));
        QCOMPARE(seller::inWords(u"new-kind"_s, u"As the shop says."_s), u"As the shop says."_s);
    }

    void everyStatusHasAWordAndItsGroup()
    {
        QSet<QString> words;
        for (const DeskStatus status : kAll)
            words.insert(seller::inWords(status));
        QCOMPARE(words.size(), qsizetype(kAll.size()));
        QCOMPARE(seller::groupOf(DeskStatus::ShipmentRequested), DeskGroup::Waiting);
        QCOMPARE(seller::groupOf(DeskStatus::Failed), DeskGroup::OnTheWay);
        QCOMPARE(seller::groupOf(DeskStatus::Returned), DeskGroup::Done);
        QCOMPARE(seller::groupOf(DeskStatus::Cancelled), DeskGroup::Cancelled);
    }

    void onlyWhatDeliveryAllowsIsOffered_data()
    {
        QTest::addColumn<DeskStatus>("status");
        QTest::addColumn<QList<DeliveryStatus>>("steps");
        using Steps = QList<DeliveryStatus>;
        QTest::newRow("waiting") << DeskStatus::Waiting << Steps{};
        QTest::newRow("handed over") << DeskStatus::Shipping << Steps{DeliveryStatus::InTransit};
        QTest::newRow("in transit") << DeskStatus::InTransit
                                    << Steps{DeliveryStatus::OutForDelivery, DeliveryStatus::Failed};
        QTest::newRow("at the door") << DeskStatus::OutForDelivery
                                     << Steps{DeliveryStatus::Delivered, DeliveryStatus::Failed};
        QTest::newRow("nobody at home") << DeskStatus::Failed
                                        << Steps{DeliveryStatus::OutForDelivery, DeliveryStatus::Returned};
        QTest::newRow("delivered") << DeskStatus::Delivered << Steps{};
        QTest::newRow("cancelled") << DeskStatus::Cancelled << Steps{};
    }
    void onlyWhatDeliveryAllowsIsOffered()
    {
        QFETCH(DeskStatus, status);
        QTEST(seller::stepsAfter(status), "steps");
        for (const DeliveryStatus step : seller::stepsAfter(status)) {
            QVERIFY(!seller::inWords(step).isEmpty());
            QVERIFY(seller::deskStatusOf(step) != status);
        }
    }

    void anAddressIsALetterWithoutEmptyLines()
    {
        auto order = anOrder(u"Kim"_s);
        QCOMPARE(seller::asLetter(order.address).split(u'\n').size(), 5);
        order.address.line2.reset();
        QCOMPARE(seller::asLetter(order.address).split(u'\n').size(), 4);
        QCOMPARE(seller::copiesOf(order), 3);
    }
};

TEST_SUITE(WordsTest);
#include "words_test.moc"
