#include "client/widgets/colours.h"
#include "tests/support/test_suite.h"

#include <cmath>

using namespace widgets;

// Contrast as WCAG 2.2 defines it: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
static double channel(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

static double luminance(const QColor &colour)
{
    return 0.2126 * channel(colour.redF()) + 0.7152 * channel(colour.greenF()) + 0.0722 * channel(colour.blueF());
}

static double contrast(const QColor &a, const QColor &b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

class ColoursTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void blackOnWhiteHasTheGreatestContrast()
    {
        QVERIFY(std::abs(contrast(Qt::black, Qt::white) - 21.0) < 0.01);
        QVERIFY(std::abs(contrast(Qt::white, Qt::white) - 1.0) < 0.01);
    }

    void everyTextCanBeReadOnItsGround_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        addRows("light", lightColours());
        addRows("dark", darkColours());
    }
    void everyTextCanBeReadOnItsGround()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, ground);
        const double found = contrast(text, ground);
        QVERIFY2(found >= 4.5, qPrintable(QString::number(found)));
    }

    void aToneHasItsOwnColourAndGround()
    {
        const Colours &light = lightColours();
        QCOMPARE(light.of(Tone::Negative), light.negative);
        QCOMPARE(light.groundOf(Tone::Negative), light.negativeSoft);
        QCOMPARE(light.of(Tone::Neutral), light.text);
    }

private:
    static void addRows(const char *scheme, const Colours &c)
    {
        const auto row = [&](const char *name, const QColor &text, const QColor &ground) {
            QTest::addRow("%s: %s", scheme, name) << text << ground;
        };
        for (const auto &[name, ground] : {std::pair{"window", c.window}, std::pair{"surface", c.surface},
                 std::pair{"hover", c.hover}, std::pair{"selected", c.selected}}) {
            row(qPrintable(QStringLiteral("text on %1").arg(QLatin1String(name))), c.text, ground);
            row(qPrintable(QStringLiteral("muted on %1").arg(QLatin1String(name))), c.muted, ground);
            row(qPrintable(QStringLiteral("accent on %1").arg(QLatin1String(name))), c.accent, ground);
        }
        row("on the button", c.onAccent, c.accent);
        for (const Tone tone : {Tone::Neutral, Tone::Accent, Tone::Positive, Tone::Warning, Tone::Negative}) {
            const int number = int(tone);
            QTest::addRow("%s: tone %d on its ground", scheme, number) << c.of(tone) << c.groundOf(tone);
            QTest::addRow("%s: tone %d on a card", scheme, number) << c.of(tone) << c.surface;
            QTest::addRow("%s: tone %d on the window", scheme, number) << c.of(tone) << c.window;
        }
    }
};

TEST_SUITE(ColoursTest);
#include "colours_test.moc"
