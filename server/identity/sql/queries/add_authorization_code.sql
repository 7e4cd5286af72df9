insert into authorization_code (hash, session_id, client, redirect_uri, challenge, open_id, nonce, expires_at)
values (:hash, :session_id, :client, :redirect_uri, :challenge, :open_id, :nonce, :expires_at)
