#pragma once

#include "client/account/form_faults.h"
#include "client/widgets/card.h"
#include "common/contracts/identity/user_record.h"

class QLineEdit;

namespace widgets {
class Button;
class FormField;
class Label;
class Pill;
} // namespace widgets

namespace account {

// The way to selling: asking for it, and how far it has come.
class SellingCard : public widgets::Card {
    Q_OBJECT

public:
    explicit SellingCard(QWidget *parent = nullptr);

    void show(const std::optional<contracts::identity::SellerRecord> &seller);
    void setBusy(bool busy);
    void showError(const core::Error &error);

Q_SIGNALS:
    void applicationWanted(const QString &shopName);

private:
    void submit();

    widgets::Pill *m_state;
    widgets::Label *m_text;
    widgets::Banner *m_banner;
    QLineEdit *m_shopName;
    widgets::FormField *m_field;
    widgets::Button *m_apply;
    FormFaults m_faults;
};

} // namespace account
