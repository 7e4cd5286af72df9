#include "client/seller/cover_drop.h"
#include "client/widgets/cover.h"
#include "client/widgets/label.h"
#include "tests/client/seller/drag.h"
#include "tests/client/seller/shelf.h"
#include "tests/support/test_suite.h"

#include <QClipboard>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace tests;
using seller::CoverDrop;

class CoverDropTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_drop = std::make_unique<CoverDrop>();
        m_drop->showBook(u"Demian"_s, u"Hermann Hesse"_s);
        m_drop->resize(190, 420);
        m_drop->show();
    }
    void cleanup() { m_drop.reset(); }

    void whatIsNoPictureOrTooLargeIsNoCover()
    {
        QSignalSpy changed(m_drop.get(), &CoverDrop::changed);
        m_drop->take("GIF89a");
        QVERIFY(m_drop->fault().contains(u"JPEG"_s));
        m_drop->take("\xff\xd8\xff" + QByteArray(CoverDrop::kLargest, 'x'));
        QVERIFY(m_drop->fault().contains(u"2 MB"_s));
        QVERIFY(m_drop->picture().isEmpty());
        QCOMPARE(changed.size(), 0);
        m_drop->take(aPicture());
        QVERIFY(m_drop->fault().isEmpty());
        QCOMPARE(m_drop->mediaType(), QByteArray("image/png"));
        QCOMPARE(changed.size(), 1);
    }

    void theLargestPictureIsJustSmallEnough()
    {
        m_drop->take("\xff\xd8\xff" + QByteArray(CoverDrop::kLargest - 3, 'x'));
        QCOMPARE(m_drop->picture().size(), CoverDrop::kLargest);
    }

    void aPictureIsKnownByItsBytesAndNotByItsName_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("type");
        QTest::newRow("PNG") << aPicture() << QByteArray("image/png");
        QTest::newRow("JPEG") << QByteArray("\xff\xd8\xff\xe0") << QByteArray("image/jpeg");
        QTest::newRow("WebP") << QByteArray("RIFF\0\0\0\0WEBPVP8 ", 16) << QByteArray("image/webp");
        QTest::newRow("sound in the same box") << QByteArray("RIFF\0\0\0\0WAVEfmt ", 16) << QByteArray();
        QTest::newRow("SVG") << QByteArray("<svg/>") << QByteArray();
        QTest::newRow("cut off") << QByteArray("\x89PNG") << QByteArray();
        QTest::newRow("nothing") << QByteArray() << QByteArray();
    }
    void aPictureIsKnownByItsBytesAndNotByItsName()
    {
        QFETCH(QByteArray, bytes);
        QTEST(CoverDrop::typeOf(bytes), "type");
    }

    void aPictureCanBePastedAndAFileTaken()
    {
        QGuiApplication::clipboard()->setImage(QImage::fromData(aPicture()));
        QTest::keySequence(m_drop.get(), QKeySequence::Paste);
        QVERIFY(!m_drop->picture().isEmpty());
        const QByteArray other = aPicture() + "tail";
        m_drop->takeFile(fileWith(other));
        QTRY_COMPARE(m_drop->picture(), other);
    }

    void pastedTextChangesNothing()
    {
        QGuiApplication::clipboard()->setText(u"no picture"_s);
        QTest::keySequence(m_drop.get(), QKeySequence::Paste);
        QVERIFY(m_drop->picture().isEmpty() && m_drop->fault().isEmpty());
    }

    void aPictureIsDroppedOnTheCover()
    {
        QMimeData picture;
        QImage image(20, 30, QImage::Format_RGB32);
        image.fill(Qt::blue);
        picture.setImageData(image);
        QVERIFY(drag(*m_drop, picture));
        letFall(*m_drop, picture);
        QCOMPARE(m_drop->mediaType(), QByteArray("image/png"));
        QMimeData text;
        text.setText(u"no picture"_s);
        QVERIFY(!drag(*m_drop, text));
    }

    void aPictureFromABrowserIsTakenAlthoughItComesWithItsAddress()
    {
        QMimeData picture;
        picture.setUrls({QUrl(u"https://shop.example/demian.png"_s)});
        picture.setImageData(QImage::fromData(aPicture()));
        QVERIFY(drag(*m_drop, picture));
        letFall(*m_drop, picture);
        QCoreApplication::processEvents();
        QVERIFY2(m_drop->fault().isEmpty(), qPrintable(m_drop->fault()));
        QCOMPARE(m_drop->mediaType(), QByteArray("image/png"));
    }

    void anAddressAloneIsNoPicture()
    {
        QMimeData link;
        link.setUrls({QUrl(u"https://shop.example/demian.png"_s)});
        QVERIFY(!drag(*m_drop, link));
        QMimeData none;
        none.setUrls({});
        QVERIFY(!drag(*m_drop, none));
    }

    void aDroppedFileThatIsNoPictureIsToldAndTheFormerCoverStays()
    {
        const QByteArray jpeg("\xff\xd8\xff\xe0 and so on");
        m_drop->take(jpeg);
        QMimeData file;
        file.setUrls({QUrl::fromLocalFile(fileWith("title,price\n"))});
        QVERIFY(drag(*m_drop, file));
        letFall(*m_drop, file);
        QTRY_VERIFY(!m_drop->fault().isEmpty());
        QCOMPARE(m_drop->picture(), jpeg);
    }

    void aFileThatCannotBeReadIsToldToo()
    {
        m_drop->takeFile(m_folder.filePath(u"none.png"_s));
        QTRY_VERIFY(!m_drop->fault().isEmpty());
    }

    void whatIsWrongIsToldToScreenReadersAndMakesWayForTheNextPicture()
    {
        const QString hint = m_drop->accessibleDescription();
        m_drop->setFault(u"A cover has at most 2 MB."_s);
        QCOMPARE(m_drop->accessibleDescription(), u"A cover has at most 2 MB."_s);
        m_drop->take(aPicture());
        QCOMPARE(m_drop->accessibleDescription(), hint);
    }

    void theNewPictureIsSeenAtOnce()
    {
        m_drop->take(aPicture(Qt::red));
        QTRY_COMPARE(middle(), QColor(Qt::red));
        m_drop->showBook(u"Siddhartha"_s, u"Hermann Hesse"_s);
        QCOMPARE(middle(), QColor(Qt::red)); // a title that is typed draws no cover over it
    }

    void theCoverOfTheShopComesTooLateForANewOne()
    {
        m_drop->take(aPicture(Qt::red));
        QTRY_COMPARE(middle(), QColor(Qt::red));
        QPixmap late(72, 104);
        late.fill(Qt::blue);
        m_drop->showPicture(late);
        QCOMPARE(middle(), QColor(Qt::red));
    }

    void closingWhileAFileIsReadIsSafe()
    {
        m_drop->takeFile(fileWith(aPicture()));
        m_drop.reset();
        QCoreApplication::processEvents();
    }

private:
    QColor middle()
    {
        auto *cover = m_drop->findChild<widgets::Cover *>();
        return cover->grab().toImage().pixelColor(cover->rect().center());
    }
    QString fileWith(const QByteArray &content)
    {
        QFile file(m_folder.filePath(u"file"_s));
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return file.fileName();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<CoverDrop> m_drop;
};

TEST_SUITE(CoverDropTest);
#include "cover_drop_test.moc"
