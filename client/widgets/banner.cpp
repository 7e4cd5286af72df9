#include "client/widgets/banner.h"

#include "client/widgets/button.h"
#include "client/widgets/icon.h"
#include "client/widgets/label.h"

#include <QAccessible>

namespace widgets {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Manner {
    QString icon;
    QString name; // for the style sheet
};

Manner mannerOf(Tone tone)
{
    static const std::array manners{Manner{u"info"_s, u"neutral"_s}, Manner{u"info"_s, u"accent"_s},
        Manner{u"check"_s, u"positive"_s}, Manner{u"warning"_s, u"warning"_s}, Manner{u"error"_s, u"negative"_s}};
    return manners.at(size_t(tone));
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QPushButton(this))
    , m_text(new Label(Type::Body, this))
    , m_action(new Button(QString(), ButtonLook::Quiet, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kSpaceM, kSpaceS, kSpaceS, kSpaceS);
    row->setSpacing(kSpaceS);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    m_icon->setFlat(true);
    m_icon->setEnabled(true);
    m_icon->setFocusPolicy(Qt::NoFocus);
    m_icon->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_icon->setProperty("look", u"picture"_s);
    m_icon->setIconSize({kIconSize, kIconSize});
    hide();
    connect(m_action, &Button::clicked, this, &Banner::actionWanted);
}

void Banner::say(Tone tone, const QString &text, const QString &action)
{
    const Manner manner = mannerOf(tone);
    setProperty("tone", manner.name);
    style()->unpolish(this);
    style()->polish(this);
    m_icon->setIcon(icon(manner.icon, tone));
    m_text->setText(text);
    m_text->setTone(tone);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(text);
    show();
    QAccessibleEvent told(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&told);
}

void Banner::fallSilent()
{
    hide();
    m_text->clear();
}

QString Banner::text() const
{
    return isHidden() ? QString() : m_text->text();
}

} // namespace widgets
