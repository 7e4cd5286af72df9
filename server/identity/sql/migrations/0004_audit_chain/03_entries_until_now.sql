do $$
declare
    entry record;
    last_number bigint := 0;
    last_hash bytea := '';
begin
    for entry in select * from audit_entry order by id loop
        last_number := last_number + 1;
        last_hash := audit_hash(
            last_hash, last_number, entry.admin_id, entry.action, entry.subject, entry.facts::text, entry.at);
        update audit_entry set number = last_number, hash = last_hash where id = entry.id;
    end loop;
end $$
