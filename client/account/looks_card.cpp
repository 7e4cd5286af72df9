#include "client/account/looks_card.h"

#include "client/account/choice_row.h"
#include "client/widgets/label.h"
#include "client/widgets/theme.h"

#include <QComboBox>

namespace account {

using namespace Qt::Literals::StringLiterals;
using namespace widgets;

LooksCard::LooksCard(const QString &language, int scheme, QWidget *parent)
    : Card(parent)
    , m_language(new QComboBox(this))
    , m_scheme(new QComboBox(this))
{
    m_language->addItem(tr("As the system"), QString());
    m_language->addItem(u"한국어"_s, u"ko"_s);
    m_language->addItem(u"English"_s, u"en"_s);
    m_language->setCurrentIndex(std::max(0, m_language->findData(language)));
    m_scheme->addItem(tr("As the system"), int(Theme::Scheme::System));
    m_scheme->addItem(tr("Light"), int(Theme::Scheme::Light));
    m_scheme->addItem(tr("Dark"), int(Theme::Scheme::Dark));
    m_scheme->setCurrentIndex(std::max(0, m_scheme->findData(scheme)));
    column()->addWidget(new Label(tr("Language and looks"), Type::Heading, this));
    addChoice(this, tr("Language"), m_language);
    addChoice(this, tr("Colours"), m_scheme);
    connect(m_language, &QComboBox::activated, this,
        [this] { Q_EMIT languageChosen(m_language->currentData().toString()); });
    connect(m_scheme, &QComboBox::activated, this, [this] { Q_EMIT schemeChosen(m_scheme->currentData().toInt()); });
}

} // namespace account
