#include "client/widgets/look.h"

#include <QGuiApplication>

namespace widgets {

QFont fontOf(Type type)
{
    QFont font = QGuiApplication::font();
    const qreal body = font.pointSizeF() > 0 ? font.pointSizeF() : 10.0;
    switch (type) {
    case Type::Display:
        font.setPointSizeF(body * 2.0);
        font.setWeight(QFont::Bold);
        break;
    case Type::Title:
        font.setPointSizeF(body * 1.55);
        font.setWeight(QFont::Bold);
        break;
    case Type::Heading:
        font.setPointSizeF(body * 1.2);
        font.setWeight(QFont::DemiBold);
        break;
    case Type::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    case Type::Caption:
        font.setPointSizeF(body * 0.9);
        break;
    case Type::Body:
        break;
    }
    return font;
}

} // namespace widgets
