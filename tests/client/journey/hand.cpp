#include "tests/client/journey/hand.h"

#include "tests/journeys/narrator.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTest>

namespace journeys {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// "&Order" on a button is read "Order".
QString plain(QString text)
{
    return text.remove(u'&').simplified();
}

bool canBeUsed(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled();
}

QString textOf(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return plain(button->text());
    if (const auto *edit = qobject_cast<const QLineEdit *>(widget))
        return edit->text();
    return widget->accessibleName();
}

QString textOf(const QModelIndex &index)
{
    const QString spoken = index.data(Qt::AccessibleTextRole).toString();
    return spoken.isEmpty() ? index.data(Qt::DisplayRole).toString() : spoken;
}

QStringList rowsOf(const QAbstractItemView *view)
{
    QStringList rows;
    const QAbstractItemModel *model = view->model();
    for (int row = 0; model && row < std::min(model->rowCount(), 300); ++row) {
        for (int column = 0; column < model->columnCount(); ++column)
            rows.append(textOf(model->index(row, column)));
    }
    return rows;
}

} // namespace

Hand::Hand(QWidget &window, QString name)
    : m_window(window)
    , m_name(std::move(name))
{
}

QList<QWidget *> Hand::windows() const
{
    QList<QWidget *> found{&m_window};
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (top != &m_window && top->isVisible() && top->parentWidget() && top->parentWidget()->window() == &m_window)
            found.prepend(top);
    }
    return found;
}

void Hand::until(const QString &what, const std::function<bool()> &holds, std::chrono::milliseconds within) const
{
    if (!QTest::qWaitFor(holds, int(within.count())))
        throw Surprise(u"%1 waited in vain for %2; what can be read: %3"_s.arg(m_name, what, everything()));
}

QAbstractButton *Hand::button(const QString &text) const
{
    for (const QWidget *window : windows()) {
        for (auto *button : window->findChildren<QAbstractButton *>()) {
            if (canBeUsed(button) && (plain(button->text()) == text || button->accessibleName() == text))
                return button;
        }
    }
    return nullptr;
}

void Hand::press(const QString &text)
{
    until(
        u"a button “%1”"_s.arg(text), [&] { return button(text) != nullptr; }, kPatience);
    QTest::mouseClick(button(text), Qt::LeftButton);
}

QWidget *Hand::field(const QString &name) const
{
    for (const QWidget *window : windows()) {
        for (auto *widget : window->findChildren<QWidget *>()) {
            const bool isField = qobject_cast<QLineEdit *>(widget) || qobject_cast<QComboBox *>(widget)
                || qobject_cast<QAbstractSpinBox *>(widget);
            if (isField && canBeUsed(widget) && widget->accessibleName() == name)
                return widget;
        }
    }
    return nullptr;
}

void Hand::type(const QString &name, const QString &text)
{
    until(
        u"a field “%1”"_s.arg(name), [&] { return field(name) != nullptr; }, kPatience);
    QWidget *editor = field(name);
    if (auto *combo = qobject_cast<QComboBox *>(editor); combo && combo->isEditable())
        editor = combo->lineEdit();
    m_last = editor;
    editor->setFocus();
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(editor, Qt::Key_Delete);
    // Korean is not typed key by key but handed over by an input method.
    if (auto *line = qobject_cast<QLineEdit *>(editor); line && text.toLatin1() != text.toUtf8())
        line->insert(text);
    else
        QTest::keyClicks(editor, text);
}

// Where the hand is: without a window manager no window is the active one, and Qt tells of no focus.
void Hand::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget *target = m_last ? m_last.data() : &m_window;
    QTest::keyClick(target, key, modifiers);
}

std::pair<QAbstractItemView *, QModelIndex> Hand::row(const QString &text) const
{
    for (const QWidget *window : windows()) {
        for (auto *view : window->findChildren<QAbstractItemView *>()) {
            for (int row = 0; canBeUsed(view) && view->model() && row < view->model()->rowCount(); ++row) {
                for (int column = 0; column < view->model()->columnCount(); ++column) {
                    const QModelIndex index = view->model()->index(row, column);
                    if (textOf(index).contains(text))
                        return {view, index};
                }
            }
        }
    }
    return {};
}

void Hand::choose(const QString &text)
{
    until(
        u"a row “%1”"_s.arg(text), [&] { return row(text).first != nullptr; }, kPatience);
    const auto [view, index] = row(text);
    view->setFocus();
    view->scrollTo(index);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(index).center());
}

void Hand::open(const QString &text)
{
    choose(text);
    const auto [view, index] = row(text);
    if (!view)
        return; // a click was enough
    view->setCurrentIndex(index);
    QTest::keyClick(view, Qt::Key_Return);
}

QString Hand::everything() const
{
    QStringList texts;
    for (const QWidget *window : windows()) {
        for (const auto *widget : window->findChildren<QWidget *>()) {
            if (!widget->isVisible())
                continue;
            texts.append(textOf(widget));
            if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
                texts.append(rowsOf(view));
        }
    }
    texts.removeAll({});
    return texts.join(u" | "_s);
}

bool Hand::sees(const QString &text) const
{
    return everything().contains(text);
}

void Hand::expect(const QString &text, std::chrono::milliseconds within)
{
    until(
        u"“%1”"_s.arg(text), [&] { return sees(text); }, within);
}

void Hand::expectGone(const QString &text, std::chrono::milliseconds within)
{
    until(
        u"“%1” to go"_s.arg(text), [&] { return !sees(text); }, within);
}

} // namespace journeys
