#include "server/bookstore/passwords.h"
#include "tests/support/test_suite.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace bookstore;
using namespace Qt::Literals::StringLiterals;

class PasswordsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void aPasswordIsMadeOnceAndKept()
    {
        const Passwords passwords(m_folder.filePath(u"kept"_s));
        const auto first = passwords.of(u"store"_s);
        QVERIFY(first);
        QCOMPARE(passwords.of(u"store"_s).value(), *first);
        QCOMPARE(Passwords(m_folder.filePath(u"kept"_s)).of(u"store"_s).value(), *first);
    }

    void everyNameHasAnotherPasswordThatNeedsNoQuoting()
    {
        const Passwords passwords(m_folder.filePath(u"many"_s));
        QSet<QString> all;
        for (int i = 0; i < 50; ++i)
            all << passwords.of(QString::number(i)).value();
        QCOMPARE(all.size(), 50);
        static const QRegularExpression harmless(u"^[A-Za-z0-9_-]{43}$"_s);
        for (const QString &password : all)
            QVERIFY2(harmless.match(password).hasMatch(), qPrintable(password));
    }

    void onlyWeReadTheFile()
    {
        const Passwords passwords(m_folder.filePath(u"ours"_s));
        QVERIFY(passwords.of(u"store"_s));
        const auto ours =
            QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;
        QCOMPARE(QFile::permissions(passwords.fileOf(u"store"_s)) & ~ours, QFileDevice::Permissions());
    }

    void aPasswordThatCannotBeKeptIsNotHandedOut()
    {
        QFile inTheWay(m_folder.filePath(u"file"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        QCOMPARE(Passwords(inTheWay.fileName()).of(u"store"_s).error().slug, u"password-not-kept"_s);
    }
};

TEST_SUITE(PasswordsTest);
#include "passwords_test.moc"
