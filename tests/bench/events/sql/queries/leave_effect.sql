insert into effect (subject, number) values (:subject, :number)
