#include "client/widgets/theme.h"

#include "client/widgets/style_sheet.h"

#include <QApplication>
#include <QEvent>
#include <QPixmapCache>
#include <QStyleFactory>

namespace widgets {

using namespace Qt::Literals::StringLiterals;

namespace {

bool looksDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

} // namespace

Theme::Theme(QApplication &application)
    : m_application(application)
    , m_systemIsDark(looksDark(application.palette()))
{
    application.setStyle(QStyleFactory::create(u"Fusion"_s));
    application.installEventFilter(this);
    apply();
}

Theme::~Theme()
{
    m_application.removeEventFilter(this);
}

void Theme::choose(Scheme scheme)
{
    if (scheme == m_scheme)
        return;
    m_scheme = scheme;
    apply();
}

Theme::Scheme Theme::chosen() const
{
    return m_scheme;
}

bool Theme::isDark() const
{
    return m_dark;
}

// The desktop tells of a new scheme by a new palette, which ours would hide if it were not asked for here.
bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ThemeChange && watched == &m_application) {
        m_systemIsDark = looksDark(m_application.style()->standardPalette());
        if (m_scheme == Scheme::System)
            apply();
    }
    return QObject::eventFilter(watched, event);
}

void Theme::apply()
{
    m_dark = m_scheme == Scheme::Dark || (m_scheme == Scheme::System && m_systemIsDark);
    const Colours &chosen = m_dark ? darkColours() : lightColours();
    useColours(chosen);
    QPixmapCache::clear();
    m_application.setPalette(paletteOf(chosen));
    m_application.setStyleSheet(styleSheetOf(chosen));
    Q_EMIT changed();
}

} // namespace widgets
