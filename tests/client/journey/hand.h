#pragma once

#include <QPointer>
#include <QString>
#include <QWidget>

#include <chrono>
#include <functional>
#include <optional>

class QAbstractButton;
class QAbstractItemView;

namespace journeys {

// Somebody's hands and eyes at one window: presses what is written on a button, types into the field of a name, opens
// the row that says something, and sees what stands in the window. Nothing is reached that a person could not reach.
class Hand {
public:
    using Time = std::chrono::milliseconds;
    static constexpr Time kPatience{10'000};

    using Question = std::function<bool()>;

    // Does not wait any longer once `isOver`, where that is asked.
    Hand(QWidget &window, QString name, Question isOver = {});

    void press(const QString &text); // a button or a place
    void type(const QString &field, const QString &text); // by the name of the field
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier); // into what was typed into last
    void open(const QString &row); // the row of a list that says so, by Enter
    void choose(const QString &row); // the same, without Enter
    void edit(const QString &row, const QString &column, const QString &text); // a cell of a table, by a double click
    void expect(const QString &text, Time within = kPatience); // it can be read in the window
    void expectGone(const QString &text, Time within = kPatience);
    void expectRows(const QString &text, int count); // so many rows of lists say so
    void lookAgainUntil(const QString &text); // by F5
    [[nodiscard]] bool sees(const QString &text) const;
    [[nodiscard]] int rows(const QString &text) const;
    [[nodiscard]] QString everything() const; // that can be read, for a surprise

private:
    void takeInHand(QWidget *widget);
    void until(const QString &what, const Question &holds, Time within = kPatience) const;
    [[nodiscard]] QAbstractButton *button(const QString &text) const;
    [[nodiscard]] QWidget *field(const QString &name) const;
    [[nodiscard]] std::pair<QAbstractItemView *, QModelIndex> row(const QString &text) const;
    [[nodiscard]] QList<QWidget *> windows() const; // the window and what has opened above it, the highest first
    [[nodiscard]] std::optional<int> heightOf(const QWidget *window) const;

    QWidget &m_window;
    QString m_name;
    Question m_isOver;
    QPointer<QWidget> m_last;
};

} // namespace journeys
