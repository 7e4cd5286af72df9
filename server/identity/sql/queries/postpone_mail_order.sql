update mail_order set due_at = :until
where id = :id
