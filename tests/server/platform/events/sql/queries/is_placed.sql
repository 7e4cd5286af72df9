select exists (select from effect where producer = 'ordering' and subject = :subject) as placed
