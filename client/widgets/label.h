#pragma once

#include "client/widgets/colours.h"
#include "client/widgets/look.h"

#include <QLabel>

namespace widgets {

// Text of one rank of the type scale, in the colour of its tone, also after the scheme has changed.
class Label : public QLabel {
    Q_OBJECT

public:
    explicit Label(const QString &text, Type type = Type::Body, QWidget *parent = nullptr);
    explicit Label(Type type = Type::Body, QWidget *parent = nullptr);

    void setMuted(bool muted = true);
    void setTone(Tone tone);
};

} // namespace widgets
