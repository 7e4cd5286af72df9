select id from book where id = :id for update nowait
