#include "client/app/tray.h"

#include "client/widgets/toast.h"

#include <QMenu>

namespace app {

using namespace Qt::Literals::StringLiterals;

Tray::Tray(QWidget *window)
    : m_window(window)
    , m_menu(std::make_unique<QMenu>())
    , m_icon(window->windowIcon())
{
    m_menu->addAction(tr("Open Bookstore"), this, &Tray::windowWanted);
    m_menu->addSeparator();
    m_menu->addAction(tr("Quit"), this, &Tray::quitWanted);
    m_icon.setContextMenu(m_menu.get());
    m_icon.setToolTip(tr("Bookstore"));
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, [this] { Q_EMIT messageWanted(m_announced); });
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger)
            Q_EMIT windowWanted();
    });
    if (QSystemTrayIcon::isSystemTrayAvailable())
        m_icon.show();
}

Tray::~Tray() = default;

void Tray::announce(const QString &title, const QString &text, qint64 message)
{
    m_announced = message;
    if (m_icon.isVisible() && QSystemTrayIcon::supportsMessages() && !m_window->isActiveWindow())
        m_icon.showMessage(title, text, m_window->windowIcon());
    else
        widgets::toast(m_window, title, tr("Show"), [this, message] { Q_EMIT messageWanted(message); });
}

} // namespace app
