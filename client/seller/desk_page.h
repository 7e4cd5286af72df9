#pragma once

#include "client/seller/desk_model.h"
#include "common/core/error.h"

#include <QWidget>

class QLineEdit;
class QStackedWidget;
class QTabBar;
class QVBoxLayout;

namespace widgets {
class Banner;
class Button;
class EmptyState;
} // namespace widgets

namespace seller {

class DeskQueue;
class OrderDetail;

// A seller's order desk: the queue on the left, the order in hand on the right, and a field for the scanner.
class DeskPage : public QWidget {
    Q_OBJECT

public:
    explicit DeskPage(DeskModel &model, QWidget *parent = nullptr);

    void showLoading();
    void showLoaded();
    void showLoadError(const core::Error &error);
    void warn(const QString &text); // above all, until it is put aside
    void setOlder(DeskGroup group, bool more); // the shop knows more of them
    void setProgressBusy(bool busy);

    void choose(const contracts::OrderId &order);
    void scan(const QString &number); // as a scanner or somebody types it

    [[nodiscard]] QList<contracts::store::DeskRecord> selectedOrders() const;
    [[nodiscard]] DeskGroup group() const;

Q_SIGNALS:
    void reloadWanted();
    void olderWanted(DeskGroup group);
    void shipmentWanted(const contracts::OrderId &order, const QString &courier, const QString &waybill);
    void progressWanted(
        const contracts::OrderId &order, contracts::delivery::DeliveryStatus step, const QString &place);
    void shipSeveralWanted(const QList<contracts::store::DeskRecord> &orders);
    void slipsWanted(const QList<contracts::store::DeskRecord> &orders);

private:
    void buildHead(QVBoxLayout *column);
    void buildQueue();
    void buildBody(QVBoxLayout *column);
    void connectQueue();
    void connectDetail();
    void showGroup();
    void showCounts();
    void showWhatThereIs();
    void takeFirstInHand();
    void showChosen();
    void showSelection();

    DeskModel &m_model;
    DeskFilter *m_filter;
    QLineEdit *m_scan;
    widgets::Banner *m_trouble;
    widgets::Banner *m_warning;
    QTabBar *m_groups;
    DeskQueue *m_queue;
    QStackedWidget *m_stack;
    widgets::EmptyState *m_nothing;
    widgets::Button *m_shipSeveral;
    widgets::Button *m_slips;
    widgets::Button *m_older;
    OrderDetail *m_detail;
    bool m_loading = false;
    std::array<bool, kDeskGroups> m_hasOlder{};
};

} // namespace seller
