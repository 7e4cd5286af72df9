update counter set number = number + 1 where name = :name returning number
