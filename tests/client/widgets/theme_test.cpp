#include "client/widgets/style_sheet.h"
#include "client/widgets/theme.h"
#include "tests/support/test_suite.h"

#include <QApplication>

using namespace widgets;
using namespace Qt::Literals::StringLiterals;

class ThemeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChosenSchemeIsUsedAtOnce()
    {
        Theme theme(*qApp);
        QSignalSpy changed(&theme, &Theme::changed);
        theme.choose(Theme::Scheme::Dark);
        QVERIFY(theme.isDark());
        QCOMPARE(colours().window, darkColours().window);
        QCOMPARE(QApplication::palette().color(QPalette::Window), darkColours().window);
        QCOMPARE(changed.size(), 1);
        theme.choose(Theme::Scheme::Light);
        QCOMPARE(colours().window, lightColours().window);
        theme.choose(Theme::Scheme::Light);
        QCOMPARE(changed.size(), 2);
    }

    void theStyleSheetHasNoColourThatNobodyKnows()
    {
        for (const Colours *scheme : {&lightColours(), &darkColours()}) {
            const QString sheet = styleSheetOf(*scheme);
            QVERIFY(!sheet.isEmpty());
            QVERIFY(sheet.indexOf(u'@', sheet.indexOf(u"*/"_s)) < 0);
            QVERIFY(sheet.contains(scheme->accent.name()));
        }
    }
};

TEST_SUITE(ThemeTest);
#include "theme_test.moc"
