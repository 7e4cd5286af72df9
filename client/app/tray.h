#pragma once

#include <QObject>
#include <QSystemTrayIcon>

class QMenu;
class QWidget;

namespace app {

// The client in the tray of the desktop, where there is one: news that open what they speak of. Without a tray the
// news come up in the window.
class Tray : public QObject {
    Q_OBJECT

public:
    explicit Tray(QWidget *window);
    ~Tray() override;

    void announce(const QString &title, const QString &text, qint64 message);

Q_SIGNALS:
    void messageWanted(qint64 message); // the one that was pressed
    void windowWanted();
    void quitWanted();

private:
    QWidget *m_window;
    std::unique_ptr<QMenu> m_menu;
    QSystemTrayIcon m_icon;
    qint64 m_announced = 0;
};

} // namespace app
