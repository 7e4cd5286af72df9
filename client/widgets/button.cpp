#include "client/widgets/button.h"

#include "client/widgets/busy_ring.h"
#include "client/widgets/icon.h"
#include "client/widgets/look.h"

#include <QVariant>

#include <utility>

namespace widgets {

using namespace Qt::Literals::StringLiterals;

namespace {

QString nameOf(ButtonLook look)
{
    static const std::array names{u"primary"_s, u"secondary"_s, u"quiet"_s, u"danger"_s};
    return names.at(size_t(look));
}

} // namespace

Button::Button(const QString &text, ButtonLook look, QWidget *parent)
    : QPushButton(text, parent)
{
    setProperty("look", nameOf(look));
    setCursor(Qt::PointingHandCursor);
    setAutoDefault(look == ButtonLook::Primary);
}

Button::Button(const QString &iconName, const QString &text, ButtonLook look, QWidget *parent)
    : Button(text, look, parent)
{
    setIcon(widgets::icon(iconName, look == ButtonLook::Danger ? Tone::Negative : Tone::Neutral));
    setIconSize({kIconSize, kIconSize});
    // The icon on the accent colour is drawn in the colour of its text.
    if (look == ButtonLook::Primary)
        setIcon(iconOnAccent(iconName));
}

Button *Button::ofIcon(const QString &iconName, const QString &name, QWidget *parent)
{
    auto *button = new Button(iconName, QString(), ButtonLook::Quiet, parent);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

void Button::setBusy(bool busy)
{
    const bool hadFocus = hasFocus();
    setEnabled(!busy);
    if (hadFocus && !hasFocus()) {
        m_awaitsFocus = true;
        if (QWidget *neighbour = window()->focusWidget())
            neighbour->clearFocus();
    } else if (!busy && std::exchange(m_awaitsFocus, false) && !window()->focusWidget()) {
        setFocus();
    }
    auto *ring = findChild<BusyRing *>();
    if (busy && !ring)
        ring = new BusyRing(kIconSize, this);
    if (!ring)
        return;
    ring->move(kSpaceS, (height() - ring->height()) / 2);
    ring->setVisible(busy);
}

} // namespace widgets
