#include "server/platform/audit/chain.h"
#include "tests/support/test_suite.h"

#include <QCryptographicHash>

using namespace platform::audit;
using namespace Qt::Literals::StringLiterals;

class ChainTest : public QObject {
    Q_OBJECT

private:
    // Entries as they are written one after the other.
    static QList<ChainedEntry> written(const QStringList &texts)
    {
        QList<ChainedEntry> entries;
        QByteArray previous;
        for (const QString &text : texts) {
            previous = QCryptographicHash::hash(QByteArray(previous + text.toUtf8()), QCryptographicHash::Sha256);
            entries.append({entries.size() + 1, text, previous});
        }
        return entries;
    }

    static qint64 accepted(const QList<ChainedEntry> &entries)
    {
        Chain chain;
        for (const ChainedEntry &entry : entries) {
            if (!chain.accept(entry))
                break;
        }
        return chain.length();
    }

    QList<ChainedEntry> m_entries;

private Q_SLOTS:
    void init() { m_entries = written({u"one"_s, u"둘"_s, u"three"_s, u"four"_s}); }

    void anUntouchedLogIsWhole()
    {
        Chain chain;
        for (const ChainedEntry &entry : m_entries)
            QVERIFY(chain.accept(entry));
        QCOMPARE(chain.length(), 4);
        QCOMPARE(chain.hash(), m_entries.last().hash);
    }

    void aChangedEntryIsSeen()
    {
        m_entries[1].text = u"두"_s;
        QCOMPARE(accepted(m_entries), 1);
    }

    void aMissingEntryIsSeen()
    {
        m_entries.removeAt(1);
        QCOMPARE(accepted(m_entries), 1);
    }

    void aMissingFirstEntryIsSeen()
    {
        m_entries.removeFirst();
        QCOMPARE(accepted(m_entries), 0);
    }

    void anEntryPutInBetweenIsSeen()
    {
        QList<ChainedEntry> forged = written({u"one"_s, u"둘"_s, u"forged"_s});
        forged.append({4, m_entries[2].text, m_entries[2].hash});
        QCOMPARE(accepted(forged), 3); // it fits itself, what follows does not
    }

    void entriesInAnotherOrderAreSeen()
    {
        m_entries.swapItemsAt(1, 2);
        QCOMPARE(accepted(m_entries), 1);
    }
};

TEST_SUITE(ChainTest);
#include "chain_test.moc"
