#include "client/widgets/label.h"

namespace widgets {

using namespace Qt::Literals::StringLiterals;

namespace {

// The style sheet colours labels by this property.
void colour(QLabel *label, const QString &name)
{
    label->setProperty("tone", name);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

} // namespace

Label::Label(const QString &text, Type type, QWidget *parent)
    : QLabel(text, parent)
{
    setFont(fontOf(type));
    setTextFormat(Qt::PlainText);
    setWordWrap(type != Type::Display && type != Type::Title);
}

Label::Label(Type type, QWidget *parent)
    : Label(QString(), type, parent)
{
}

void Label::setMuted(bool muted)
{
    colour(this, muted ? u"muted"_s : QString());
}

void Label::setTone(Tone tone)
{
    static const std::array names{QString(), u"accent"_s, u"positive"_s, u"warning"_s, u"negative"_s};
    colour(this, names.at(size_t(tone)));
}

} // namespace widgets
