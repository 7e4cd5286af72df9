#pragma once

#include <QPointer>
#include <QString>
#include <QWidget>

#include <chrono>
#include <functional>

class QAbstractButton;
class QAbstractItemView;

namespace journeys {

// Somebody's hands and eyes at one window: presses what is written on a button, types into the field of a name, opens
// the row that says something, and sees what stands in the window. Nothing is reached that a person could not reach.
class Hand {
public:
    static constexpr std::chrono::milliseconds kPatience{10'000};

    Hand(QWidget &window, QString name);

    void press(const QString &text); // a button or a place
    void type(const QString &field, const QString &text); // by the name of the field
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier); // into what was typed into last
    void open(const QString &row); // the row of a list that says so, by Enter
    void choose(const QString &row); // the same, without Enter
    void expect(const QString &text, std::chrono::milliseconds within = kPatience); // it can be read in the window
    void expectGone(const QString &text, std::chrono::milliseconds within = kPatience);
    [[nodiscard]] bool sees(const QString &text) const;
    [[nodiscard]] QString everything() const; // that can be read, for a surprise

private:
    void until(const QString &what, const std::function<bool()> &holds, std::chrono::milliseconds within) const;
    [[nodiscard]] QAbstractButton *button(const QString &text) const;
    [[nodiscard]] QWidget *field(const QString &name) const;
    [[nodiscard]] std::pair<QAbstractItemView *, QModelIndex> row(const QString &text) const;
    [[nodiscard]] QList<QWidget *> windows() const; // the window and what has opened above it

    QWidget &m_window;
    QString m_name;
    QPointer<QWidget> m_last;
};

} // namespace journeys
