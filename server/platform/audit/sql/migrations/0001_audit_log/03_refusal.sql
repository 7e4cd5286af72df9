create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is only ever added to';
end $$
