#include "tests/client/journey/hand.h"

#include "tests/journeys/narrator.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSpinBox>
#include <QTest>

#include <algorithm>

namespace journeys {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kBetweenLooks = 500ms;

// "&Order" on a button is read "Order".
QString plain(QString text)
{
    return text.remove(u'&').simplified();
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

// As a screen reader says it: its own name, or the label before it.
QString nameOf(QWidget *field)
{
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(field);
    return spoken ? spoken->text(QAccessible::Name) : field->accessibleName();
}

// A radio button listens where its words are, which may end before it does.
QPoint placeToPress(const QAbstractButton *button)
{
    const QRect all = button->rect();
    return qobject_cast<const QRadioButton *>(button) ? QPoint(all.height() / 2, all.center().y()) : all.center();
}

// What is in this window itself, and not in those above it.
template <class Widget> QList<Widget *> visibleIn(const QWidget *window)
{
    QList<Widget *> found = window->findChildren<Widget *>();
    found.removeIf([&](const Widget *widget) { return !widget->isVisible() || widget->window() != window; });
    return found;
}

} // namespace

Hand::Hand(QWidget &window, QString name, Question isOver)
    : m_window(window)
    , m_name(std::move(name))
    , m_isOver(std::move(isOver))
{
}

// How many windows lie between one that has opened above the person's and that; nothing for somebody else's.
std::optional<int> Hand::heightOf(const QWidget *window) const
{
    int height = 0;
    for (; window && window != &m_window; ++height)
        window = window->parentWidget() ? window->parentWidget()->window() : nullptr;
    return window ? std::optional(height) : std::nullopt;
}

QList<QWidget *> Hand::windows() const
{
    QList<QWidget *> found;
    for (QWidget *top : QApplication::topLevelWidgets()) {
        if (top->isVisible() && heightOf(top))
            found.append(top);
    }
    std::sort(
        found.begin(), found.end(), [this](const QWidget *a, const QWidget *b) { return heightOf(a) > heightOf(b); });
    return found;
}

void Hand::until(const QString &what, const Question &holds, Time within) const
{
    const auto isOver = [&] { return holds() || (m_isOver && m_isOver()); };
    if (!QTest::qWaitFor(isOver, int(within.count())) || !holds())
        throw Surprise(u"%1 waited in vain for %2; what can be read: %3"_s.arg(m_name, what, everything()));
}

QAbstractButton *Hand::button(const QString &text) const
{
    for (const QWidget *window : windows()) {
        for (auto *button : visibleIn<QAbstractButton>(window)) {
            if (button->isEnabled() && (plain(button->text()) == text || button->accessibleName() == text))
                return button;
        }
    }
    return nullptr;
}

void Hand::press(const QString &text)
{
    until(u"a button “%1”"_s.arg(text), [&] { return button(text) != nullptr; });
    QAbstractButton *pressed = button(text);
    QTest::mouseClick(pressed, Qt::LeftButton, {}, placeToPress(pressed));
}

QWidget *Hand::field(const QString &name) const
{
    for (const QWidget *window : windows()) {
        for (auto *widget : visibleIn<QWidget>(window)) {
            const bool isField = qobject_cast<QLineEdit *>(widget) || qobject_cast<QComboBox *>(widget)
                || qobject_cast<QAbstractSpinBox *>(widget);
            if (isField && widget->isEnabled() && nameOf(widget) == name)
                return widget;
        }
    }
    return nullptr;
}

void Hand::type(const QString &name, const QString &text)
{
    until(u"a field “%1”"_s.arg(name), [&] { return field(name) != nullptr; });
    QWidget *editor = field(name);
    if (auto *combo = qobject_cast<QComboBox *>(editor); combo && combo->isEditable())
        editor = combo->lineEdit();
    takeInHand(editor);
    QTest::keyClick(editor, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(editor, Qt::Key_Delete);
    // Korean is not typed key by key but handed over by an input method.
    if (auto *line = qobject_cast<QLineEdit *>(editor); line && text.toLatin1() != text.toUtf8())
        line->insert(text);
    else
        QTest::keyClicks(editor, text);
}

// There may be no window manager to make the window active that somebody works in.
void Hand::takeInHand(QWidget *widget)
{
    m_last = widget;
    widget->activateWindow();
    widget->setFocus();
    until(u"the focus"_s, [&] { return m_last && m_last->isActiveWindow(); });
}

void Hand::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    takeInHand(m_last && m_last->isVisible() ? m_last.data() : &m_window);
    QTest::keyClick(m_last, key, modifiers);
}

std::pair<QAbstractItemView *, QModelIndex> Hand::row(const QString &text) const
{
    for (const QWidget *window : windows()) {
        for (auto *view : visibleIn<QAbstractItemView>(window)) {
            for (int row = 0; view->isEnabled() && view->model() && row < view->model()->rowCount(); ++row) {
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
    until(u"a row “%1”"_s.arg(text), [&] { return row(text).first != nullptr; });
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

void Hand::edit(const QString &rowText, const QString &column, const QString &text)
{
    choose(rowText);
    const auto [view, index] = row(rowText);
    for (int i = 0; i < view->model()->columnCount(); ++i) {
        if (view->model()->headerData(i, Qt::Horizontal).toString() != column)
            continue;
        const QModelIndex cell = index.siblingAtColumn(i);
        view->scrollTo(cell);
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(cell).center());
        QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, view->visualRect(cell).center());
    }
    type(column, text);
    key(Qt::Key_Return);
}

QString Hand::everything() const
{
    QStringList texts;
    for (const QWidget *window : windows()) {
        for (const QWidget *widget : visibleIn<QWidget>(window)) {
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

void Hand::expect(const QString &text, Time within)
{
    until(
        u"“%1”"_s.arg(text), [&] { return sees(text); }, within);
}

void Hand::expectGone(const QString &text, Time within)
{
    until(
        u"“%1” to go"_s.arg(text), [&] { return !sees(text); }, within);
}

int Hand::rows(const QString &text) const
{
    qsizetype count = 0;
    for (const QWidget *window : windows()) {
        for (const auto *view : visibleIn<QAbstractItemView>(window))
            count += rowsOf(view).filter(text).size();
    }
    return int(count);
}

void Hand::expectRows(const QString &text, int count)
{
    until(u"“%1” in %2 row(s)"_s.arg(text).arg(count), [&] { return rows(text) == count; });
}

void Hand::lookAgainUntil(const QString &text)
{
    QElapsedTimer sinceLook;
    until(u"“%1”, looking again and again"_s.arg(text), [&] {
        const bool isThere = sees(text);
        if (!isThere && (!sinceLook.isValid() || sinceLook.hasExpired(kBetweenLooks.count()))) {
            key(Qt::Key_F5);
            sinceLook.start();
        }
        return isThere;
    });
}

} // namespace journeys
