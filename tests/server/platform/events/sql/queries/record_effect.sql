insert into effect (producer, partition, position, subject, number)
values (:producer, :partition, :position, :subject, :number)
