#pragma once

#include "server/platform/http/client.h"

#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>

#include <csignal>

namespace tests {

// A program with an environment of its own, asked over HTTP and read on stderr. It ends with this object.
class ProgramUnderTest {
public:
    explicit ProgramUnderTest(const QString &path);
    ~ProgramUnderTest();

    ProgramUnderTest &with(const QString &key, const QString &value); // of the environment
    void start(const QStringList &arguments = {});
    void signal(int number) const;
    [[nodiscard]] bool hasEnded(); // waited for
    [[nodiscard]] int exitCode() const; // -1 when it crashed

    [[nodiscard]] QList<QByteArray> lines(); // what it said on stderr so far
    [[nodiscard]] QStringList messages(); // of its log lines

private:
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    QProcess m_process;
    QString m_path;
    QByteArray m_said;
};

[[nodiscard]] int statusAt(quint16 port, const QString &path); // 0 when nobody answers
[[nodiscard]] QJsonObject answerAt(quint16 port, const QString &path);

} // namespace tests
