#include "server/identity/adapters/crypto/argon2_passwords.h"
#include "tests/support/test_suite.h"

#include <QElapsedTimer>

using namespace identity;
using namespace Qt::Literals::StringLiterals;

class Argon2PasswordsTest : public QObject {
    Q_OBJECT

private:
    const Argon2Passwords m_passwords{{.operations = 1, .memory = 8 * 1024 * 1024}};

private Q_SLOTS:
    void onlyThePasswordItselfFits()
    {
        const QString hash = m_passwords.hash(u"open sesame"_s).value();
        QVERIFY(hash.startsWith("$argon2id$v=19$m=8192,t=1,p=1$"_L1));
        QVERIFY(m_passwords.matches(u"open sesame"_s, hash));
        QVERIFY(!m_passwords.matches(u"open sesamE"_s, hash));
        QVERIFY(!m_passwords.matches(u""_s, hash));
        QVERIFY(!m_passwords.matches(u"open sesame\0x"_s, hash));
    }

    void twoHashesOfOnePasswordDiffer()
    {
        QVERIFY(m_passwords.hash(u"demo"_s).value() != m_passwords.hash(u"demo"_s).value());
    }

    void theSameLettersOnAnotherKeyboardAreTheSamePassword()
    {
        const QString composed = u"비밀번호 café"_s.normalized(QString::NormalizationForm_C);
        const QString decomposed = composed.normalized(QString::NormalizationForm_D);
        QVERIFY(composed != decomposed);
        QVERIFY(m_passwords.matches(decomposed, m_passwords.hash(composed).value()));
    }

    void nobodysHashIsARealOneThatNothingFits()
    {
        const QString nobody = m_passwords.nobodysHash();
        const QString real = m_passwords.hash(u"x"_s).value();
        QCOMPARE(nobody.size(), real.size());
        QCOMPARE(nobody.section(u'$', 0, 3), real.section(u'$', 0, 3));
        QVERIFY(!m_passwords.matches(u""_s, nobody));
        QVERIFY(!m_passwords.matches(u"demo"_s, nobody));
    }

    void comparingWithNobodysHashDoesTheSameWork()
    {
        const Argon2Passwords costly{{.operations = 2, .memory = 32 * 1024 * 1024}};
        const QString real = costly.hash(u"right"_s).value();
        const auto best = [&](const QString &hash) {
            qint64 least = std::numeric_limits<qint64>::max();
            for (int i = 0; i < 5; ++i) {
                QElapsedTimer timer;
                timer.start();
                [[maybe_unused]] const bool fits = costly.matches(u"wrong"_s, hash);
                least = std::min(least, timer.nsecsElapsed());
            }
            return double(least);
        };
        // Were it not computed at all it would take a thousandth.
        QVERIFY(best(costly.nobodysHash()) > best(real) / 3);
    }

    void rubbishInTheDatabaseFitsNothing()
    {
        QVERIFY(!m_passwords.matches(u"demo"_s, u""_s));
        QVERIFY(!m_passwords.matches(u"demo"_s, u"demo"_s));
        QVERIFY(!m_passwords.matches(u"demo"_s, u"$argon2id$v=19$m=8192,t=1,p=1$abc"_s));
    }
};

TEST_SUITE(Argon2PasswordsTest);
#include "argon2_passwords_test.moc"
