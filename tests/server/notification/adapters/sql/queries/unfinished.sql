select count(*) as messages
from message m left join mailbox b on b.user_id = m.user_id
where m.number is null or m.number > b.pushed_number
