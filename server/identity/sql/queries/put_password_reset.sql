insert into password_reset (user_id, code_hash, expires_at)
values (:user_id, :code_hash, :expires_at)
on conflict (user_id) do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at
