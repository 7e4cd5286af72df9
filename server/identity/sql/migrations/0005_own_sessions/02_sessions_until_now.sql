update session set last_used_at = opened_at
