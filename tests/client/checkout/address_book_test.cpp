#include "client/checkout/address_book.h"

#include "tests/client/checkout/till.h"
#include "tests/support/test_suite.h"

using namespace checkout;
using namespace tests;

class AddressBookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void theLastUsedStandsFirst()
    {
        AddressBook book(folder());
        book.use(at(u"1"_s));
        book.use(at(u"2"_s));
        book.use(at(u"1"_s));
        QCOMPARE(book.addresses(), (QList<Address>{at(u"1"_s), at(u"2"_s)}));
        QCOMPARE(AddressBook(folder()).addresses(), book.addresses());
    }

    void aRemovedOneIsForgotten()
    {
        AddressBook book(folder());
        book.use(at(u"1"_s));
        book.use(at(u"2"_s));
        book.remove(at(u"2"_s));
        QCOMPARE(AddressBook(folder()).addresses(), QList<Address>{at(u"1"_s)});
    }

    void theOldestGoWhenThereAreTooMany()
    {
        AddressBook book(folder());
        for (int number = 0; number < AddressBook::kMost + 5; ++number)
            book.use(at(QString::number(number)));
        QCOMPARE(book.addresses().size(), AddressBook::kMost);
        QVERIFY(!book.addresses().contains(at(u"0"_s)));
    }

    void usersKeepTheirAddressesApart()
    {
        AddressBook(folder()).use(at(u"1"_s));
        QVERIFY(AddressBook(folder().of(contracts::UserId::generate())).addresses().isEmpty());
    }

private:
    UserFolder folder() const { return {m_folder->path(), std::nullopt}; }
    static Address at(const QString &line)
    {
        Address address = anAddress();
        address.line1 = line;
        return address;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

TEST_SUITE(AddressBookTest);
#include "address_book_test.moc"
