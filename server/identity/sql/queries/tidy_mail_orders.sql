delete from mail_order
where ordered_at < :before
