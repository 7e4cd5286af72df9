insert into event_log (id, partition, type, subject, time, data, traceparent)
values (:id, :partition, :type, :subject, :time, cast(:data as json), :traceparent)
