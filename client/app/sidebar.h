#pragma once

#include <QFrame>
#include <QHash>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace widgets {
class Label;
}

namespace app {

// Where one can go, one below the other; at the foot who is here and whether the shop is.
class Sidebar : public QFrame {
    Q_OBJECT

public:
    explicit Sidebar(QWidget *parent = nullptr);

    void addPlace(const QString &id, const QString &iconName, const QString &title);
    void addHeading(const QString &text);
    void addFoot(QWidget *widget);
    void setCurrent(const QString &id);
    void setCount(const QString &id, int count); // beside its title; none at 0
    [[nodiscard]] QStringList places() const; // from top to bottom

Q_SIGNALS:
    void chosen(const QString &id);

private:
    struct Entry {
        QPushButton *button;
        QLabel *count;
    };

    QVBoxLayout *m_places;
    QVBoxLayout *m_foot;
    QHash<QString, Entry> m_entries;
    QStringList m_order;
};

} // namespace app
