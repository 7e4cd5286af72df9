#include "client/app/connection_line.h"

#include "client/widgets/icon.h"
#include "client/widgets/label.h"

namespace app {

using namespace Qt::Literals::StringLiterals;
using namespace widgets;

// The state as a picture; it is drawn at each paint, so that it follows the scheme.
class ConnectionLine::Dot : public QWidget {
public:
    explicit Dot(QWidget *parent)
        : QWidget(parent)
    {
        setFixedSize(kIconSize, kIconSize);
    }

    void show(const QString &iconName, Tone tone)
    {
        m_iconName = iconName;
        m_tone = tone;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.drawPixmap(0, 0, iconPixmap(m_iconName, kIconSize, colours().of(m_tone), devicePixelRatioF()));
    }

private:
    QString m_iconName = u"online"_s;
    Tone m_tone = Tone::Neutral;
};

ConnectionLine::ConnectionLine(QWidget *parent)
    : QWidget(parent)
    , m_dot(new Dot(this))
    , m_words(new Label(Type::Caption, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kSpaceM, 0, kSpaceM, 0);
    row->setSpacing(kSpaceS);
    row->addWidget(m_dot);
    row->addWidget(m_words, 1);
    say(State::Reconnecting);
}

void ConnectionLine::say(State state)
{
    m_state = state;
    switch (state) {
    case State::Live:
        m_dot->show(u"online"_s, Tone::Positive);
        m_words->setText(tr("Connected"));
        m_words->setMuted();
        break;
    case State::Reconnecting:
        m_dot->show(u"online"_s, Tone::Warning);
        m_words->setText(tr("Connecting…"));
        m_words->setTone(Tone::Warning);
        break;
    case State::Offline:
        m_dot->show(u"offline"_s, Tone::Negative);
        m_words->setText(tr("Offline"));
        m_words->setTone(Tone::Negative);
        break;
    }
    setAccessibleName(m_words->text());
}

ConnectionLine::State ConnectionLine::state() const
{
    return m_state;
}

} // namespace app
