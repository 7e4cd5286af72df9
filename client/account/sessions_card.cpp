#include "client/account/sessions_card.h"

#include "client/account/device_words.h"
#include "client/widgets/banner.h"
#include "client/widgets/button.h"
#include "client/widgets/error_text.h"
#include "client/widgets/label.h"
#include "client/widgets/pill.h"
#include "client/widgets/shown.h"
#include "client/widgets/skeleton.h"

namespace account {

using namespace Qt::Literals::StringLiterals;
using namespace widgets;

namespace {

constexpr int kLinesOfSkeleton = 3;

QString placeAndTime(const contracts::identity::OpenSession &session)
{
    QStringList words;
    if (!session.address.isEmpty())
        words.append(session.address);
    words.append(SessionsCard::tr("signed in %1").arg(shownDay(session.openedAt)));
    if (!session.current)
        words.append(
            SessionsCard::tr("last used %1").arg(shownAgo(session.lastUsedAt, QDateTime::currentDateTimeUtc())));
    return words.join(u" · "_s);
}

} // namespace

SessionsCard::SessionsCard(QWidget *parent)
    : Card(parent)
    , m_banner(new Banner(this))
    , m_skeleton(new Skeleton(kLinesOfSkeleton, this))
    , m_endOthers(new Button(tr("Sign out everywhere else"), ButtonLook::Secondary, this))
{
    column()->addWidget(new Label(tr("Where you are signed in"), Type::Heading, this));
    column()->addWidget(m_banner);
    column()->addWidget(m_skeleton);
    column()->addWidget(m_endOthers, 0, Qt::AlignLeft);
    m_endOthers->hide();
    connect(m_banner, &Banner::actionWanted, this, &SessionsCard::shown);
    connect(m_endOthers, &Button::clicked, this, &SessionsCard::endOthersWanted);
}

void SessionsCard::show(const QList<OpenSession> &sessions)
{
    m_banner->fallSilent();
    m_skeleton->hide();
    delete m_rows;
    m_rows = new QWidget(this);
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(kSpaceM);
    column()->insertWidget(column()->indexOf(m_endOthers), m_rows);
    for (const OpenSession &session : sessions)
        addRow(session);
    m_rows->show();
    const bool anyOther =
        std::any_of(sessions.begin(), sessions.end(), [](const OpenSession &session) { return !session.current; });
    m_endOthers->setVisible(anyOther);
    setBusy(false);
}

void SessionsCard::addRow(const OpenSession &session)
{
    const QString device = deviceInWords(session.device);
    auto *row = new QHBoxLayout;
    auto *words = new QVBoxLayout;
    words->setSpacing(kSpaceXs);
    auto *name = new Label(device, Type::Strong, m_rows);
    name->setTextFormat(Qt::PlainText); // a client calls itself what it likes
    auto *facts = new Label(placeAndTime(session), Type::Caption, m_rows);
    facts->setTextFormat(Qt::PlainText);
    facts->setMuted();
    for (Label *label : {name, facts}) {
        label->setWordWrap(true);
        words->addWidget(label);
    }
    row->addLayout(words, 1);
    if (session.current) {
        auto *here = new Pill(m_rows);
        here->say(tr("This device"), Tone::Positive);
        row->addWidget(here, 0, Qt::AlignTop);
    } else {
        auto *end = new Button(tr("Sign out"), ButtonLook::Secondary, m_rows);
        end->setAccessibleName(tr("Sign out: %1").arg(device));
        row->addWidget(end, 0, Qt::AlignTop);
        connect(end, &Button::clicked, this, [this, session] { Q_EMIT endWanted(session); });
    }
    static_cast<QVBoxLayout *>(m_rows->layout())->addLayout(row);
}

void SessionsCard::showError(const core::Error &error)
{
    m_skeleton->hide();
    m_banner->say(Tone::Negative, inWords(error), tr("Try again"));
    setBusy(false);
}

void SessionsCard::setBusy(bool busy)
{
    if (m_rows)
        m_rows->setEnabled(!busy);
    m_endOthers->setBusy(busy);
}

void SessionsCard::showEvent(QShowEvent *event)
{
    Card::showEvent(event);
    Q_EMIT shown();
}

} // namespace account
