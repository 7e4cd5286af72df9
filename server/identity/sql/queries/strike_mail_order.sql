delete from mail_order
where id = :id
