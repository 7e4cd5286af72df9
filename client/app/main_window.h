#pragma once

#include "client/app/connection_line.h"
#include "client/app/shortcuts_dialog.h"

#include <QMainWindow>
#include <QTimer>

#include <functional>

class QStackedWidget;

namespace widgets {
class Banner;
}

namespace app {

class Sidebar;

struct Place {
    QString id;
    QString iconName;
    QString title;
    std::function<QWidget *()> furnish; // makes the page, once
};

// The one window: the places on the left, the page of the chosen one beside them. Knows no page by kind. A page is made
// when somebody goes there, and the others after it, one in a turn of the event loop: nobody waits for what they do not
// see.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(QWidget *parent = nullptr);

    // Takes all places and their pages away, to be made anew in another language or for another user.
    void clear();
    void addHeading(const QString &text);
    void addPlace(const Place &place); // Ctrl+1 … Ctrl+9 in their order
    void addFoot(QWidget *widget);
    void setCount(const QString &place, int count);

    [[nodiscard]] QWidget *pages() const; // to make pages in: one that moves here when it is made is styled twice
    // Instead of all places, such as while signing in; nullptr shows the places again.
    void showAlone(QWidget *page);
    void goTo(const QString &place);
    [[nodiscard]] QString place() const; // the chosen one, also before it is added
    [[nodiscard]] QStringList places() const;

    void sayConnection(ConnectionLine::State state);
    void sayOffline(const QDateTime &asOf); // what is shown is as old as that
    void sayOnline();
    void addShortcut(const QKeySequence &keys, const QString &does, std::function<void()> act);

    void remember() const; // where the window stands, its size and its place, for the next start
    void recall();

Q_SIGNALS:
    void placeChosen(const QString &id);
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void addPlaceShortcut(const Place &place, int number);
    void furnish(const QString &place);
    void furnishNext();

    Sidebar *m_sidebar = nullptr;
    widgets::Banner *m_offline = nullptr;
    QStackedWidget *m_pages = nullptr;
    ConnectionLine *m_connection = nullptr;
    QHash<QString, QWidget *> m_pagesOf;
    QHash<QString, std::function<QWidget *()>> m_unfurnished;
    QTimer m_furnishing;
    QList<Shortcut> m_shortcuts;
    QString m_place;
};

} // namespace app
