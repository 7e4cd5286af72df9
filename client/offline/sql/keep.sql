insert into kept (reader, path, body, media_type, given_at, size)
values (:reader, :path, :body, :media_type, :given_at, :size)
on conflict (reader, path) do update
set body = excluded.body, media_type = excluded.media_type, given_at = excluded.given_at, size = excluded.size
