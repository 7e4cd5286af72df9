#include "tests/client/seller/among_my_books.h"

#include "client/widgets/banner.h"

#include <QDialog>
#include <QJsonDocument>
#include <QTest>

namespace tests {

using api::Verb;

void AmongMyBooks::init()
{
    m_shop = std::make_unique<FakeShop>();
    m_shop->answer(Verb::Get, kBooks, pageOf({m_demian, m_sold}));
    m_calls = std::make_unique<api::SellerBooks>(*m_shop);
    m_sights = std::make_unique<api::Catalogue>(*m_shop);
}

void AmongMyBooks::cleanup()
{
    m_books.reset();
    m_shop.reset();
}

void AmongMyBooks::openPage()
{
    m_books = std::make_unique<seller::Books>(*m_calls, *m_sights);
    page()->resize(1000, 700);
    page()->show();
}

void AmongMyBooks::open()
{
    openPage();
    QTRY_VERIFY(table()->model()->rowCount() > 0);
}

void AmongMyBooks::type(int row, int column, int number)
{
    QVERIFY(table()->model()->setData(cell(row, column), number));
}

void AmongMyBooks::answerYes()
{
    const auto tops = QApplication::topLevelWidgets();
    for (QWidget *top : tops) {
        auto *dialog = qobject_cast<QDialog *>(top);
        if (dialog && dialog->isVisible())
            dialog->accept();
    }
}

seller::BooksPage *AmongMyBooks::page()
{
    return qobject_cast<seller::BooksPage *>(m_books->page());
}

QTableView *AmongMyBooks::table()
{
    return page()->findChild<QTableView *>();
}

QModelIndex AmongMyBooks::cell(int row, int column)
{
    return table()->model()->index(row, column);
}

QString AmongMyBooks::title(int row)
{
    return cell(row, BookTableModel::Title).data().toString();
}

int AmongMyBooks::price(int row)
{
    return cell(row, BookTableModel::Price).data(BookTableModel::SortRole).toInt();
}

int AmongMyBooks::stock(int row)
{
    return cell(row, BookTableModel::Stock).data(BookTableModel::SortRole).toInt();
}

bool AmongMyBooks::isPending(int row, int column)
{
    return cell(row, column).data(BookTableModel::PendingRole).toBool();
}

BookTableModel::BookState AmongMyBooks::state(int row)
{
    return BookTableModel::BookState(cell(row, 0).data(BookTableModel::StateRole).toInt());
}

QString AmongMyBooks::told()
{
    return page()->findChild<widgets::Banner *>()->text();
}

QJsonObject AmongMyBooks::bodyOf(const api::Request &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

} // namespace tests
