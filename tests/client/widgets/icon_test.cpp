#include "client/widgets/icon.h"
#include "tests/support/test_suite.h"

#include <QDir>
#include <QDirIterator>
#include <QImage>
#include <QRegularExpression>

using namespace widgets;
using namespace Qt::Literals::StringLiterals;

static int inkOf(const QImage &image)
{
    int ink = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            ink += qAlpha(image.pixel(x, y)) > 128;
    }
    return ink;
}

class IconTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyIconCanBeSeen_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &file : QDir(u":/icons"_s).entryList({u"*.svg"_s}))
            QTest::newRow(qPrintable(file)) << file.chopped(4);
    }
    void everyIconCanBeSeen()
    {
        QFETCH(QString, name);
        const int ink = inkOf(iconPixmap(name, 24, Qt::black, 1.0).toImage());
        QVERIFY2(ink >= 8 && ink < 400, qPrintable(QString::number(ink)));
    }

    void anIconHasTheColourItIsGiven()
    {
        const QImage red = iconPixmap(u"books"_s, 48, Qt::red, 1.0).toImage();
        for (int y = 0; y < red.height(); ++y) {
            for (int x = 0; x < red.width(); ++x) {
                if (qAlpha(red.pixel(x, y)) == 255)
                    QCOMPARE(red.pixelColor(x, y), QColor(Qt::red));
            }
        }
    }

    void anIconFollowsTheScheme()
    {
        const QIcon cart = icon(u"cart"_s);
        useColours(lightColours());
        const QImage light = cart.pixmap(24).toImage();
        useColours(darkColours());
        const QImage dark = cart.pixmap(24).toImage();
        useColours(lightColours());
        QVERIFY(light != dark);
    }

    // A name that is nobody's would be an invisible button.
    void everyIconThatIsAskedForIsThere()
    {
        const QRegularExpression asked(
            u"(?:icon|iconOnAccent|iconPixmap|ofIcon)\\(u\"([a-z-]+)\"_s|(?:Button|EmptyState)\\(u\"([a-z-]+)\"_s,"_s);
        QStringList missing;
        int found = 0;
        QDirIterator files(
            QStringLiteral(SOURCE_ROOT) + u"/client"_s, {u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            auto names = asked.globalMatch(QString::fromUtf8(file.readAll()));
            for (; names.hasNext(); ++found) {
                const auto match = names.next();
                const QString name = match.captured(1).isEmpty() ? match.captured(2) : match.captured(1);
                if (!QFile::exists(u":/icons/%1.svg"_s.arg(name)))
                    missing.append(name);
            }
        }
        QVERIFY(found > 0);
        QCOMPARE(missing, QStringList());
    }
};

TEST_SUITE(IconTest);
#include "icon_test.moc"
