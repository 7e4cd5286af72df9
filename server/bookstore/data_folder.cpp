#include "server/bookstore/data_folder.h"

#include "server/bookstore/passwords.h"

#include <QDir>
#include <QJsonDocument>
#include <QSaveFile>

namespace bookstore {

using core::Fault;
using core::Result;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QFileDevice::Permissions kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr int kLongestSocketPath = 100; // sockaddr_un has 108 bytes

} // namespace

DataFolder::DataFolder(QString path)
    : m_path(std::move(path))
{
    QFile ports(this->path(u"ports.json"_s));
    if (ports.open(QIODevice::ReadOnly))
        m_ports = QJsonDocument::fromJson(ports.readAll()).object();
}

Result<DataFolder> DataFolder::open(const QString &path)
{
    const QString absolute = QDir(path).absolutePath();
    for (const QString &folder : {u"logs"_s, u"secrets"_s, u"services"_s, u"covers"_s}) {
        if (!QDir().mkpath(absolute + u'/' + folder))
            return core::fail(Fault::Invalid, "bad-data-folder"_L1, u"Cannot make %1/%2."_s.arg(absolute, folder));
    }
    QFile::setPermissions(absolute + u"/secrets"_s, kOwnerOnly | QFileDevice::ExeOwner);
    QFile::setPermissions(absolute + u"/services"_s, kOwnerOnly | QFileDevice::ExeOwner);
    const DataFolder folder(absolute);
    if (folder.controlSocket().toLocal8Bit().size() > kLongestSocketPath)
        return core::fail(Fault::Invalid, "bad-data-folder"_L1,
            u"The path of the data folder is too long for a socket: %1"_s.arg(absolute));
    return folder;
}

QString DataFolder::path(const QString &name) const
{
    return name.isEmpty() ? m_path : m_path + u'/' + name;
}

QString DataFolder::logFile(const QString &part) const
{
    return path(u"logs/%1.log"_s.arg(part));
}

QString DataFolder::controlSocket() const
{
    return path(u"control.sock"_s);
}

Result<QString> DataFolder::secret(const QString &name) const
{
    return Passwords(path(u"secrets"_s)).of(name);
}

Result<> DataFolder::writePrivately(const QString &name, const QByteArray &content) const
{
    QSaveFile file(path(name));
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(kOwnerOnly)
        && file.write(content) == content.size() && file.commit();
    if (!written)
        return core::fail(
            Fault::Unavailable, "cannot-write"_L1, u"Cannot write %1: %2"_s.arg(path(name), file.errorString()));
    return {};
}

Result<quint16> DataFolder::port(const QString &name, FreePorts &ports, quint16 wanted)
{
    const quint16 before = quint16(m_ports.value(name).toInt());
    const auto port = ports.take(wanted ? wanted : before);
    if (!port)
        return port;
    if (wanted && *port != wanted)
        return core::fail(Fault::Unavailable, "port-taken"_L1, u"Port %1 is not free."_s.arg(wanted));
    m_ports.insert(name, *port);
    return writePrivately(u"ports.json"_s, QJsonDocument(m_ports).toJson()).transform([&] { return *port; });
}

} // namespace bookstore
