#include "client/account/looks_card.h"
#include "client/account/messages_card.h"
#include "client/account/selling_card.h"
#include "tests/client/support/controls.h"
#include "tests/support/test_suite.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>

using namespace account;
using namespace tests;
using namespace Qt::Literals::StringLiterals;
using contracts::identity::SellerRecord;
using contracts::identity::SellerStatus;
using contracts::notification::Language;
using contracts::notification::Preferences;

// The cards of the settings, one by one.
class CardsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void preferencesThatAreShownComeBackAsTheyWere_data()
    {
        QTest::addColumn<Preferences>("preferences");
        using Kind = contracts::notification::MessageKind;
        QTest::newRow("everything, in Korean") << Preferences{Language::Korean, {}};
        QTest::newRow("less, in English") << Preferences{Language::English, {Kind::OrderPlaced, Kind::Refunded}};
        QTest::newRow("less of selling") << Preferences{Language::Korean, {Kind::StockShort}};
    }
    void preferencesThatAreShownComeBackAsTheyWere()
    {
        QFETCH(Preferences, preferences);
        MessagesCard card;
        card.show(preferences);
        QCOMPARE(card.shown(), preferences);
    }

    void untilItIsKnownWhatWasChosenNothingCanBe()
    {
        MessagesCard card;
        card.QWidget::show();
        for (const auto *kind : card.findChildren<QCheckBox *>())
            QVERIFY2(!kind->isEnabled(), qPrintable(kind->text()));
        QVERIFY(!card.findChild<QComboBox *>()->isEnabled());
        card.show({Language::Korean, {}});
        for (const auto *kind : card.findChildren<QCheckBox *>())
            QVERIFY2(kind->isEnabled() && kind->isChecked(), qPrintable(kind->text()));
    }

    void everyTickIsToldAtOnce()
    {
        MessagesCard card;
        card.show({Language::Korean, {}});
        card.QWidget::show();
        QSignalSpy chosen(&card, &MessagesCard::preferencesChosen);
        card.findChildren<QCheckBox *>().first()->click();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.last().first().value<Preferences>().muted.size(), 1);
        card.findChildren<QCheckBox *>().first()->click();
        QVERIFY(chosen.last().first().value<Preferences>().muted.isEmpty());
        card.show({Language::English, {}});
        QCOMPARE(chosen.size(), 2); // what the shop tells is no wish
    }

    void onlySellersAreAskedAboutSelling()
    {
        MessagesCard card;
        card.setSelling(false);
        card.QWidget::show();
        const auto seen = [&] {
            const auto kinds = card.findChildren<QCheckBox *>();
            return std::count_if(kinds.begin(), kinds.end(), [](auto *kind) { return kind->isVisible(); });
        };
        const auto ofBuyers = seen();
        card.setSelling(true);
        QVERIFY(seen() > ofBuyers);
    }

    void theWayToSellingSaysHowFarItIs()
    {
        SellingCard card;
        card.QWidget::show();
        QVERIFY(says(card, u"Sell your own books here"_s));
        card.show(SellerRecord{u"Paju Books"_s, SellerStatus::Applied});
        QVERIFY(says(card, u"Waiting for approval"_s) || says(card, u"as soon as an admin has decided"_s));
        QVERIFY(named<QLineEdit>(&card, u"Name of your shop"_s)->isVisible());
        card.show(SellerRecord{u"Paju Books"_s, SellerStatus::Approved});
        QVERIFY(says(card, u"“Paju Books”"_s));
        QVERIFY(!named<QLineEdit>(&card, u"Name of your shop"_s)->isVisible());
    }

    void anApplicationNeedsAName()
    {
        SellingCard card;
        card.QWidget::show();
        QSignalSpy wanted(&card, &SellingCard::applicationWanted);
        write(&card, u"Name of your shop"_s, u"   "_s);
        button(&card, u"Apply"_s)->click();
        QVERIFY(!faultOf(&card, u"Name of your shop"_s).isEmpty());
        QCOMPARE(wanted.size(), 0);
        write(&card, u"Name of your shop"_s, u" Paju Books "_s);
        QTest::keyClick(named<QLineEdit>(&card, u"Name of your shop"_s), Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted.first().first().toString(), u"Paju Books"_s);
    }

    void anApplicationUnderWayIsNotSentTwice()
    {
        SellingCard card;
        card.QWidget::show();
        QSignalSpy wanted(&card, &SellingCard::applicationWanted);
        write(&card, u"Name of your shop"_s, u"Paju Books"_s);
        card.setBusy(true);
        QTest::keyClick(named<QLineEdit>(&card, u"Name of your shop"_s), Qt::Key_Return);
        QCOMPARE(wanted.size(), 0);
        card.setBusy(false);
        QTest::keyClick(named<QLineEdit>(&card, u"Name of your shop"_s), Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
    }

    void whatIsChosenNowIsShownAndWhatNobodyKnowsIsThatOfTheSystem()
    {
        const auto shown = [](const QString &language, int scheme) {
            const LooksCard card(language, scheme);
            QVariantList data;
            for (const auto *choice : card.findChildren<QComboBox *>())
                data.append(choice->currentData());
            return data;
        };
        QCOMPARE(shown(u"ko"_s, 2), QVariantList({u"ko"_s, 2}));
        QCOMPARE(shown({}, 0), QVariantList({QString(), 0}));
        QCOMPARE(shown(u"tlh"_s, 17), QVariantList({QString(), 0}));
    }

private:
    static bool says(const QWidget &card, const QString &part)
    {
        const auto labels = card.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
            [&](const QLabel *label) { return label->isVisible() && label->text().contains(part); });
    }
};

TEST_SUITE(CardsTest);
#include "cards_test.moc"
