#pragma once

#include <QList>
#include <QString>

namespace drills {

// The network between the parts of one shop, which all are on this machine: rules of its packet filter for their
// ports, gone with this. It needs the rights of root and nft(8).
class Wire {
public:
    Wire();
    Wire(const Wire &) = delete;
    Wire &operator=(const Wire &) = delete;
    ~Wire();

    [[nodiscard]] static bool canBeCut();

    void cut(const QList<quint16> &ports); // nothing goes to them, and nothing comes back
    void lose(const QList<quint16> &ports, int percent); // of the packets, in both directions
    // From now on neither end of these hears of the other again, not even that it is gone.
    void silence(const QList<std::pair<quint16, quint16>> &connections); // from, to
    void mend();

private:
    void drop(const QList<quint16> &ports, const QString &verdict);
    void add(const QStringList &rules);

    QString m_table;
};

// The connections that a process has opened to a port of this machine: from, to.
[[nodiscard]] QList<std::pair<quint16, quint16>> connectionsOf(qint64 pid, quint16 port);

} // namespace drills
