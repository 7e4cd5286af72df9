#include "client/widgets/icon.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <functional>

namespace widgets {

using namespace Qt::Literals::StringLiterals;

namespace {

// Draws the icon in the colour that its text has at that moment, so that a new scheme needs no new icons.
class TintedIcon : public QIconEngine {
public:
    using Colour = std::function<QColor()>;

    TintedIcon(QString name, Colour colour)
        : m_name(std::move(name))
        , m_colour(std::move(colour))
    {
    }

    void paint(QPainter *painter, const QRect &place, QIcon::Mode mode, QIcon::State) override
    {
        const int size = std::min(place.width(), place.height());
        const QPixmap drawn = iconPixmap(m_name, size, colourFor(mode), painter->device()->devicePixelRatioF());
        painter->drawPixmap(place.center() - QPoint(size / 2, size / 2) + QPoint(1, 1) * (1 - size % 2), drawn);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return iconPixmap(m_name, std::min(size.width(), size.height()), colourFor(mode), 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const int side = int(std::min(size.width(), size.height()) / scale);
        return iconPixmap(m_name, side, colourFor(mode), scale);
    }

    [[nodiscard]] QIconEngine *clone() const override { return new TintedIcon(m_name, m_colour); }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QColor colourFor(QIcon::Mode mode) const
    {
        return mode == QIcon::Disabled ? colours().muted : m_colour();
    }

    QString m_name;
    Colour m_colour;
};

} // namespace

QIcon icon(const QString &name)
{
    return icon(name, Tone::Neutral);
}

QIcon icon(const QString &name, Tone tone)
{
    return QIcon(new TintedIcon(name, [tone] { return colours().of(tone); }));
}

QIcon iconOnAccent(const QString &name)
{
    return QIcon(new TintedIcon(name, [] { return colours().onAccent; }));
}

QPixmap iconPixmap(const QString &name, int size, const QColor &colour, qreal devicePixelRatio)
{
    const QString key = u"icon/%1/%2/%3/%4"_s.arg(name).arg(size).arg(colour.rgba()).arg(devicePixelRatio);
    QPixmap drawn;
    if (QPixmapCache::find(key, &drawn))
        return drawn;
    QFile file(u":/icons/%1.svg"_s.arg(name));
    QByteArray svg = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    drawn = QPixmap(QSize(size, size) * devicePixelRatio);
    drawn.setDevicePixelRatio(devicePixelRatio);
    drawn.fill(Qt::transparent);
    QSvgRenderer renderer(svg.replace("currentColor", colour.name().toLatin1()));
    QPainter painter(&drawn);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(0, 0, size, size));
    QPixmapCache::insert(key, drawn);
    return drawn;
}

} // namespace widgets
