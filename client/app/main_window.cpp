#include "client/app/main_window.h"

#include "client/app/sidebar.h"
#include "client/widgets/banner.h"
#include "client/widgets/look.h"
#include "client/widgets/shown.h"

#include <QCloseEvent>
#include <QScreen>
#include <QSettings>
#include <QShortcut>
#include <QStackedWidget>

namespace app {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace widgets;

namespace {

constexpr QSize kSmallest(1024, 640);
constexpr QSize kFirst(1200, 800);
constexpr auto kBreath = 20ms; // between two pages, in which the one that is seen is painted
const QString kGeometry = u"window/geometry"_s;
const QString kPlace = u"window/place"_s;

} // namespace

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
{
    setMinimumSize(kSmallest);
    m_furnishing.setSingleShot(true);
    m_furnishing.setInterval(kBreath);
    connect(&m_furnishing, &QTimer::timeout, this, &MainWindow::furnishNext);
    build();
}

void MainWindow::build()
{
    setWindowTitle(tr("Bookstore"));
    auto *whole = new QWidget(this);
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_sidebar = new Sidebar(whole);
    row->addWidget(m_sidebar);
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    auto *above = new QVBoxLayout;
    above->setContentsMargins(kSpaceXl, kSpaceM, kSpaceXl, 0);
    m_offline = new Banner(whole);
    above->addWidget(m_offline);
    right->addLayout(above);
    m_pages = new QStackedWidget(whole);
    right->addWidget(m_pages, 1);
    row->addLayout(right, 1);
    setCentralWidget(whole);
    m_connection = new ConnectionLine(whole);
    m_sidebar->addFoot(m_connection);
    connect(m_sidebar, &Sidebar::chosen, this, &MainWindow::goTo);
    m_shortcuts.clear();
    addShortcut(QKeySequence(Qt::Key_F1), tr("Show these shortcuts"), [this] { showShortcuts(this, m_shortcuts); });
}

void MainWindow::clear()
{
    qDeleteAll(findChildren<QShortcut *>(Qt::FindDirectChildrenOnly));
    m_pagesOf.clear();
    m_unfurnished.clear();
    const auto state = m_connection->state();
    build(); // the former central widget goes with all that was in it
    m_connection->say(state);
}

void MainWindow::addHeading(const QString &text)
{
    m_sidebar->addHeading(text);
}

void MainWindow::addPlace(const Place &place)
{
    m_sidebar->addPlace(place.id, place.iconName, place.title);
    m_unfurnished.insert(place.id, place.furnish);
    m_furnishing.start();
    addPlaceShortcut(place, int(m_sidebar->places().size()));
}

void MainWindow::furnish(const QString &place)
{
    const auto make = m_unfurnished.take(place);
    if (!make)
        return;
    QWidget *page = make();
    m_pages->addWidget(page);
    m_pagesOf.insert(place, page);
}

void MainWindow::furnishNext()
{
    for (const QString &place : m_sidebar->places()) {
        if (m_unfurnished.contains(place)) {
            furnish(place);
            return m_furnishing.start();
        }
    }
}

void MainWindow::addPlaceShortcut(const Place &place, int number)
{
    if (number <= 9)
        addShortcut(
            QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number)), place.title, [this, id = place.id] { goTo(id); });
}

void MainWindow::addFoot(QWidget *widget)
{
    m_sidebar->addFoot(widget);
}

QWidget *MainWindow::pages() const
{
    return m_pages;
}

void MainWindow::setCount(const QString &place, int count)
{
    m_sidebar->setCount(place, count);
}

void MainWindow::showAlone(QWidget *page)
{
    m_sidebar->setVisible(!page);
    if (!page)
        return goTo(m_place);
    if (m_pages->indexOf(page) < 0)
        m_pages->addWidget(page);
    m_pages->setCurrentWidget(page);
}

void MainWindow::goTo(const QString &place)
{
    if (!m_sidebar->places().contains(place))
        return;
    furnish(place);
    m_sidebar->show();
    m_place = place;
    m_sidebar->setCurrent(place);
    m_pages->setCurrentWidget(m_pagesOf.value(place));
    m_pagesOf.value(place)->setFocus();
    Q_EMIT placeChosen(place);
}

QString MainWindow::place() const
{
    return m_place;
}

QStringList MainWindow::places() const
{
    return m_sidebar->places();
}

void MainWindow::sayConnection(ConnectionLine::State state)
{
    m_connection->say(state);
}

void MainWindow::sayOffline(const QDateTime &asOf)
{
    sayConnection(ConnectionLine::State::Offline);
    m_offline->say(Tone::Warning,
        asOf.isValid() ? tr("The shop cannot be reached. You see what was saved, as of %1.").arg(shownMoment(asOf))
                       : tr("The shop cannot be reached. You see what was saved."));
}

void MainWindow::sayOnline()
{
    m_offline->fallSilent();
}

void MainWindow::addShortcut(const QKeySequence &keys, const QString &does, std::function<void()> act)
{
    auto *shortcut = new QShortcut(keys, this);
    connect(shortcut, &QShortcut::activated, this, std::move(act));
    m_shortcuts.append({keys, does});
}

void MainWindow::remember() const
{
    QSettings settings;
    settings.setValue(kGeometry, saveGeometry());
    settings.setValue(kPlace, m_place);
}

void MainWindow::recall()
{
    const QSettings settings;
    m_place = settings.value(kPlace).toString();
    if (!restoreGeometry(settings.value(kGeometry).toByteArray()))
        resize(kFirst.boundedTo(screen()->availableSize()));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    remember();
    event->accept();
    Q_EMIT closed();
}

} // namespace app
