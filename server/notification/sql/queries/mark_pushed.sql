update mailbox m set pushed_number = done.number
from unnest(cast(:users as uuid[]), cast(:numbers as bigint[])) as done (user_id, number)
where m.user_id = done.user_id and m.pushed_number < done.number
