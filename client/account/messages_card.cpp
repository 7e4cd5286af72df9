#include "client/account/messages_card.h"

#include "client/account/choice_row.h"
#include "client/widgets/banner.h"
#include "client/widgets/error_text.h"
#include "client/widgets/label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>

namespace account {

using namespace Qt::Literals::StringLiterals;
using namespace widgets;
using contracts::notification::Language;
using contracts::notification::MessageKind;
using contracts::notification::Preferences;

namespace {

constexpr int kColumns = 2;

QGridLayout *gridIn(QWidget *place)
{
    auto *grid = new QGridLayout(place);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(kSpaceS);
    grid->setHorizontalSpacing(kSpaceL);
    for (int column = 0; column < kColumns; ++column)
        grid->setColumnStretch(column, 1);
    return grid;
}

} // namespace

MessagesCard::MessagesCard(QWidget *parent)
    : Card(parent)
    , m_banner(new Banner(this))
    , m_choices(new QWidget(this))
    , m_ofSellers(new QWidget(this))
    , m_language(new QComboBox(this))
{
    m_language->addItem(u"한국어"_s, int(Language::Korean));
    m_language->addItem(u"English"_s, int(Language::English));
    auto *words = new Label(tr("What is not announced can still be read in the list."), Type::Body, this);
    words->setMuted();
    column()->addWidget(new Label(tr("Announcements"), Type::Heading, this));
    for (QWidget *row : std::initializer_list<QWidget *>{words, m_banner, m_choices, m_ofSellers})
        column()->addWidget(row);
    addChoice(this, tr("Language of messages"), m_language);
    addKinds(Reader::Buyer, gridIn(m_choices));
    QGridLayout *ofSellers = gridIn(m_ofSellers);
    ofSellers->addWidget(new Label(tr("As a seller"), Type::Strong, m_ofSellers), 0, 0, 1, kColumns);
    addKinds(Reader::Seller, ofSellers);
    m_choices->setEnabled(false); // until it is known what was chosen
    m_ofSellers->setEnabled(false);
    m_language->setEnabled(false);
    connect(m_language, &QComboBox::activated, this, &MessagesCard::tell);
    connect(m_banner, &Banner::actionWanted, this, &MessagesCard::retryWanted);
}

void MessagesCard::addKinds(Reader reader, QGridLayout *grid)
{
    const QList<MessageKind> kinds = kindsFor(reader);
    const auto rows = int((kinds.size() + kColumns - 1) / kColumns);
    const int top = grid->count(); // below a heading
    for (int i = 0; i < int(kinds.size()); ++i) {
        auto *kind = new QCheckBox(inWords(kinds.at(i)), grid->parentWidget());
        grid->addWidget(kind, top + i % rows, i / rows);
        m_kinds.insert(kinds.at(i), kind);
        connect(kind, &QCheckBox::clicked, this, &MessagesCard::tell);
    }
}

void MessagesCard::setSelling(bool selling)
{
    m_ofSellers->setVisible(selling);
}

void MessagesCard::show(const Preferences &preferences)
{
    m_banner->fallSilent();
    for (auto kind = m_kinds.cbegin(); kind != m_kinds.cend(); ++kind)
        (*kind)->setChecked(!preferences.muted.contains(kind.key()));
    m_language->setCurrentIndex(m_language->findData(int(preferences.language)));
    for (QWidget *choice : std::initializer_list<QWidget *>{m_choices, m_ofSellers, m_language})
        choice->setEnabled(true);
}

void MessagesCard::showError(const core::Error &error)
{
    m_banner->say(Tone::Negative, widgets::inWords(error), tr("Try again"));
}

Preferences MessagesCard::shown() const
{
    Preferences preferences{Language(m_language->currentData().toInt()), {}};
    for (auto kind = m_kinds.cbegin(); kind != m_kinds.cend(); ++kind) {
        if (!(*kind)->isChecked())
            preferences.muted.insert(kind.key());
    }
    return preferences;
}

void MessagesCard::tell()
{
    Q_EMIT preferencesChosen(shown());
}

} // namespace account
