create index mail_order_due on mail_order (due_at)
