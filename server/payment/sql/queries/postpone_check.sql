-- Half a second, then twice as long each time, up to a minute. A provider that has said twenty times that it never
-- heard of the charge is believed; somebody who asks for the payment again starts from the beginning.
update payment
set checks = checks + 1,
    check_at = case
        when checks >= 20 and not :heard_of then null
        else :now::timestamptz + least(interval '500 milliseconds' * power(2, least(checks, 10)), interval '1 minute')
    end
where order_id = :order and status = 'requested'
