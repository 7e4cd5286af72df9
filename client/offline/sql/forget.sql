delete from kept where reader = :reader
