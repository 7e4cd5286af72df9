#pragma once

#include "client/tracking/message_list_model.h"
#include "common/core/error.h"

#include <QTimer>
#include <QWidget>

class QListView;
class QStackedLayout;

namespace widgets {
class Banner;
class Button;
} // namespace widgets

namespace tracking {

// What the shop has told, by days, the newest first.
class MessagesPage : public QWidget {
    Q_OBJECT

public:
    MessagesPage(MessageListModel &messages, QWidget *parent);

    void showWaiting();
    void showMessages(); // the model has what there is
    void showError(const core::Error &error);
    void setAnyUnread(bool any);
    void setBusy(bool busy); // all are being marked

Q_SIGNALS:
    void opened(); // somebody looks at it
    void readingWanted();
    void messageWanted(qint64 number);
    void allReadWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *list();
    void listen();
    void want(const QModelIndex &index);

    MessageListModel &m_messages;
    widgets::Banner *m_banner;
    QStackedLayout *m_faces;
    QListView *m_view;
    widgets::Button *m_allRead;
    QTimer m_minute; // "5 minutes ago" goes on
};

} // namespace tracking
