#include "client/app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace app {

using namespace Qt::Literals::StringLiterals;

namespace {

QString ofSystem()
{
    for (const QString &language : QLocale::system().uiLanguages()) {
        for (const QString &known : {u"ko"_s, u"en"_s}) {
            if (language.startsWith(known))
                return known;
        }
    }
    return u"en"_s;
}

} // namespace

Language::Language(QObject *parent)
    : QObject(parent)
{
    load();
}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_ofQt);
}

void Language::choose(const QString &code)
{
    m_chosen = code;
    const QString before = m_inUse;
    load();
    if (m_inUse != before)
        Q_EMIT changed();
}

QString Language::chosen() const
{
    return m_chosen;
}

QString Language::inUse() const
{
    return m_inUse;
}

void Language::load()
{
    m_inUse = m_chosen.isEmpty() ? ofSystem() : m_chosen;
    const QLocale locale(m_inUse == u"ko"_s ? QLocale(u"ko_KR"_s) : QLocale(u"en_US"_s));
    QLocale::setDefault(locale);
    if (m_ours.load(u":/i18n/bookstore_%1.qm"_s.arg(m_inUse)))
        QCoreApplication::installTranslator(&m_ours);
    if (m_ofQt.load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_ofQt);
}

} // namespace app
