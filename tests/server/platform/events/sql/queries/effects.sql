select producer, partition, position, subject, number from effect order by seq
