#include "client/widgets/cover.h"

#include "client/widgets/colours.h"
#include "client/widgets/look.h"

#include <QCryptographicHash>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>
#include <QTextOption>

namespace widgets {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Cloth {
    QRgb ground;
    QRgb ink;
};

// Colours of book cloth, each with an ink that reads well on it.
constexpr std::array kCloths{Cloth{0xff23483c, 0xfff2ead6}, Cloth{0xff6d2e2a, 0xfff6e7d2},
    Cloth{0xff253a5e, 0xffe9e6da}, Cloth{0xffd8c7a1, 0xff3a2d18}, Cloth{0xff4b3a63, 0xffefe6f2},
    Cloth{0xffb9532f, 0xfffff1e2}, Cloth{0xff8fa58c, 0xff1d2b1e}, Cloth{0xff2d5a6b, 0xffe6f0ef},
    Cloth{0xff3b3b3a, 0xffeee9dd}, Cloth{0xffc99a3f, 0xff2f2109}, Cloth{0xff7d4159, 0xfff7e6ec},
    Cloth{0xffe6ddcc, 0xff4a3320}};

// By the title alone, since an order knows no author and shall show the same cover.
uint numberOf(const QString &title)
{
    const QByteArray hash = QCryptographicHash::hash(title.toUtf8(), QCryptographicHash::Md5);
    return uint(uchar(hash.at(0))) << 8 | uchar(hash.at(1));
}

void paintOrnament(QPainter &painter, const QSizeF &size, uint kind)
{
    const qreal w = size.width();
    const qreal h = size.height();
    painter.setPen(QPen(painter.pen().color(), std::max(1.0, w / 90)));
    painter.setBrush(Qt::NoBrush);
    painter.setOpacity(0.55);
    switch (kind % 4) {
    case 0: // a frame
        painter.drawRect(QRectF(w * 0.07, w * 0.07, w * 0.86, h - w * 0.14));
        break;
    case 1: // two lines around the title
        painter.drawLine(QPointF(w * 0.12, h * 0.14), QPointF(w * 0.88, h * 0.14));
        painter.drawLine(QPointF(w * 0.12, h * 0.72), QPointF(w * 0.88, h * 0.72));
        break;
    case 2: // a sun
        painter.drawEllipse(QPointF(w * 0.5, h * 0.98), w * 0.34, w * 0.34);
        painter.drawEllipse(QPointF(w * 0.5, h * 0.98), w * 0.42, w * 0.42);
        break;
    default: // waves
        for (int line = 0; line < 3; ++line) {
            QPainterPath wave(QPointF(0, h * (0.86 + 0.045 * line)));
            wave.cubicTo(
                w * 0.3, h * (0.80 + 0.045 * line), w * 0.6, h * (0.93 + 0.045 * line), w, h * (0.85 + 0.045 * line));
            painter.drawPath(wave);
        }
    }
    painter.setOpacity(1);
}

constexpr int kWords = Qt::TextWordWrap | Qt::AlignHCenter;

bool fits(const QString &text, const QFont &font, const QRectF &place)
{
    const QRectF needed = QFontMetricsF(font).boundingRect(place, kWords, text);
    return needed.height() <= place.height() && needed.width() <= place.width();
}

// The largest size at which the text fits, so that a long title is small rather than cut.
QFont fitting(const QString &text, QFont font, const QRectF &place, qreal largest, qreal smallest)
{
    for (qreal size = largest; size > smallest; size -= 1) {
        font.setPixelSize(int(size));
        if (fits(text, font, place))
            return font;
    }
    font.setPixelSize(int(std::max(6.0, smallest)));
    return font;
}

// What is too long even then ends in an ellipsis. The start of a text that fits is found by halving.
QString shortened(const QString &text, const QFont &font, const QRectF &place)
{
    if (fits(text, font, place))
        return text;
    const auto start = [&](qsizetype length) -> QString { return text.left(length).trimmed() + u'…'; };
    qsizetype fitting = 0;
    for (qsizetype tooLong = text.size(); tooLong - fitting > 1;) {
        const qsizetype middle = (fitting + tooLong) / 2;
        (fits(start(middle), font, place) ? fitting : tooLong) = middle;
    }
    return start(fitting);
}

void paintWords(QPainter &painter, const QSizeF &size, const QString &title, const QString &author)
{
    const qreal w = size.width();
    const qreal h = size.height();
    QFont font = fontOf(Type::Body);
    font.setWeight(QFont::DemiBold);
    const QRectF forTitle(w * 0.13, h * 0.17, w * 0.74, h * 0.42);
    painter.setFont(fitting(title, font, forTitle, w * 0.13, w * 0.07));
    painter.drawText(forTitle, kWords | Qt::AlignVCenter, shortened(title, painter.font(), forTitle));
    font.setWeight(QFont::Normal);
    const QRectF forAuthor(w * 0.13, h * 0.60, w * 0.74, h * 0.12);
    painter.setFont(fitting(author, font, forAuthor, w * 0.08, w * 0.06));
    painter.setOpacity(0.85);
    painter.drawText(forAuthor, kWords | Qt::AlignTop, shortened(author, painter.font(), forAuthor));
    painter.setOpacity(1);
}

// A darker edge where the spine is.
void paintSpine(QPainter &painter, const QSizeF &size)
{
    QLinearGradient spine(0, 0, size.width() * 0.07, 0);
    spine.setColorAt(0, QColor(0, 0, 0, 60));
    spine.setColorAt(0.7, QColor(0, 0, 0, 20));
    spine.setColorAt(1, QColor(255, 255, 255, 26));
    painter.fillRect(QRectF(0, 0, size.width() * 0.07, size.height()), spine);
}

QPixmap draw(const QString &title, const QString &author, const QSize &size, qreal devicePixelRatio)
{
    const uint number = numberOf(title);
    const Cloth cloth = kCloths.at(number % kCloths.size());
    QPixmap drawn(size * devicePixelRatio);
    drawn.setDevicePixelRatio(devicePixelRatio);
    drawn.fill(cloth.ground);
    QPainter painter(&drawn);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setPen(QColor(cloth.ink));
    paintOrnament(painter, size, number / kCloths.size());
    painter.setPen(QColor(cloth.ink));
    paintWords(painter, size, title, author);
    paintSpine(painter, size);
    return drawn;
}

} // namespace

QPixmap drawnCover(const QString &title, const QString &author, const QSize &size, qreal devicePixelRatio)
{
    const QString key = u"cover/%1/%2/%3/%4/%5"_s.arg(QString::number(size.width()), QString::number(size.height()),
        QString::number(devicePixelRatio), title, author);
    QPixmap drawn;
    if (!QPixmapCache::find(key, &drawn)) {
        drawn = draw(title, author, size, devicePixelRatio);
        QPixmapCache::insert(key, drawn);
    }
    return drawn;
}

Cover::Cover(int width, QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(width, int(width * kCoverRatio));
}

void Cover::show(const QString &title, const QString &author)
{
    m_title = title;
    m_author = author;
    m_picture = QPixmap();
    setAccessibleName(tr("Cover of %1").arg(title));
    update();
}

void Cover::setPicture(const QPixmap &picture)
{
    m_picture = picture;
    update();
}

void Cover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()), kRadiusSmall, kRadiusSmall);
    painter.setClipPath(shape);
    painter.drawPixmap(
        rect(), m_picture.isNull() ? drawnCover(m_title, m_author, size(), devicePixelRatioF()) : m_picture);
}

} // namespace widgets
