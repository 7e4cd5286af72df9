#pragma once

#include "client/widgets/card.h"
#include "common/contracts/identity/open_session.h"
#include "common/core/error.h"

namespace widgets {
class Banner;
class Button;
class Skeleton;
} // namespace widgets

namespace account {

// Where whoever is signed in is signed in, and how to end that elsewhere.
class SessionsCard : public widgets::Card {
    Q_OBJECT

public:
    explicit SessionsCard(QWidget *parent = nullptr);

    void show(const QList<contracts::identity::OpenSession> &sessions);
    void showError(const core::Error &error);
    void setBusy(bool busy); // something is being ended

Q_SIGNALS:
    void shown(); // the list may be old
    void endWanted(const contracts::identity::OpenSession &session);
    void endOthersWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    using OpenSession = contracts::identity::OpenSession;

    void addRow(const OpenSession &session);

    widgets::Banner *m_banner;
    widgets::Skeleton *m_skeleton;
    QWidget *m_rows = nullptr;
    widgets::Button *m_endOthers;
};

} // namespace account
