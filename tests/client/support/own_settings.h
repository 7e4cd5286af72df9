#pragma once

#include <QCoreApplication>
#include <QSettings>
#include <QTemporaryDir>

namespace tests {

// Settings of one test, which nobody else has written and nobody finds afterwards.
class OwnSettings {
public:
    OwnSettings()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QCoreApplication::setOrganizationName(QStringLiteral("Bookstore"));
    }

private:
    const QTemporaryDir m_folder;
};

} // namespace tests
