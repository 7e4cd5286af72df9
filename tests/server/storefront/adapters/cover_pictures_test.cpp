#include "server/storefront/adapters/files/cover_pictures.h"
#include "tests/support/await.h"
#include "tests/support/test_suite.h"

#include <QTemporaryDir>

using namespace storefront;
using namespace Qt::Literals::StringLiterals;

class CoverPicturesTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

    QString put(QChar digit, const QByteArray &bytes)
    {
        const QString name(64, digit);
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? name : QString();
    }

private Q_SLOTS:
    void aPictureIsReadWithItsType()
    {
        CoverPictures covers(m_folder.path());
        const auto png = tests::await(covers.read(put(u'a', "\x89PNG\r\n"))).value();
        QCOMPARE(png.mediaType, "image/png");
        QCOMPARE(png.bytes, QByteArray("\x89PNG\r\n"));
        QCOMPARE(tests::await(covers.read(put(u'b', "\xff\xd8\xff")))->mediaType, "image/jpeg");
        QCOMPARE(tests::await(covers.read(put(u'c', "RIFF1234WEBP")))->mediaType, "image/webp");
    }

    void noNameLeadsOutOfTheFolder()
    {
        CoverPictures covers(m_folder.path());
        for (const QString &name : {u"../../etc/passwd"_s, u"."_s, QString(), QString(64, u'A'), QString(63, u'a'),
                 QString(QString(64, u'a') + u'\n')})
            QCOMPARE(tests::await(covers.read(name)).error().slug, u"cover-unknown"_s);
    }

    void aMissingPictureIsNotFound()
    {
        CoverPictures covers(m_folder.path());
        QCOMPARE(tests::await(covers.read(QString(64, u'f'))).error().fault, core::Fault::NotFound);
    }

    void aFileTooLargeForACoverIsNone()
    {
        CoverPictures covers(m_folder.path());
        const QString name = put(u'd', {});
        QVERIFY(QFile(m_folder.filePath(name)).resize(9 * 1024 * 1024));
        QCOMPARE(tests::await(covers.read(name)).error().slug, u"cover-unknown"_s);
    }
};

TEST_SUITE(CoverPicturesTest);
#include "cover_pictures_test.moc"
