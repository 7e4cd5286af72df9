#include "tests/client/screens/photographer.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QEventLoop>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace journeys;
using namespace std::chrono_literals;

namespace {

constexpr auto kPageTime = 900ms;
constexpr auto kSchemeTime = 150ms;
constexpr int kWorthAPicture = 24; // pixels below the edge

QList<QDialog *> openDialogs(const QWidget &window)
{
    QList<QDialog *> dialogs = window.findChildren<QDialog *>();
    dialogs.removeIf([](const QDialog *dialog) { return !dialog->isVisible(); });
    return dialogs;
}

void closeDialogs(const QWidget &window)
{
    for (QDialog *dialog : openDialogs(window))
        dialog->reject();
    settle(kSchemeTime);
}

// The bar of a page that goes on below the edge; nullptr where all of it is seen.
QScrollBar *barOf(const QWidget &widget)
{
    for (const QScrollArea *area : widget.findChildren<QScrollArea *>()) {
        if (area->isVisible() && area->verticalScrollBar()->maximum() > kWorthAPicture)
            return area->verticalScrollBar();
    }
    return nullptr;
}

} // namespace

void settle(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

Photographer::Photographer(QString folder, widgets::Theme &theme, app::Language &language)
    : m_folder(std::move(folder))
    , m_theme(theme)
    , m_language(language)
{
    QDir().mkpath(m_folder);
}

void Photographer::takeAll(app::MainWindow &window, const QString &who, const QList<View> &views)
{
    Hand hand(window, who);
    for (const QString &code : {u"ko"_s, u"en"_s}) {
        m_language.choose(code);
        settle(kPageTime);
        for (const QString &place : window.places()) {
            window.goTo(place);
            settle(kPageTime);
            take(window, who + u'-' + place + u'-' + code);
        }
        window.goTo(window.places().value(0));
        for (const View &view : views) {
            view.go(hand);
            settle(kPageTime);
            take(window, who + u'-' + view.name + u'-' + code);
            closeDialogs(window);
        }
    }
}

void Photographer::take(QWidget &window, const QString &name)
{
    const auto dialogs = openDialogs(window);
    QWidget &seen = dialogs.isEmpty() ? window : *dialogs.last();
    takeInBothSchemes(seen, name);
    QScrollBar *bar = barOf(seen);
    if (!bar)
        return;
    bar->setValue(bar->maximum());
    takeInBothSchemes(seen, name + u"-below"_s);
    bar->setValue(0);
}

void Photographer::takeInBothSchemes(QWidget &widget, const QString &name)
{
    for (const auto &[scheme, word] :
        {std::pair{widgets::Theme::Scheme::Light, u"light"_s}, std::pair{widgets::Theme::Scheme::Dark, u"dark"_s}}) {
        m_theme.choose(scheme);
        settle(kSchemeTime);
        save(widget, name + u'-' + word);
    }
}

void Photographer::save(QWidget &widget, const QString &name)
{
    const QString file = m_folder + u'/' + name + u".png"_s;
    if (!widget.grab().save(file))
        throw Surprise(u"cannot write "_s + file);
    std::printf("%s\n", qPrintable(file));
    std::fflush(stdout);
}
