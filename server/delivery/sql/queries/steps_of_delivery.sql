select status, place, at from delivery_step where delivery_id = :delivery order by number
