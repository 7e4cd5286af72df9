with saved as (
    update delivery
    set status = :status, place = :place, changed_at = :at, step_count = :steps, courier = :courier, waybill = :waybill
    where delivery_id = :delivery and step_count + 1 = :steps
    returning delivery_id, step_count, status, place, changed_at
)
insert into delivery_step (delivery_id, number, status, place, at)
select delivery_id, step_count, status, place, changed_at from saved
