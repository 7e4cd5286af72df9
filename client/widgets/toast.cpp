#include "client/widgets/toast.h"

#include "client/widgets/button.h"
#include "client/widgets/label.h"

#include <QAccessible>
#include <QEvent>
#include <QFrame>

namespace widgets {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto kShort = 4s;
constexpr auto kLong = 8s; // with something to press

class Toast : public QFrame {
public:
    explicit Toast(QWidget *window)
        : QFrame(window)
        , m_row(new QHBoxLayout(this))
    {
        setObjectName(u"toast"_s);
        setAttribute(Qt::WA_DeleteOnClose);
        m_row->setContentsMargins(kSpaceL, kSpaceS, kSpaceS, kSpaceS);
        window->installEventFilter(this);
    }

    void say(const QString &text)
    {
        auto *words = new Label(text, Type::Body, this);
        words->setWordWrap(false);
        m_row->addWidget(words);
        m_row->addSpacing(kSpaceS);
        setAccessibleName(text);
    }

    void offer(const QString &action, std::function<void()> act)
    {
        auto *button = new Button(action, ButtonLook::Quiet, this);
        m_row->addWidget(button);
        connect(button, &Button::clicked, this, [this, act = std::move(act)] {
            act();
            close();
        });
    }

    void comeUp(std::chrono::milliseconds time)
    {
        adjustSize();
        place();
        show();
        raise();
        QTimer::singleShot(time, this, &QWidget::close);
        QAccessibleEvent told(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&told);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize)
            place();
        return QFrame::eventFilter(watched, event);
    }

private:
    void place()
    {
        const QSize window = parentWidget()->size();
        move((window.width() - width()) / 2, window.height() - height() - kSpaceXl);
    }

    QHBoxLayout *m_row;
};

Toast *toastIn(QWidget *anywhere)
{
    QWidget *window = anywhere->window();
    if (auto *former = window->findChild<QWidget *>(u"toast"_s, Qt::FindDirectChildrenOnly))
        former->close();
    return new Toast(window);
}

} // namespace

void toast(QWidget *anywhereInWindow, const QString &text)
{
    Toast *toast = toastIn(anywhereInWindow);
    toast->say(text);
    toast->comeUp(kShort);
}

void toast(QWidget *anywhereInWindow, const QString &text, const QString &action, std::function<void()> act)
{
    Toast *toast = toastIn(anywhereInWindow);
    toast->say(text);
    toast->offer(action, std::move(act));
    toast->comeUp(kLong);
}

} // namespace widgets
