#include "tests/drills/faults/false_clock.h"

#include "tests/journeys/narrator.h"

#include <QDir>
#include <QSaveFile>

namespace drills {

using namespace Qt::Literals::StringLiterals;

namespace {

// Where Debian puts it, for whichever processor.
QString library()
{
    const QDir root(u"/usr/lib"_s);
    for (const QString &machine : root.entryList({u"*-linux-gnu*"_s}, QDir::Dirs)) {
        const QString file = root.filePath(machine + u"/faketime/libfaketimeMT.so.1"_s);
        if (QFile::exists(file))
            return file;
    }
    return {};
}

} // namespace

FalseClock::FalseClock()
{
    // The servers of the shop may run as users of their own.
    QFile::setPermissions(m_folder.path(), QFile::permissions(m_folder.path()) | QFile::ExeGroup | QFile::ExeOther);
    set(std::chrono::seconds(0));
}

bool FalseClock::canBeWound()
{
    return !library().isEmpty();
}

QMap<QString, QString> FalseClock::environment() const
{
    return {{u"LD_PRELOAD"_s, library()}, {u"FAKETIME_TIMESTAMP_FILE"_s, m_folder.filePath(u"clock"_s)},
        {u"FAKETIME_NO_CACHE"_s, u"1"_s}, {u"FAKETIME_DONT_RESET"_s, u"1"_s}, {u"DONT_FAKE_MONOTONIC"_s, u"1"_s},
        {u"FAKETIME_DONT_FAKE_MONOTONIC"_s, u"1"_s}};
}

void FalseClock::set(std::chrono::seconds ahead)
{
    QSaveFile file(m_folder.filePath(u"clock"_s));
    journeys::expect(file.open(QIODevice::WriteOnly), u"the clock cannot be set"_s);
    file.write((ahead.count() < 0 ? "" : "+") + QByteArray::number(qint64(ahead.count())) + '\n');
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    journeys::expect(file.commit(), u"the clock cannot be set"_s);
}

} // namespace drills
