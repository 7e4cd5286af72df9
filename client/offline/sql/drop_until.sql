delete from kept where given_at <= :given_at
