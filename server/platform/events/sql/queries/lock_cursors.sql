-- Whoever changes parked or dead events of a partition holds these rows first, always in this order.
select producer, set_config('idle_in_transaction_session_timeout', '10000', true)
from event_cursor where partition = :partition order by producer for update
