#include "client/widgets/empty_state.h"

#include "client/widgets/button.h"
#include "client/widgets/icon.h"
#include "client/widgets/label.h"

namespace widgets {

namespace {

constexpr int kPicture = 56;
constexpr int kWidest = 420;

// The icon, drawn anew at each paint so that it has the colours of the scheme.
class Picture : public QWidget {
public:
    Picture(const QString &name, QWidget *parent)
        : QWidget(parent)
        , m_name(name)
    {
        setFixedSize(kPicture, kPicture);
    }

    void show(const QString &name)
    {
        m_name = name;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.drawPixmap(0, 0, iconPixmap(m_name, kPicture, colours().muted, devicePixelRatioF()));
    }

private:
    QString m_name;
};

} // namespace

EmptyState::EmptyState(const QString &iconName, const QString &title, const QString &text, QWidget *parent)
    : QWidget(parent)
    , m_picture(new Picture(iconName, this))
    , m_title(new Label(title, Type::Heading, this))
    , m_text(new Label(text, Type::Body, this))
    , m_action(new Button(QString(), ButtonLook::Secondary, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kSpaceXl, kSpaceXl, kSpaceXl, kSpaceXl);
    column->setSpacing(kSpaceM);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    for (Label *label : {m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter);
        // An item that is aligned is given the height that it would need if it had the whole width.
        auto *row = new QHBoxLayout;
        row->addStretch();
        row->addWidget(label);
        row->addStretch();
        column->addLayout(row);
    }
    setTextWidth(kWidest);
    m_text->setMuted();
    column->addSpacing(kSpaceXs);
    column->addWidget(m_action, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_action->hide();
    connect(m_action, &Button::clicked, this, &EmptyState::actionWanted);
}

void EmptyState::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void EmptyState::setTextWidth(int width)
{
    for (Label *label : {m_title, m_text})
        label->setFixedWidth(width);
}

void EmptyState::say(const QString &iconName, const QString &title, const QString &text)
{
    static_cast<Picture *>(m_picture)->show(iconName);
    m_title->setText(title);
    m_text->setText(text);
}

} // namespace widgets
